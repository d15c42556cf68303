package org.rustyaudio.cli.engine;

import org.rustyaudio.player.Track;
import org.rustyaudio.player.TrackDetails;
import org.rustyaudio.player.gain.GainTags;

/// Knows the loudness of files from elsewhere than their tags. Asked on the control thread: it must not wait.
@FunctionalInterface
public interface MeasuredGain {

    /// The loudness of the whole file, or [GainTags#NONE] where it is not known.
    GainTags of(String location);

    /// The details with this loudness where their own tags tell none; a part of a file keeps what it has.
    default TrackDetails complete(Track track, TrackDetails details) {
        boolean whole = track.startSeconds() == 0 && track.endSeconds() < 0;
        boolean told = details.gain().hasTrackGain() || details.gain().hasAlbumGain();
        return whole && !told ? details.withGain(of(track.location())) : details;
    }
}

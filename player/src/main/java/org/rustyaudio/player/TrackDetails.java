package org.rustyaudio.player;

import org.rustyaudio.player.gain.GainTags;

/// What is learnt of a track after its file was read; the host hands it in whenever it knows.
///
/// @param title empty where unknown
/// @param artist empty where unknown
/// @param album empty where unknown
/// @param albumArtist empty where unknown
/// @param trackNumber 0 where unknown
/// @param discNumber 0 where unknown
/// @param durationSeconds −1 where unknown
/// @param gain ReplayGain and R128 values
public record TrackDetails(
        String title,
        String artist,
        String album,
        String albumArtist,
        int trackNumber,
        int discNumber,
        double durationSeconds,
        GainTags gain) {

    /// Nothing is known.
    public static final TrackDetails UNKNOWN = new TrackDetails("", "", "", "", 0, 0, -1, GainTags.NONE);

    /// These details, with what the track itself says wherever they are silent.
    public TrackDetails orElse(Track track) {
        return new TrackDetails(
                title.isEmpty() ? track.title() : title,
                artist.isEmpty() ? track.artist() : artist,
                album.isEmpty() ? track.album() : album,
                albumArtist,
                trackNumber,
                discNumber,
                durationSeconds,
                gain);
    }

    public TrackDetails withGain(GainTags newGain) {
        return new TrackDetails(title, artist, album, albumArtist, trackNumber, discNumber, durationSeconds, newGain);
    }
}

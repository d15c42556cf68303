package org.rustyaudio.player.transport;

import java.util.List;
import org.rustyaudio.player.TrackDetails;
import org.rustyaudio.player.gain.GainMode;
import org.rustyaudio.player.gain.GainSettings;
import org.rustyaudio.player.gain.ReplayGain;
import org.rustyaudio.player.queue.Queue;
import org.rustyaudio.player.queue.QueueEntry;

/// How loud each entry of the queue plays, and which entries belong to one album.
/// Control thread only.
final class Levels {

    private final Queue queue;
    private final DetailsStore details;
    private GainSettings settings = GainSettings.OFF;

    Levels(Queue queue, DetailsStore details) {
        this.queue = queue;
        this.details = details;
    }

    GainSettings settings() {
        return settings;
    }

    void set(GainSettings newSettings) {
        settings = newSettings;
    }

    double factor(QueueEntry entry) {
        TrackDetails known = details.of(entry.track());
        boolean album = settings.mode() == GainMode.AUTO && !queue.shuffled() && besideItsAlbum(entry);
        return ReplayGain.factor(known.gain(), settings, album);
    }

    /// Whether `b` follows `a` as one album is meant to be heard.
    boolean consecutive(QueueEntry a, QueueEntry b) {
        return Albums.consecutive(
                a.track(), details.of(a.track()), b.track(), details.of(b.track()), !queue.shuffled());
    }

    /// Whether `a` is the last of its album before `b`. Of a file whose tags were not read yet its folder tells.
    boolean endsAlbum(QueueEntry a, QueueEntry b) {
        TrackDetails first = details.of(a.track());
        TrackDetails second = details.of(b.track());
        boolean unread = first.album().isEmpty() || second.album().isEmpty();
        return !sameAlbum(a, b) && !(unread && Albums.sameFolder(a.track(), b.track()));
    }

    private boolean besideItsAlbum(QueueEntry entry) {
        int index = queue.indexOf(entry);
        List<QueueEntry> entries = queue.view().entries();
        return index >= 0
                && ((index > 0 && sameAlbum(entry, entries.get(index - 1)))
                        || (index + 1 < entries.size() && sameAlbum(entry, entries.get(index + 1))));
    }

    private boolean sameAlbum(QueueEntry a, QueueEntry b) {
        return Albums.same(a.track(), details.of(a.track()), b.track(), details.of(b.track()));
    }
}

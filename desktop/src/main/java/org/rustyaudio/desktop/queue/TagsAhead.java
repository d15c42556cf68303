package org.rustyaudio.desktop.queue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.cli.engine.DetailsReader;
import org.rustyaudio.codec.CodecException;
import org.rustyaudio.faceplate.control.FaceStereo;
import org.rustyaudio.player.Track;
import org.rustyaudio.player.TrackDetails;
import org.rustyaudio.player.queue.QueueEntry;

/// Reads the tags of tracks in the queue before they play, each file once, a few at a time.
/// JavaFX thread; the reading is on a thread of its own.
final class TagsAhead {

    private static final int AT_ONCE = 32;

    private final FaceStereo stereo;
    private final Set<Track> asked = new HashSet<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "tags");
        thread.setDaemon(true);
        return thread;
    });

    TagsAhead(FaceStereo stereo) {
        this.stereo = stereo;
    }

    /// Reads some of what is not known yet.
    ///
    /// @param library what the library knows of a file, or null; what it knows is not read
    void read(List<QueueEntry> unknown, Function<String, @Nullable TrackDetails> library) {
        Map<Track, TrackDetails> found = new HashMap<>();
        int count = 0;
        for (QueueEntry entry : unknown) {
            Track track = entry.track();
            if (count < AT_ONCE && asked.add(track)) {
                boolean whole = track.startSeconds() == 0 && track.endSeconds() < 0;
                TrackDetails known = whole ? library.apply(track.location()) : null;
                if (known != null) {
                    found.put(track, known);
                } else {
                    count++;
                    worker.execute(() -> read(track));
                }
            }
        }
        if (!found.isEmpty()) {
            stereo.tell(player -> found.forEach(player::setDetails));
        }
    }

    private void read(Track track) {
        try {
            TrackDetails details = DetailsReader.read(track);
            stereo.tell(player -> player.setDetails(track, details));
        } catch (CodecException | RuntimeException e) {
            return; // playing it will say why
        }
    }
}

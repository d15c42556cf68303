package org.rustyaudio.web.page;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rustyaudio.player.Track;
import org.rustyaudio.player.queue.QueueEntry;
import org.rustyaudio.player.queue.QueueView;
import org.rustyaudio.player.transport.PlayerState;
import org.rustyaudio.web.engine.Engine;
import org.rustyaudio.web.engine.EngineListener;
import org.rustyaudio.web.engine.Inspection;
import org.rustyaudio.web.engine.InspectionListener;
import org.rustyaudio.web.files.MusicShelf;
import org.rustyaudio.web.files.Standing;
import org.rustyaudio.web.platform.MediaKeys;
import org.teavm.jso.JSObject;
import org.teavm.jso.file.Blob;

/// Reads what the files of the queue say of themselves, one after the other, the current one first; and shows the
/// picture of what plays to the system.
final class DetailReader implements EngineListener {

    private final Engine engine;
    private final MusicShelf shelf;
    private final MediaKeys keys;
    private final Set<String> asked = new HashSet<>();
    private boolean busy;
    private long revision = -1;
    private int from;
    private String pictured = "";

    DetailReader(Engine engine, MusicShelf shelf, MediaKeys keys) {
        this.engine = engine;
        this.shelf = shelf;
        this.keys = keys;
        engine.addListener(this);
        shelf.onChange(() -> {
            // What could not be read before may be there now.
            revision = -1;
            pictured = "";
            next();
        });
    }

    @Override
    public void playerChanged(PlayerState state) {
        keys.show(state);
        QueueEntry entry = state.entry();
        String location = entry == null ? "" : entry.track().location();
        if (!location.equals(pictured)) {
            pictured = location;
            keys.cover(null);
            if (entry != null) {
                picture(entry.track());
            }
        }
        if (state.queue().revision() != revision) {
            next();
        }
    }

    private void next() {
        QueueView queue = engine.player().state().queue();
        List<QueueEntry> entries = queue.entries();
        if (queue.revision() != revision) {
            revision = queue.revision();
            from = 0;
        }
        while (!busy && from < entries.size()) {
            Track track = entries.get(from++).track();
            boolean known = engine.player().detailsOf(track).durationSeconds() > 0;
            if (!known && shelf.standing(track.location()) == Standing.READY && asked.add(key(track))) {
                read(track);
            }
        }
    }

    private static String key(Track track) {
        return track.startSeconds() + "@" + track.location();
    }

    private void read(Track track) {
        busy = true;
        shelf.source(
                track.location(),
                file -> inspect(file, track, inspection -> {
                    engine.player().setDetails(track, inspection.details());
                    done();
                }),
                _ -> {
                    asked.remove(key(track));
                    done();
                });
    }

    private void done() {
        busy = false;
        next();
    }

    /// Takes what a file says; silence where it says nothing.
    @FunctionalInterface
    private interface Said {
        void take(Inspection inspection);
    }

    private void inspect(JSObject file, Track track, Said said) {
        engine.inspect(file, track.title(), new InspectionListener() {
            @Override
            public void inspected(Inspection inspection) {
                said.take(inspection);
            }

            @Override
            public void refused(String reason) {
                // Playing it says why; the list just knows less.
                done();
            }
        });
    }

    private void picture(Track track) {
        shelf.source(
                track.location(),
                file -> engine.inspect(file, track.title(), new InspectionListener() {
                    @Override
                    public void inspected(Inspection inspection) {
                        engine.player().setDetails(track, inspection.details());
                        JSObject cover = inspection.cover();
                        if (cover != null && pictured.equals(track.location())) {
                            keys.cover((Blob) cover);
                        }
                    }

                    @Override
                    public void refused(String reason) {
                        // There is no picture then.
                        keys.cover(null);
                    }
                }),
                _ -> {});
    }
}

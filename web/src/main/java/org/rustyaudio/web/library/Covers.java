package org.rustyaudio.web.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.web.dom.Fields;
import org.teavm.jso.JSObject;

/// Small pictures of albums, read when a row with one comes into view: what was asked for last first, and only so many
/// kept. Page's thread.
final class Covers {

    static final String NONE = "";

    private static final int EDGE = 96;
    private static final int MOST = 400;
    private static final int MOST_WAITING = 40;

    private final Folders folders;
    private final WorkerLine reader;
    private final Runnable came;
    private final Map<String, String> known = new LinkedHashMap<>();
    private final List<String> waiting = new ArrayList<>();
    private boolean reading;

    Covers(Folders folders, WorkerLine reader, Runnable came) {
        this.folders = folders;
        this.reader = reader;
        this.came = came;
    }

    /// The picture's address; empty where there is none, or none yet.
    String of(String location) {
        if (location.isEmpty()) {
            return NONE;
        }
        String picture = known.get(location);
        if (picture == null) {
            waiting.remove(location);
            waiting.add(location);
            if (waiting.size() > MOST_WAITING) {
                waiting.removeFirst();
            }
            next();
            return NONE;
        }
        return picture;
    }

    /// Looks anew for pictures that were not there.
    void forgetMissing() {
        known.values().removeIf(String::isEmpty);
    }

    private void next() {
        if (reading || waiting.isEmpty()) {
            return;
        }
        String location = waiting.removeLast();
        MusicFolder folder = folders.of(location);
        if (folder == null || folder.state != MusicFolder.State.READY) {
            next();
            return;
        }
        reading = true;
        String path = location.substring(folder.root().length());
        reader.ask(Asked.cover(folder.handle, path, folder.files.get(path), EDGE), message -> {
            reading = false;
            keep(location, Fields.has(message, "picture") ? Fields.get(message, "picture") : null);
            next();
        });
    }

    private void keep(String location, @Nullable JSObject picture) {
        known.put(location, picture == null ? NONE : Asked.address(picture));
        if (known.size() > MOST) {
            String oldest = known.keySet().iterator().next();
            String address = known.remove(oldest);
            if (address != null && !address.isEmpty()) {
                Asked.revoke(address);
            }
        }
        if (picture != null) {
            came.run();
        }
    }
}

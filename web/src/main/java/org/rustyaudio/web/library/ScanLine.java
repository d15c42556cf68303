package org.rustyaudio.web.library;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.faceplate.library.LibraryWork;
import org.rustyaudio.player.library.LibraryTrack;
import org.rustyaudio.web.platform.Page;
import org.teavm.jso.JSObject;

/// Looks through folders one after the other, and again where the browser says that something stirred in one. Page's
/// thread.
final class ScanLine implements Scan.Listener {

    /// Files that are being copied change many times.
    private static final int CALM_MILLIS = 3_000;

    private final MusicLibrary music;
    private final Host host;
    private final WorkerLine reader;
    private final List<MusicFolder> queue = new ArrayList<>();
    private final List<MusicFolder> stirred = new ArrayList<>();
    private @Nullable Scan scan;
    private double lookedAt;
    private boolean calming;

    ScanLine(MusicLibrary music, Host host, WorkerLine reader) {
        this.music = music;
        this.host = host;
        this.reader = reader;
    }

    /// When a look last began, in milliseconds since 1970.
    double lookedAt() {
        return lookedAt;
    }

    /// Ends everything; what was read is kept.
    void stop() {
        Scan running = scan;
        queue.clear();
        if (running != null) {
            running.cancel();
            scan = null;
            music.working(LibraryWork.NONE);
            music.settle();
        }
    }

    /// Leaves a folder out from now on.
    void forget(MusicFolder folder) {
        Scan running = scan;
        if (running != null && running.folder() == folder) {
            stop();
        }
        queue.remove(folder);
        folder.forgotten = true;
    }

    void scan(MusicFolder folder) {
        if (!queue.contains(folder)) {
            queue.add(folder);
        }
        next();
    }

    private void next() {
        if (scan != null) {
            return;
        }
        if (queue.isEmpty()) {
            music.working(LibraryWork.NONE);
            return;
        }
        lookedAt = Page.nowMillis();
        Scan now = new Scan(queue.removeFirst(), reader, music.catalog(), this);
        scan = now;
        now.start(music.library());
    }

    private void observe(MusicFolder folder) {
        JSObject handle = folder.handle;
        if (!folder.observed && handle != null) {
            folder.observed = Asked.observe(handle, () -> stirred(folder));
        }
    }

    private void stirred(MusicFolder folder) {
        if (!stirred.contains(folder) && !folder.forgotten) {
            stirred.add(folder);
        }
        if (!calming) {
            calming = true;
            Page.later(
                    () -> {
                        calming = false;
                        List<MusicFolder> restless = List.copyOf(stirred);
                        stirred.clear();
                        restless.forEach(this::scan);
                    },
                    CALM_MILLIS);
        }
    }

    @Override
    public void working(LibraryWork work) {
        music.working(work);
    }

    @Override
    public void marked(byte[] change) {
        music.tell(change);
    }

    @Override
    public void found(List<LibraryTrack> tracks) {
        music.found(tracks);
    }

    @Override
    public void finished() {
        Scan done = scan;
        scan = null;
        if (done != null) {
            done.folder().state = MusicFolder.State.READY;
            observe(done.folder());
        }
        music.settle();
        next();
    }

    @Override
    public void failed(String problem, String reason) {
        Scan done = scan;
        scan = null;
        if (done != null) {
            MusicFolder folder = done.folder();
            switch (problem) {
                case "NotFoundError" -> {
                    folder.state = MusicFolder.State.GONE;
                    music.catalog().plan(Stamps.gone(folder), folder.root(), (_, marked) -> {
                        music.tell(marked);
                        music.settle();
                    });
                }
                case "NotAllowedError", "SecurityError" -> folder.state = MusicFolder.State.ASKS;
                default -> host.warn(folder.name + " could not be looked through (" + reason + "); try again.");
            }
        }
        music.settle();
        next();
    }
}

package org.rustyaudio.web.library;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.player.library.Library;
import org.rustyaudio.player.library.LibraryFormat;
import org.rustyaudio.web.files.FileSystem;
import org.rustyaudio.web.platform.Page;
import org.rustyaudio.web.platform.Promises.Refused;
import org.teavm.jso.typedarrays.Int8Array;

/// Keeps every change as it comes, and now and then the whole in their place. Page's thread.
final class LibraryLog {

    private static final int FOLDED_BYTES = 2 << 20;

    private final LibraryBase base;
    private final Refused failed;
    private List<String> logs = new ArrayList<>();
    private int logBytes;
    private int snapshotBytes;
    private int names;
    private boolean writes = true;

    /// @param failed told once when nothing is kept any more
    LibraryLog(LibraryBase base, Refused failed) {
        this.base = base;
        this.failed = failed;
    }

    /// Goes on behind what was read.
    void begin(int fileBytes, int snapshot, List<String> changes) {
        logs = new ArrayList<>(changes);
        snapshotBytes = snapshot;
        logBytes = fileBytes - snapshot;
    }

    /// Nothing is written any more.
    void stop() {
        writes = false;
    }

    /// Whether what is told outlives the page.
    boolean writes() {
        return writes && FileSystem.hasFolderPicker() && base.lasting();
    }

    /// @param change as `LibraryFormat` writes it
    void append(byte[] change) {
        if (!writes() || change.length == 0) {
            return;
        }
        if (snapshotBytes == 0) {
            replace(Int8Array.copyFromJavaArray(LibraryFormat.snapshot(Library.EMPTY)), List.of(), null);
        }
        names++;
        String name = "log/" + Page.nowText() + "/" + (100_000 + names);
        logBytes += change.length;
        logs.add(name);
        base.append(name, change, this::refused);
    }

    /// Whether the changes are long enough to be worth a new snapshot.
    boolean isLong() {
        return writes() && logBytes > Math.max(FOLDED_BYTES, snapshotBytes / 2);
    }

    /// Puts a snapshot in the place of all that was told up to now.
    ///
    /// @param making gives the snapshot later; changes that come meanwhile stay
    /// @param damaged is set aside, where there is one
    void fold(Consumer<Consumer<Int8Array>> making, @Nullable Int8Array damaged) {
        if (writes()) {
            List<String> folded = logs;
            logs = new ArrayList<>();
            logBytes = 0;
            making.accept(snapshot -> replace(snapshot, folded, damaged));
        }
    }

    private void replace(Int8Array snapshot, List<String> folded, @Nullable Int8Array damaged) {
        if (writes()) {
            snapshotBytes = snapshot.getLength();
            base.replace(snapshot, folded, damaged, this::refused);
        }
    }

    void putFolder(MusicFolder folder) {
        if (writes()) {
            base.putFolder(folder, this::refused);
        }
    }

    void removeFolder(String id) {
        base.removeFolder(id, this::refused);
    }

    private void refused(String name, String message) {
        if (writes) {
            writes = false;
            failed.refused(name, message);
        }
    }
}

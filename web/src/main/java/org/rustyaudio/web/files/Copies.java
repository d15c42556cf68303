package org.rustyaudio.web.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.rustyaudio.web.platform.Promises;
import org.teavm.jso.JSObject;
import org.teavm.jso.file.File;

/// Copies files into the browser's own storage, one after the other. Page's thread.
///
/// A file or folder is kept as a whole or not at all.
final class Copies {

    /// More than this is not offered: the browser would soon throw it all out.
    static final double MOST_BYTES = 1L << 30;

    private final List<Holding> holdings;
    private final Consumer<Holding> kept;
    private int files;

    /// @param kept told each one that is complete
    Copies(List<Holding> holdings, Consumer<Holding> kept) {
        this.holdings = new ArrayList<>(holdings);
        this.kept = kept;
    }

    /// @param done told what came of it in a sentence
    void start(Consumer<String> done) {
        Promises.when(
                FileSystem.freeBytes(),
                free -> {
                    double needed = 0;
                    for (Holding holding : holdings) {
                        for (File file : holding.files.values()) {
                            needed += FileSystem.size(file);
                        }
                    }
                    if (needed > FileSystem.number(free)) {
                        done.accept("There is no room: " + megabytes(needed) + " are needed and the browser has "
                                + megabytes(Math.max(0, FileSystem.number(free)))
                                + " free. Free some disk space, or keep fewer files.");
                    } else {
                        next(0, done);
                    }
                },
                (name, message) -> done.accept("This browser cannot keep files (" + message + ")."));
    }

    private void next(int at, Consumer<String> done) {
        if (at >= holdings.size()) {
            done.accept(files == 1 ? "One file is kept in this browser." : files + " files are kept in this browser.");
            return;
        }
        Holding holding = holdings.get(at);
        List<Map.Entry<String, File>> all = new ArrayList<>(holding.files.entrySet());
        copy(holding, all, 0, () -> next(at + 1, done), done);
    }

    private void copy(
            Holding holding, List<Map.Entry<String, File>> all, int at, Runnable whole, Consumer<String> done) {
        if (at >= all.size()) {
            Promises.<JSObject>when(
                    FileSystem.copies(holding.id),
                    folder -> {
                        holding.handle = folder;
                        files += all.size();
                        kept.accept(holding);
                        whole.run();
                    },
                    (name, message) -> failed(holding, name, message, done));
            return;
        }
        Map.Entry<String, File> entry = all.get(at);
        Promises.when(
                FileSystem.copy(holding.id, entry.getKey(), entry.getValue()),
                ignored -> copy(holding, all, at + 1, whole, done),
                (name, message) -> failed(holding, name, message, done));
    }

    private void failed(Holding holding, String name, String message, Consumer<String> done) {
        FileSystem.removeCopies(holding.id);
        String reason = name.equals("QuotaExceededError") ? "there is no room left" : message;
        done.accept(holding.name + " could not be kept (" + reason + "); "
                + (files == 1 ? "one file is" : files + " files are")
                + " kept. Free some disk space, or keep fewer files.");
    }

    private static String megabytes(double bytes) {
        return Math.round(bytes / (1 << 20)) + " MB";
    }
}

package org.rustyaudio.web.catalog;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.player.library.Column;
import org.rustyaudio.player.library.FileStamp;
import org.rustyaudio.player.library.Library;
import org.rustyaudio.player.library.LibraryBuilder;
import org.rustyaudio.player.library.LibraryChanges;
import org.rustyaudio.player.library.LibraryFormat;
import org.rustyaudio.player.library.ScanPlan;
import org.rustyaudio.web.dom.Fields;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.core.JSString;
import org.teavm.jso.typedarrays.Int32Array;
import org.teavm.jso.typedarrays.Int8Array;

/// Holds the library a second time and does what touches every track of it: reading the file, sorting, comparing with a
/// folder, writing a new snapshot. Its messages stand in `docs/browser.md`. The worker's thread.
public final class CatalogWorker {

    /// So many tracks are shown while the rest is read.
    private static final int FIRST_TRACKS = 2_048;
    private static final double TOLD_MILLIS = 100;

    private Library library = Library.EMPTY;
    /// Grows with every other library; indexes and ranks belong to one version.
    private int version;
    /// Takes changes that are not in `library` yet.
    private @Nullable LibraryBuilder changing;

    private CatalogWorker() {}

    /// Listens to the page from now on.
    public static void run() {
        CatalogWorker worker = new CatalogWorker();
        Letters.listen(worker::hear);
    }

    private void hear(JSObject message) {
        try {
            switch (Fields.text(message, "op")) {
                case "open" -> open(message);
                case "change" -> change(message);
                case "build" -> built(message);
                case "plan" -> plan(message);
                case "forget" -> forget(message);
                case "ranks" -> ranks(message);
                case "snapshot" -> Letters.bytes(message, Int8Array.fromJavaArray(LibraryFormat.snapshot(current())));
                default -> {
                    // A word of a later page.
                }
            }
        } catch (RuntimeException e) {
            Letters.failed(message, String.valueOf(e.getMessage()));
        }
    }

    private void open(JSObject message) {
        Int8Array whole = Letters.file(message);
        byte[] file = whole.toJavaArray();
        if (LibraryFormat.isLater(file)) {
            Letters.later(message);
            return;
        }
        LibraryBuilder builder = new LibraryBuilder();
        String damage = "";
        if (file.length > 0) {
            Opening opening = new Opening(message, builder, file.length);
            damage = LibraryFormat.read(file, builder, opening::read).damage();
            Letters.reading(message, builder.size(), 1);
            library = builder.build();
            version++;
        }
        Letters.opened(message, version, damage, damage.isEmpty() ? null : whole, Wire.write(library));
    }

    /// Tells how far the opening is, and shows the first tracks early.
    private static final class Opening {

        private final JSObject message;
        private final LibraryBuilder builder;
        private final double bytes;
        private boolean shown;
        private double toldAt;

        Opening(JSObject message, LibraryBuilder builder, double bytes) {
            this.message = message;
            this.builder = builder;
            this.bytes = bytes;
        }

        void read(int doneBytes) {
            if (!shown && builder.size() >= FIRST_TRACKS) {
                shown = true;
                Letters.library(message, "first", 0, Wire.write(builder.build()));
            }
            double now = Letters.now();
            if (now - toldAt >= TOLD_MILLIS) {
                toldAt = now;
                Letters.reading(message, builder.size(), doneBytes / bytes);
            }
        }
    }

    private void built(JSObject message) {
        Library now = current();
        Letters.library(message, "built", version, Wire.write(now));
    }

    private void change(JSObject message) {
        LibraryBuilder builder = changing;
        if (builder == null) {
            builder = new LibraryBuilder(library);
            changing = builder;
        }
        LibraryFormat.apply(Letters.file(message).toJavaArray(), builder);
        Letters.done(message);
    }

    /// With every change that was told.
    private Library current() {
        LibraryBuilder builder = changing;
        if (builder != null) {
            library = builder.build();
            changing = null;
            version++;
        }
        return library;
    }

    private void plan(JSObject message) {
        String before = Fields.text(message, "before");
        JSArrayReader<JSString> paths = Letters.texts(message, "paths");
        List<FileStamp> found = new ArrayList<>(paths.getLength());
        for (int i = 0; i < paths.getLength(); i++) {
            long size = (long) Letters.number(message, "sizes", i);
            found.add(new FileStamp(
                    before + paths.get(i).stringValue(), size, (long) Letters.number(message, "times", i)));
        }
        List<String> unread = new ArrayList<>();
        JSArrayReader<JSString> closed = Letters.texts(message, "unread");
        for (int i = 0; i < closed.getLength(); i++) {
            unread.add(before + closed.get(i).stringValue());
        }
        ScanPlan plan = ScanPlan.of(current(), Fields.text(message, "root"), found, unread);
        int[] read = new int[plan.read().size()];
        int next = 0;
        for (int i = 0; i < found.size() && next < read.length; i++) {
            if (found.get(i).equals(plan.read().get(next))) {
                read[next++] = i;
            }
        }
        Letters.plan(
                message,
                Int32Array.fromJavaArray(read),
                Int8Array.fromJavaArray(LibraryFormat.changes(LibraryChanges.put(plan.marked()))));
    }

    /// What is to be told to take everything below a folder out.
    private void forget(JSObject message) {
        Library now = current();
        String root = Fields.text(message, "root");
        List<String> gone = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            String location = now.location(i);
            if (location.startsWith(root)) {
                gone.add(location);
            }
        }
        LibraryChanges changes = new LibraryChanges(List.of(), gone, null);
        Letters.bytes(message, Int8Array.fromJavaArray(LibraryFormat.changes(changes)));
    }

    private void ranks(JSObject message) {
        Column column = Column.valueOf(Fields.text(message, "column"));
        Letters.ranks(
                message, version, Int32Array.fromJavaArray(library.ranks(column).clone()));
    }
}

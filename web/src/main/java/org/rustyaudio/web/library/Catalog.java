package org.rustyaudio.web.library;

import java.util.List;
import java.util.function.Consumer;
import org.rustyaudio.player.library.Column;
import org.rustyaudio.player.library.Library;
import org.rustyaudio.web.catalog.Wire;
import org.rustyaudio.web.dom.Fields;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.core.JSString;
import org.teavm.jso.typedarrays.Float64Array;
import org.teavm.jso.typedarrays.Int32Array;
import org.teavm.jso.typedarrays.Int8Array;

/// The library's worker as the page asks it: whatever touches all tracks at once. Page's thread.
final class Catalog {

    /// Hears how an opening goes on.
    interface Opening {
        /// @param tracks read so far
        /// @param part of the file, 0 to 1
        void reading(int tracks, double part);

        /// The first tracks, while there is more.
        void first(Library library);

        /// @param damage what is wrong with the file; empty where all is well
        /// @param file the damaged file; empty where all is well
        void opened(Library library, String damage, Int8Array file);

        /// A later version wrote it.
        void later();
    }

    /// What a look into a folder means.
    interface Plan {
        /// @param read which of the files to read
        /// @param marked changes of tracks that went or came back, as `LibraryFormat` writes them
        void planned(int[] read, byte[] marked);
    }

    private final WorkerLine worker = new WorkerLine("library");
    private final Consumer<String> broke;
    private int version;
    private boolean broken;

    /// @param broke told why the worker is of no use any more
    Catalog(Consumer<String> broke) {
        this.broke = broke;
    }

    /// @param file the worker's from now on
    void open(Int8Array file, Opening opening) {
        ask(carrying("open", file), message -> {
            if (Fields.flag(message, "reading")) {
                opening.reading((int) Fields.number(message, "tracks"), Fields.number(message, "part"));
            } else if (Fields.flag(message, "first")) {
                opening.first(Wire.read(message));
            } else if (Fields.flag(message, "later")) {
                opening.later();
            } else {
                opening.opened(arrived(message), Fields.text(message, "damage"), file(message));
            }
        });
    }

    /// Tells a change, as `LibraryFormat` writes it; the array is the worker's from then on.
    void change(byte[] bytes) {
        ask(carrying("change", Int8Array.fromJavaArray(bytes)), _ -> {});
    }

    /// Gives the library with all that was told.
    void build(Consumer<Library> built) {
        ask(word("build"), message -> built.accept(arrived(message)));
    }

    /// Compares what a folder holds with what is known of it.
    ///
    /// @param root what the locations of its tracks begin with
    void plan(Stamps now, String root, Plan plan) {
        JSObject message = plan(root, now.before(), now.paths(), now.sizes(), now.times(), now.unread());
        ask(
                message,
                answer -> plan.planned(
                        ints(answer, "read").toJavaArray(),
                        bytes(answer, "marked").toJavaArray()));
    }

    /// Gives the change that takes everything below a folder out.
    void forget(String root, Consumer<byte[]> change) {
        ask(below(root), message -> change.accept(bytes(message, "bytes").toJavaArray()));
    }

    /// Gives all of it as a file.
    void snapshot(Consumer<Int8Array> file) {
        ask(word("snapshot"), message -> file.accept(bytes(message, "bytes")));
    }

    /// Sorts by every column in the background, so that no first time makes anybody wait.
    void rank(Library library) {
        rank(library, version, List.of(Column.values()));
    }

    private void rank(Library library, int of, List<Column> columns) {
        if (columns.isEmpty() || of != version) {
            return;
        }
        Column column = columns.getFirst();
        ask(ranks(column.name()), message -> {
            if ((int) Fields.number(message, "version") == of) {
                library.takeRanks(column, ints(message, "ranks").toJavaArray());
                rank(library, of, columns.subList(1, columns.size()));
            }
        });
    }

    private Library arrived(JSObject message) {
        version = (int) Fields.number(message, "version");
        return Wire.read(message);
    }

    private void ask(JSObject message, Consumer<JSObject> answer) {
        if (broken) {
            // Another worker would know nothing of what this one was told.
            return;
        }
        worker.ask(message, told -> {
            if (broken) {
                return;
            }
            if (Fields.has(told, "problem")) {
                broken = true;
                broke.accept(Fields.text(told, "reason"));
            } else {
                answer.accept(told);
            }
        });
    }

    @JSBody(params = "op", script = "return {op: op};")
    private static native JSObject word(String op);

    @JSBody(
            params = {"op", "file"},
            script = "return {op: op, file: file, moved: [file.buffer]};")
    private static native JSObject carrying(String op, Int8Array file);

    @JSBody(
            params = {"root", "before", "paths", "sizes", "times", "unread"},
            script = "return {op: 'plan', root: root, before: before, paths: paths, sizes: sizes, times: times,"
                    + " unread: unread};")
    private static native JSObject plan(
            String root,
            String before,
            JSArrayReader<JSString> paths,
            Float64Array sizes,
            Float64Array times,
            JSArrayReader<JSString> unread);

    @JSBody(params = "root", script = "return {op: 'forget', root: root};")
    private static native JSObject below(String root);

    @JSBody(params = "column", script = "return {op: 'ranks', column: column};")
    private static native JSObject ranks(String column);

    @JSBody(params = "message", script = "return message.file || new Int8Array(0);")
    private static native Int8Array file(JSObject message);

    @JSBody(
            params = {"message", "name"},
            script = "return message[name];")
    private static native Int8Array bytes(JSObject message, String name);

    @JSBody(
            params = {"message", "name"},
            script = "return message[name];")
    private static native Int32Array ints(JSObject message, String name);
}

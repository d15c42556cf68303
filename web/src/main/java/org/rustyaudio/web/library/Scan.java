package org.rustyaudio.web.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.rustyaudio.faceplate.library.LibraryWork;
import org.rustyaudio.player.gain.GainTags;
import org.rustyaudio.player.library.FileStamp;
import org.rustyaudio.player.library.Library;
import org.rustyaudio.player.library.LibraryTrack;
import org.rustyaudio.player.playlist.MusicNames;
import org.rustyaudio.web.dom.Fields;
import org.rustyaudio.web.engine.GainTexts;
import org.rustyaudio.web.platform.Page;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.core.JSString;
import org.teavm.jso.file.File;

/// Brings the library up to what one folder holds now: only files that are new or were changed are read. Page's thread;
/// the worker looks and reads.
final class Scan {

    /// Hears what comes of it.
    interface Listener {
        void working(LibraryWork work);

        /// Tracks that are gone or there again, as `LibraryFormat` writes a change.
        void marked(byte[] change);

        /// Tracks that are new or changed.
        void found(List<LibraryTrack> tracks);

        /// All was read.
        void finished();

        /// The folder cannot be looked through.
        ///
        /// @param problem the error's name
        void failed(String problem, String reason);
    }

    private final MusicFolder folder;
    private final WorkerLine reader;
    private final Catalog catalog;
    private final Listener listener;
    private Library known = Library.EMPTY;
    private int request;
    private boolean over;

    Scan(MusicFolder folder, WorkerLine reader, Catalog catalog, Listener listener) {
        this.folder = folder;
        this.reader = reader;
        this.catalog = catalog;
        this.listener = listener;
    }

    MusicFolder folder() {
        return folder;
    }

    /// @param library what is known of its tracks
    void start(Library library) {
        known = library;
        listener.working(new LibraryWork(LibraryWork.Stage.LISTING, 0, 0, folder.name));
        JSObject handle = folder.handle;
        if (handle == null) {
            plan(Stamps.held(folder));
            return;
        }
        request = reader.ask(Asked.walk(handle, folder.name), message -> {
            if (!Fields.flag(message, "done")) {
                int found = (int) Fields.number(message, "found");
                listener.working(new LibraryWork(LibraryWork.Stage.LISTING, found, 0, folder.name));
            } else if (Fields.has(message, "problem")) {
                over = true;
                listener.failed(Fields.text(message, "problem"), Fields.text(message, "reason"));
            } else {
                plan(Stamps.walked(folder, message));
            }
        });
    }

    /// What was read is kept.
    void cancel() {
        over = true;
        reader.cancel(request);
    }

    private void plan(Stamps stamps) {
        catalog.plan(stamps, folder.root(), (read, marked) -> {
            if (over) {
                return;
            }
            listener.marked(marked);
            List<FileStamp> wanted = new ArrayList<>(read.length);
            for (int index : read) {
                wanted.add(stamps.get(index));
            }
            read(wanted);
        });
    }

    private void read(List<FileStamp> wanted) {
        if (wanted.isEmpty()) {
            over = true;
            listener.finished();
            return;
        }
        JSArray<JSString> paths = new JSArray<>();
        JSArray<File> files = new JSArray<>();
        for (FileStamp stamp : wanted) {
            String path = stamp.location().substring(folder.root().length());
            paths.push(JSString.valueOf(path));
            if (folder.handle == null) {
                files.push(Objects.requireNonNull(folder.files.get(path)));
            }
        }
        long now = (long) (Page.nowMillis() / 1000);
        Consumer<JSObject> heard = message -> {
            JSArrayReader<JSObject> items = Asked.objects(message, "items");
            List<LibraryTrack> tracks = new ArrayList<>(items.getLength());
            int last = 0;
            for (int i = 0; i < items.getLength(); i++) {
                JSObject item = items.get(i);
                last = (int) Fields.number(item, "index");
                tracks.add(track(wanted.get(last), item, now));
            }
            if (!tracks.isEmpty()) {
                listener.found(tracks);
            }
            if (Fields.has(message, "problem")) {
                over = true;
                listener.failed(Fields.text(message, "problem"), Fields.text(message, "reason"));
            } else if (Fields.flag(message, "done")) {
                over = true;
                listener.finished();
            } else {
                listener.working(new LibraryWork(LibraryWork.Stage.READING, last + 1, wanted.size(), folder.name));
            }
        };
        listener.working(new LibraryWork(LibraryWork.Stage.READING, 0, wanted.size(), folder.name));
        request = reader.ask(Asked.read(folder.handle, paths, folder.handle == null ? files : null), heard);
    }

    boolean over() {
        return over;
    }

    /// A file that cannot be read is a track all the same: playing it says why.
    private LibraryTrack track(FileStamp stamp, JSObject item, long now) {
        int index = known.find(stamp.location());
        long added = index < 0 ? now : known.track(index).addedSeconds();
        String stem = MusicNames.stem(LibraryTrack.nameOf(stamp.location()));
        boolean told = Fields.has(item, "details");
        JSObject details = told ? Fields.get(item, "details") : item;
        String title = Fields.text(details, "title");
        double seconds = Fields.number(details, "durationSeconds");
        return new LibraryTrack(
                stamp.location(),
                title.isEmpty() ? MusicNames.title(stem) : title,
                Fields.text(details, "artist"),
                Fields.text(details, "albumArtist"),
                Fields.text(details, "album"),
                Fields.text(details, "genre"),
                Asked.small(details, "year"),
                Asked.small(details, "trackNumber"),
                Asked.small(details, "discNumber"),
                seconds >= 0 && seconds < 1e9 ? seconds : -1,
                told ? GainTexts.of(details) : GainTags.NONE,
                false,
                added,
                stamp.sizeBytes(),
                stamp.modifiedMillis(),
                false);
    }
}

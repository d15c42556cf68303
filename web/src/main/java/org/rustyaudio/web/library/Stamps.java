package org.rustyaudio.web.library;

import java.util.Map;
import org.rustyaudio.player.library.FileStamp;
import org.rustyaudio.web.files.FileSystem;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.core.JSString;
import org.teavm.jso.file.File;
import org.teavm.jso.typedarrays.Float64Array;

/// The music files that a folder holds now, as the reading worker lists them.
///
/// @param before what stands before each path in its location
/// @param paths each begins with the folder's name
/// @param sizes in bytes
/// @param times in milliseconds since 1970
/// @param unread folders that could not be looked into
record Stamps(
        String before,
        JSArrayReader<JSString> paths,
        Float64Array sizes,
        Float64Array times,
        JSArrayReader<JSString> unread) {

    /// What a walk found.
    static Stamps walked(MusicFolder folder, JSObject message) {
        return new Stamps(
                before(folder),
                Asked.texts(message, "paths"),
                Asked.numbers(message, "sizes"),
                Asked.numbers(message, "times"),
                Asked.texts(message, "unread"));
    }

    /// What a folder without a handle holds for this visit.
    static Stamps held(MusicFolder folder) {
        int count = folder.files.size();
        JSArray<JSString> paths = new JSArray<>();
        Float64Array sizes = new Float64Array(count);
        Float64Array times = new Float64Array(count);
        for (Map.Entry<String, File> each : folder.files.entrySet()) {
            int at = paths.getLength();
            paths.push(JSString.valueOf(folder.name + "/" + each.getKey()));
            sizes.set(at, FileSystem.size(each.getValue()));
            times.set(at, each.getValue().getLastModified());
        }
        return new Stamps(before(folder), paths, sizes, times, new JSArray<>());
    }

    /// A folder that is not there.
    static Stamps gone(MusicFolder folder) {
        return new Stamps(before(folder), new JSArray<>(), new Float64Array(0), new Float64Array(0), new JSArray<>());
    }

    FileStamp get(int index) {
        return new FileStamp(before + paths.get(index).stringValue(), (long) sizes.get(index), (long) times.get(index));
    }

    private static String before(MusicFolder folder) {
        return folder.root().substring(0, folder.root().length() - folder.name.length() - 1);
    }
}

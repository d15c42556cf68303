package org.rustyaudio.web.files;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;
import org.teavm.jso.file.File;

/// One thing that was opened: a file or a folder.
///
/// @param name of the file or folder
/// @param folder whether it is one
/// @param handle null where the browser has none
/// @param files what the folder holds, where the browser hands over files instead of a handle; or the one file
/// @param entry a dropped folder of a browser without handles, still to be looked through
record Root(
        String name,
        boolean folder,
        @Nullable JSObject handle,
        List<Leaf> files,
        @Nullable JSObject entry) {

    static Root ofHandle(JSObject handle) {
        boolean folder = FileSystem.isFolder(handle);
        String name = FileSystem.name(handle);
        String called = name.isEmpty() ? "folder" : name;
        return new Root(called, folder, handle, folder ? List.of() : List.of(new Leaf(called, handle, null)), null);
    }

    static Root ofFile(File file) {
        return new Root(file.getName(), false, null, List.of(new Leaf(file.getName(), null, file)), null);
    }

    static Root ofEntry(JSObject entry, String name) {
        return new Root(name, true, null, List.of(), entry);
    }

    static Root ofFolder(String name, List<Leaf> files) {
        return new Root(name, true, null, files, null);
    }
}

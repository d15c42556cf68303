package org.rustyaudio.web.files;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.web.platform.Promises;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.file.File;

/// The ways by which music comes into the page. Page's thread.
final class Doors {

    /// Takes what came in.
    @FunctionalInterface
    interface Taken {
        void taken(List<Root> roots);
    }

    private Doors() {}

    /// Handles as they come out of the browser's windows.
    static List<Root> ofHandles(@Nullable JSArrayReader<JSObject> handles) {
        List<Root> roots = new ArrayList<>();
        for (int i = 0; handles != null && i < handles.getLength(); i++) {
            roots.add(Root.ofHandle(handles.get(i)));
        }
        return roots;
    }

    /// Files of an input element: single ones, or all of a folder.
    static List<Root> ofFiles(@Nullable JSArrayReader<File> files) {
        List<Root> roots = new ArrayList<>();
        List<Leaf> leaves = new ArrayList<>();
        for (int i = 0; files != null && i < files.getLength(); i++) {
            File file = files.get(i);
            String path = FileSystem.path(file);
            if (path.indexOf('/') < 0) {
                roots.add(Root.ofFile(file));
            } else {
                leaves.add(new Leaf(path, null, file));
            }
        }
        if (!leaves.isEmpty()) {
            String first = leaves.getFirst().path();
            roots.add(Root.ofFolder(first.substring(0, first.indexOf('/')), leaves));
        }
        return roots;
    }

    /// Shows the file window of browsers without handles.
    static void input(boolean folder, Taken taken) {
        showInput(folder, Endings.ALL.replace(' ', ','), files -> taken.taken(ofFiles(files)));
    }

    /// Takes drops and pastes.
    ///
    /// @param hovering told whether files are held over the page
    static void watch(Consumer<Boolean> hovering, Taken taken) {
        watchDrops(over -> hovering.accept(over), items -> unpack(items, taken));
    }

    /// What was dropped comes as promises of handles, as entries, or as plain files.
    private static void unpack(JSArrayReader<JSObject> items, Taken taken) {
        List<Root> roots = new ArrayList<>();
        unpack(items, 0, roots, taken);
    }

    private static void unpack(JSArrayReader<JSObject> items, int at, List<Root> roots, Taken taken) {
        if (at >= items.getLength()) {
            if (!roots.isEmpty()) {
                taken.taken(roots);
            }
            return;
        }
        JSObject item = items.get(at);
        Promises.when(
                handleOf(item),
                handle -> {
                    JSObject entry = entryOf(item);
                    File file = fileOf(item);
                    if (handle != null) {
                        roots.add(Root.ofHandle(handle));
                    } else if (entry != null) {
                        roots.add(Root.ofEntry(entry, nameOf(entry)));
                    } else if (file != null) {
                        roots.add(Root.ofFile(file));
                    }
                    unpack(items, at + 1, roots, taken);
                },
                (name, message) -> {
                    File file = fileOf(item);
                    if (file != null) {
                        roots.add(Root.ofFile(file));
                    }
                    unpack(items, at + 1, roots, taken);
                });
    }

    /// Takes the files that the system opens with the installed player.
    static void launches(Taken taken) {
        onLaunch(handles -> taken.taken(ofHandles(handles)));
    }

    /// Takes the files that another app shared: the service worker has put them into a cache.
    ///
    /// @param trouble told in a sentence when they did not arrive
    static void shared(Taken taken, Consumer<String> trouble) {
        String state = sharedState();
        switch (state) {
            case "" ->
                Promises.<JSArrayReader<File>>when(
                        takeShared(),
                        files -> {
                            if (files != null && files.getLength() > 0) {
                                taken.taken(ofFiles(files));
                            }
                        },
                        (name, message) ->
                                trouble.accept("The shared files cannot be read (" + message + "); share them again."));
            case "failed" ->
                trouble.accept("The shared files did not fit into the browser's storage; free some space, or open them"
                        + " here.");
            case "missed" -> trouble.accept("The shared files came before the player was ready; share them once more.");
            default -> {
                // Nothing was shared.
            }
        }
    }

    @JSFunctor
    @FunctionalInterface
    private interface Files extends JSObject {
        void files(JSArrayReader<File> files);
    }

    @JSFunctor
    @FunctionalInterface
    private interface Objects extends JSObject {
        void objects(JSArrayReader<JSObject> objects);
    }

    @JSFunctor
    @FunctionalInterface
    private interface Over extends JSObject {
        void over(boolean over);
    }

    @JSBody(
            params = {"folder", "accept", "taken"},
            script = "var input = document.createElement('input'); input.type = 'file'; input.multiple = true;"
                    + "if (folder) { input.webkitdirectory = true; } else { input.accept = 'audio/*,' + accept; }"
                    + "input.hidden = true; document.body.appendChild(input);"
                    + "input.addEventListener('change', function () {"
                    + "  var files = Array.from(input.files); input.remove(); taken(files); });"
                    + "input.addEventListener('cancel', function () { input.remove(); });"
                    + "input.click();")
    private static native void showInput(boolean folder, String accept, Files taken);

    /// Handles and entries can be asked for only inside the event, so all of them are asked for at once.
    @JSBody(
            params = {"hovering", "taken"},
            script =
                    "var depth = 0;"
                            + "var carries = function (event) { return event.dataTransfer"
                            + "  && Array.prototype.indexOf.call(event.dataTransfer.types, 'Files') >= 0; };"
                            + "var items = function (transfer) { var found = [];"
                            + "  for (var index = 0; index < transfer.items.length; index++) {"
                            + "    var item = transfer.items[index];"
                            + "    if (item.kind !== 'file') { continue; }"
                            + "    var entry = item.webkitGetAsEntry ? item.webkitGetAsEntry() : null;"
                            + "    found.push({ file: item.getAsFile(), entry: entry && entry.isDirectory ? entry : null,"
                            + "      handle: item.getAsFileSystemHandle ? item.getAsFileSystemHandle() : Promise.resolve(null) });"
                            + "  } return found; };"
                            + "window.addEventListener('dragenter', function (event) { if (carries(event)) {"
                            + "  event.preventDefault(); depth++; if (depth === 1) { hovering(true); } } });"
                            + "window.addEventListener('dragover', function (event) { if (carries(event)) {"
                            + "  event.preventDefault(); event.dataTransfer.dropEffect = 'copy'; } });"
                            + "window.addEventListener('dragleave', function (event) { if (carries(event)) {"
                            + "  depth = Math.max(0, depth - 1); if (depth === 0) { hovering(false); } } });"
                            + "window.addEventListener('drop', function (event) { if (carries(event)) {"
                            + "  event.preventDefault(); depth = 0; hovering(false); taken(items(event.dataTransfer)); } });"
                            + "window.addEventListener('paste', function (event) { var data = event.clipboardData;"
                            + "  if (data && data.files && data.files.length) { event.preventDefault(); taken(items(data)); } });")
    private static native void watchDrops(Over hovering, Objects taken);

    @JSBody(params = "item", script = "return item.handle;")
    private static native JSObject handleOf(JSObject item);

    @JSBody(params = "item", script = "return item.entry;")
    private static native @Nullable JSObject entryOf(JSObject item);

    @JSBody(params = "item", script = "return item.file;")
    private static native @Nullable File fileOf(JSObject item);

    @JSBody(params = "entry", script = "return String(entry.name);")
    private static native String nameOf(JSObject entry);

    @JSBody(
            params = "taken",
            script =
                    "if (window.launchQueue) { window.launchQueue.setConsumer(function (launch) {"
                            + "  if (launch.files && launch.files.length) { taken(Array.from(launch.files)); return; }"
                            + "  var drawer = launch.targetURL && new URL(launch.targetURL).searchParams.get('show');"
                            + "  if (drawer) { window.dispatchEvent(new CustomEvent('drawer-asked', { detail: drawer })); } }); }")
    private static native void onLaunch(Objects taken);

    /// What the address says of shared files; `none` when it does not. It is said once: the address is cleaned.
    @JSBody(
            script =
                    "var place = new URL(window.location.href); if (!place.searchParams.has('shared')) { return 'none'; }"
                            + "var said = place.searchParams.get('shared'); place.searchParams.delete('shared');"
                            + "history.replaceState(history.state, '', place.pathname + place.search + place.hash); return said;")
    private static native String sharedState();

    @JSBody(
            script = "return caches.open('shared-files').then(function (cache) { return cache.keys()"
                    + ".then(function (keys) { return Promise.all(keys.map(function (request) {"
                    + "  return cache.match(request).then(function (answer) { return answer.blob(); })"
                    + "  .then(function (blob) {"
                    + "    var parts = new URL(request.url).pathname.split('/');"
                    + "    var name = decodeURIComponent(parts[parts.length - 1]);"
                    + "    return new File([blob], name, { type: blob.type }); }); }))"
                    + ".then(function (files) { return Promise.all(keys.map(function (request) {"
                    + "  return cache.delete(request); })).then(function () { return files; }); }); }); });")
    private static native JSObject takeShared();
}

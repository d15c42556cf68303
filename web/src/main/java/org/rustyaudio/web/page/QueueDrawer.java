package org.rustyaudio.web.page;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.faceplate.control.Drawer;
import org.rustyaudio.faceplate.theme.Theme;
import org.rustyaudio.player.transport.PlayerState;
import org.rustyaudio.web.dom.Dom;
import org.rustyaudio.web.dom.Elem;
import org.rustyaudio.web.dom.TabKeys;
import org.rustyaudio.web.queue.QueuePanel;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/// Queue and library as one drawer: two keys, and under them what is chosen. The library comes as a module of its own,
/// when it is first chosen. The page's thread only.
final class QueueDrawer implements Panel {

    /// What the module shows.
    private interface View extends JSObject {
        void opened();
    }

    private final QueuePanel queue;
    private final LibraryHost host;
    private final LazyModule module = new LazyModule("library");
    private final Elem library = Dom.of("div", "library");
    private final Elem note = Dom.of("p", "caption", "Loading…");
    private final List<Elem> keys = List.of(key("Queue", 0), key("Library", 1));
    private final Elem root;
    private int chosen;
    private boolean wanted;
    private @Nullable View view;

    QueueDrawer(QueuePanel queue, LibraryHost host) {
        this.queue = queue;
        this.host = host;
        Elem row = Dom.of("div", "segments", keys.get(0), keys.get(1));
        row.setAttribute("role", "tablist");
        row.setAttribute("aria-label", "Queue and library");
        TabKeys.listen(row, keys, () -> chosen, this::choose);
        library.append(note);
        root = Dom.of("div", "panel queue-drawer", row, queue.root(), library);
        choose(0);
    }

    private Elem key(String name, int index) {
        Elem key = Dom.button("chip one", name, () -> {
            choose(index);
            opened();
        });
        key.setAttribute("role", "tab");
        key.setId("segment-" + name.toLowerCase(Locale.ROOT));
        if (index == 0) {
            // The drawer's own tab is called the queue too.
            key.setAttribute("aria-label", "Queue of tracks");
        }
        return key;
    }

    private void choose(int index) {
        chosen = index;
        for (int i = 0; i < 2; i++) {
            Dom.attribute(keys.get(i), "aria-selected", String.valueOf(i == index));
            keys.get(i).setTabIndex(i == index ? 0 : -1);
        }
        queue.root().setHidden(index != 0);
        library.setHidden(index == 0);
        if (index > 0 && view == null) {
            module.load(problem -> {
                Dom.text(note, problem);
                if (problem.isEmpty() && view == null) {
                    note.remove();
                    view = mounted(library, host.object());
                    if (wanted) {
                        opened();
                    }
                }
            });
        }
    }

    @Override
    public Drawer drawer() {
        return queue.drawer();
    }

    @Override
    public Elem root() {
        return root;
    }

    @Override
    public void opened() {
        View there = view;
        if (chosen == 0) {
            queue.opened();
        } else if (there == null) {
            wanted = true;
        } else if (!root.isHidden()) {
            there.opened();
        }
    }

    @Override
    public void update(PlayerState player, Theme theme) {
        if (chosen == 0) {
            queue.update(player, theme);
        }
    }

    @JSBody(
            params = {"root", "host"},
            script = "return window.rustyLibrary(root, host);")
    private static native View mounted(Elem root, JSObject host);
}

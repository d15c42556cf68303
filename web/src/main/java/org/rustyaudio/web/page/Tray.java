package org.rustyaudio.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.faceplate.control.Drawer;
import org.rustyaudio.faceplate.theme.Theme;
import org.rustyaudio.player.transport.PlayerState;
import org.rustyaudio.web.dom.Dom;
import org.rustyaudio.web.dom.Elem;

/// What lies under the face: which drawer is chosen and whether it lies open. What is in it arrives later.
final class Tray {

    private final Elem root;
    private final Set<Drawer> drawers;
    private final Runnable fetch;
    private final Elem note = Dom.of("p", "caption");
    private final List<Runnable> waiting = new ArrayList<>();
    private @Nullable Tabs tabs;
    private Drawer chosen = Drawer.QUEUE;
    private boolean open;

    /// @param root the section of the page that becomes the drawer
    /// @param fetch asks for what is in it
    Tray(Elem root, Set<Drawer> drawers, Runnable fetch) {
        this.root = root;
        this.drawers = drawers;
        this.fetch = fetch;
        root.append(note);
        root.setHidden(true);
    }

    boolean open() {
        return open;
    }

    /// What can be chosen.
    Set<Drawer> drawers() {
        return drawers;
    }

    /// The one that is chosen, whether or not it is seen.
    Drawer chosen() {
        return chosen;
    }

    void setOpen(boolean nowOpen) {
        open = nowOpen;
        root.setHidden(!nowOpen);
        if (nowOpen && tabs == null) {
            Dom.text(note, "Loading…");
            fetch.run();
        }
    }

    void choose(Drawer drawer) {
        if (drawers.contains(drawer)) {
            chosen = drawer;
            if (tabs != null) {
                tabs.show(drawer);
            }
        }
    }

    /// Gives the keyboard to the chosen panel.
    void takeFocus() {
        filled(() -> {
            if (open && tabs != null) {
                tabs.takeFocus();
            }
        });
    }

    /// Does it when the drawer is filled, at once where it is.
    void filled(Runnable then) {
        if (tabs == null) {
            waiting.add(then);
            fetch.run();
        } else {
            then.run();
        }
    }

    /// Its content is here.
    void fill(Tabs content) {
        tabs = content;
        note.remove();
        content.show(chosen);
        waiting.forEach(Runnable::run);
        waiting.clear();
    }

    /// Its content did not come; the next opening asks again.
    ///
    /// @return whether somebody waits for it
    boolean lack(String problem) {
        boolean missed = open || !waiting.isEmpty();
        Dom.text(note, problem);
        waiting.clear();
        return missed;
    }

    boolean holds(Elem element) {
        return root.contains(element);
    }

    void update(PlayerState player, Theme theme) {
        if (open && tabs != null) {
            tabs.update(player, theme);
        }
    }
}

package org.rustyaudio.web.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.rustyaudio.faceplate.control.Drawer;
import org.rustyaudio.faceplate.theme.Theme;
import org.rustyaudio.player.transport.PlayerState;
import org.rustyaudio.web.dom.Dom;
import org.rustyaudio.web.dom.Elem;
import org.rustyaudio.web.dom.TabKeys;

/// What lies under the face: tabs, and the panel of the one that is chosen.
final class Tray {

    private final Elem root;
    private final List<Panel> panels;
    private final List<Elem> tabs = new ArrayList<>();
    private int chosen;
    private boolean open;

    /// @param root the section of the page that becomes the drawer
    /// @param close called by the key that closes it
    Tray(Elem root, List<Panel> panels, Runnable close) {
        this.root = root;
        this.panels = panels;
        Elem list = Dom.of("div", "tabs");
        list.setAttribute("role", "tablist");
        list.setAttribute("aria-label", "Drawer");
        TabKeys.listen(list, tabs, () -> chosen, this::choose);
        Elem shut = Dom.button("chip bare drawer-close", "", close);
        shut.setAttribute("aria-label", "Close the drawer");
        root.append(Dom.of("div", "drawer-head", list, shut));
        for (int i = 0; i < panels.size(); i++) {
            Panel panel = panels.get(i);
            String id = panel.drawer().id();
            int index = i;
            Elem tab = Dom.button("tab", panel.drawer().title(), () -> {
                choose(index);
                panel.opened();
            });
            tab.setId("tab-" + id);
            tab.setAttribute("role", "tab");
            tab.setAttribute("aria-controls", "panel-" + id);
            tabs.add(tab);
            list.append(tab);
            Elem body = panel.root();
            body.setId("panel-" + id);
            body.setAttribute("role", "tabpanel");
            body.setAttribute("aria-labelledby", "tab-" + id);
            root.append(body);
        }
        choose(0);
        root.setHidden(true);
    }

    boolean open() {
        return open;
    }

    /// What the tabs offer.
    Set<Drawer> drawers() {
        Set<Drawer> drawers = new LinkedHashSet<>();
        for (Panel panel : panels) {
            drawers.add(panel.drawer());
        }
        return drawers;
    }

    /// The tab that is chosen, whether or not it is seen.
    Drawer chosen() {
        return panels.get(chosen).drawer();
    }

    void setOpen(boolean nowOpen) {
        open = nowOpen;
        root.setHidden(!nowOpen);
    }

    /// Gives the keyboard to the chosen panel.
    void takeFocus() {
        panels.get(chosen).opened();
    }

    boolean holds(Elem element) {
        return root.contains(element);
    }

    void choose(Drawer drawer) {
        for (int i = 0; i < panels.size(); i++) {
            if (panels.get(i).drawer() == drawer) {
                choose(i);
            }
        }
    }

    private void choose(int index) {
        chosen = index;
        for (int i = 0; i < tabs.size(); i++) {
            tabs.get(i).setAttribute("aria-selected", String.valueOf(i == index));
            tabs.get(i).setTabIndex(i == index ? 0 : -1);
            panels.get(i).root().setHidden(i != index);
        }
    }

    void update(PlayerState player, Theme theme) {
        if (open) {
            panels.get(chosen).update(player, theme);
        }
    }
}

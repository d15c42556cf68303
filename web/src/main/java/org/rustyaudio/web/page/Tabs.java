package org.rustyaudio.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.rustyaudio.faceplate.control.Drawer;
import org.rustyaudio.faceplate.theme.Theme;
import org.rustyaudio.player.transport.PlayerState;
import org.rustyaudio.web.dom.Dom;
import org.rustyaudio.web.dom.Elem;
import org.rustyaudio.web.dom.TabKeys;

/// What is in the drawer: a tab for each panel, and the panel of the one that is chosen.
final class Tabs {

    private final List<Panel> panels;
    private final List<Elem> tabs = new ArrayList<>();
    private int shown;

    /// @param root the section of the page that becomes the drawer
    /// @param choose called when a tab is taken
    /// @param close called by the key that closes it
    Tabs(Elem root, List<Panel> panels, Consumer<Drawer> choose, Runnable close) {
        this.panels = panels;
        Elem list = Dom.of("div", "tabs");
        list.setAttribute("role", "tablist");
        list.setAttribute("aria-label", "Drawer");
        TabKeys.listen(
                list,
                tabs,
                () -> shown,
                index -> choose.accept(panels.get(index).drawer()));
        Elem shut = Dom.button("chip bare drawer-close", "", close);
        shut.setAttribute("aria-label", "Close the drawer");
        root.append(Dom.of("div", "drawer-head", list, shut));
        for (Panel panel : panels) {
            String id = panel.drawer().id();
            Elem tab = Dom.button("tab", panel.drawer().title(), () -> {
                choose.accept(panel.drawer());
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
    }

    /// Gives the keyboard to the panel that is shown.
    void takeFocus() {
        panels.get(shown).opened();
    }

    void show(Drawer drawer) {
        for (int i = 0; i < panels.size(); i++) {
            boolean chosen = panels.get(i).drawer() == drawer;
            if (chosen) {
                shown = i;
            }
            tabs.get(i).setAttribute("aria-selected", String.valueOf(chosen));
            tabs.get(i).setTabIndex(chosen ? 0 : -1);
            panels.get(i).root().setHidden(!chosen);
        }
    }

    void update(PlayerState player, Theme theme) {
        panels.get(shown).update(player, theme);
    }
}

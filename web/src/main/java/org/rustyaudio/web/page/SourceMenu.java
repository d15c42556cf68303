package org.rustyaudio.web.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.faceplate.control.FaceController;
import org.rustyaudio.faceplate.control.Source;
import org.rustyaudio.web.dom.Dom;
import org.rustyaudio.web.dom.Elem;
import org.rustyaudio.web.dom.Ev;

/// The list that SRC opens: a menu walked with the arrows, closed with Esc, a choice or a click elsewhere.
final class SourceMenu {

    /// A line of the menu.
    record Item(String label, String keys, Runnable choose) {}

    private final FaceController controller;
    private final Elem sources = Dom.of("div", "menu-sources");
    private final List<Item> lines;

    private final Elem menu = Dom.of("div", "menu");
    private final List<Elem> items = new ArrayList<>();
    private @Nullable Elem opener;

    SourceMenu(Elem stage, FaceController controller, List<Item> lines) {
        this.controller = controller;
        this.lines = lines;
        menu.setId("source-menu");
        menu.setAttribute("role", "menu");
        menu.setAttribute("aria-label", "Source");
        menu.setHidden(true);
        sources.setAttribute("role", "group");
        sources.setAttribute("aria-label", "Listen to");
        menu.append(sources);
        fill();
        stage.append(menu);
        menu.on("keydown", this::typed);
        Dom.document().on("pointerdown", event -> {
            Elem target = event.getTarget();
            Elem key = opener;
            if (key != null && !menu.contains(target) && !key.contains(target)) {
                hide();
            }
        });
    }

    /// What can be chosen now, one of them checked, and what else there is.
    private void fill() {
        items.forEach(Elem::remove);
        items.clear();
        for (Source source : controller.sources().available()) {
            Elem item = add(sources, new Item(source.label(), "", () -> controller.choose(source)));
            item.setAttribute("role", "menuitemradio");
            item.setAttribute(
                    "aria-checked",
                    String.valueOf(source == controller.sources().source()));
        }
        lines.forEach(line -> add(menu, line));
    }

    private Elem add(Elem to, Item line) {
        Elem item = Dom.button("menu-item", "", () -> {
            close();
            line.choose().run();
        });
        item.setAttribute("role", "menuitem");
        item.setTabIndex(-1);
        item.append(Dom.of("span", "", line.label()));
        Elem keys = Dom.of("span", "menu-keys", line.keys());
        keys.setAttribute("aria-hidden", "true");
        item.append(keys);
        items.add(item);
        to.append(item);
        return item;
    }

    boolean open() {
        return opener != null;
    }

    /// Shows it above or below the key that asked.
    void toggle(Elem key) {
        if (open()) {
            close();
            return;
        }
        fill();
        opener = key;
        key.setAttribute("aria-expanded", "true");
        menu.setHidden(false);
        Elem.Box at = key.getBoundingClientRect();
        Elem.Box size = menu.getBoundingClientRect();
        Elem root = Dom.root();
        double left = Math.max(8, Math.min(at.getLeft(), root.getClientWidth() - size.getWidth() - 8));
        double above = at.getTop() - size.getHeight() - 8;
        double top = above >= 8 ? above : at.getTop() + at.getHeight() + 8;
        top = Math.max(8, Math.min(top, root.getClientHeight() - size.getHeight() - 8));
        menu.getStyle().setProperty("left", left + "px");
        menu.getStyle().setProperty("top", top + "px");
        items.get(0).focus();
    }

    private void hide() {
        Elem key = opener;
        if (key != null) {
            key.setAttribute("aria-expanded", "false");
        }
        opener = null;
        menu.setHidden(true);
    }

    /// Closes it and gives the keyboard back.
    ///
    /// @return false when it was not open
    boolean close() {
        Elem key = opener;
        hide();
        if (key == null) {
            return false;
        }
        key.focus();
        return true;
    }

    private void typed(Ev event) {
        int at = items.indexOf(event.getTarget());
        int last = items.size() - 1;
        switch (event.getKey()) {
            case "ArrowDown" -> items.get(at >= last ? 0 : at + 1).focus();
            case "ArrowUp" -> items.get(at <= 0 ? last : at - 1).focus();
            case "Home" -> items.get(0).focus();
            case "End" -> items.get(last).focus();
            case "Escape" -> close();
            case "Tab" -> hide();
            default -> {
                return;
            }
        }
        if (!event.getKey().equals("Tab")) {
            event.preventDefault();
        }
        event.stopPropagation();
    }
}

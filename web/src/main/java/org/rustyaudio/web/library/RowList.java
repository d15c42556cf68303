package org.rustyaudio.web.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.rustyaudio.faceplate.library.LibraryModel;
import org.rustyaudio.faceplate.library.LibraryRow;
import org.rustyaudio.web.dom.Dom;
import org.rustyaudio.web.dom.Elem;
import org.rustyaudio.web.dom.Ev;
import org.rustyaudio.web.dom.Rem;

/// The rows of a place of the library: only those that are seen exist. Page's thread.
///
/// Enter goes into a row or plays a track, Ctrl+Enter adds to the queue, Shift+Enter plays next, Backspace goes back; a
/// double click does what Enter does, and so does a tap on what is chosen or has something inside.
final class RowList {

    private static final double ROW_REM = 3.25;
    private static final int SPARE_ROWS = 4;

    /// What the list asks for.
    interface Intents {
        void enter(int row);

        void take(String to);

        void back();

        void search();

        /// Other rows are chosen.
        void chose();
    }

    private final LibraryModel model;
    private final Intents intents;
    private final Elem list = Dom.of("div", "queue-list");
    private final Elem space = Dom.of("div", "queue-space");
    private final List<RowView> pool = new ArrayList<>();
    private final Set<Integer> selected = new TreeSet<>();
    private final List<Integer> way = new ArrayList<>();
    private final Covers covers;
    private int active;
    private int anchor;
    private boolean planned;

    RowList(LibraryModel model, Intents intents, Covers covers) {
        this.model = model;
        this.intents = intents;
        this.covers = covers;
        list.setId("library-list");
        list.setTabIndex(0);
        list.setAttribute("role", "listbox");
        list.setAttribute("aria-label", "Library");
        list.setAttribute("aria-multiselectable", "true");
        space.setAttribute("role", "presentation");
        list.append(space);
        list.on("scroll", _ -> plan());
        list.on("focus", _ -> plan());
        list.on("blur", _ -> plan());
        list.on("keydown", this::typed);
        list.on("click", this::clicked);
        list.on("dblclick", event -> {
            int row = rowAt(event);
            if (row >= 0) {
                intents.enter(row);
            }
        });
        list.on("dragstart", event -> {
            int row = rowAt(event);
            if (row >= 0 && !selected.contains(row)) {
                select(row);
                render();
            }
            Dragging.begin(event);
        });
        Dom.onResize(list, _ -> plan());
    }

    Elem root() {
        return list;
    }

    /// Other rows show: from the top, or the same place again.
    ///
    /// @param kept whether only the library changed, so that the place stays
    void refill(boolean kept) {
        int size = model.size();
        if (!kept) {
            selected.clear();
            active = 0;
            anchor = 0;
            list.setScrollTop(0);
        }
        selected.removeIf(row -> row >= size);
        active = Math.max(0, Math.min(active, size - 1));
        anchor = Math.max(0, Math.min(anchor, size - 1));
        list.setHidden(size == 0);
        space.getStyle().setProperty("height", size * rowHeight() + "px");
        render();
    }

    /// Remembers the row that is gone into.
    void into() {
        way.add(active);
    }

    /// Back at the row that was gone into.
    void out() {
        if (!way.isEmpty()) {
            int row = Math.min(way.removeLast(), model.size() - 1);
            if (row >= 0) {
                select(row);
                reveal(row);
            }
        }
        render();
    }

    void top() {
        way.clear();
    }

    /// The chosen rows; the one the keyboard is on where none is.
    int[] chosen() {
        if (selected.isEmpty()) {
            return model.size() == 0 ? new int[0] : new int[] {active};
        }
        int[] rows = new int[selected.size()];
        int next = 0;
        for (int row : selected) {
            rows[next++] = row;
        }
        return rows;
    }

    boolean anyChosen() {
        return !selected.isEmpty();
    }

    private static double rowHeight() {
        return ROW_REM * Rem.pixels();
    }

    private void select(int row) {
        selected.clear();
        selected.add(row);
        active = row;
        anchor = row;
    }

    private void selectTo(int row) {
        selected.clear();
        for (int i = Math.min(anchor, row); i <= Math.max(anchor, row); i++) {
            selected.add(i);
        }
        active = row;
    }

    private void reveal(int row) {
        double height = rowHeight();
        double top = list.getScrollTop();
        double view = list.getClientHeight();
        if (row * height < top) {
            list.setScrollTop(row * height);
        } else if ((row + 1) * height > top + view) {
            list.setScrollTop((row + 1) * height - view);
        }
    }

    /// Paints with the next frame.
    void plan() {
        if (!planned) {
            planned = true;
            Dom.frame(_ -> {
                planned = false;
                render();
            });
        }
    }

    private void render() {
        double height = rowHeight();
        int size = model.size();
        int first = (int) Math.max(0, Math.floor(list.getScrollTop() / height) - SPARE_ROWS);
        int seen = (int) Math.ceil(list.getClientHeight() / height) + 2 * SPARE_ROWS;
        int last = Math.min(size, first + seen);
        while (pool.size() < seen) {
            RowView row = new RowView();
            pool.add(row);
            space.append(row.root());
        }
        boolean focused = Dom.active().equals(list);
        for (int i = 0; i < pool.size(); i++) {
            int index = first + Math.floorMod(i - first, pool.size());
            RowView view = pool.get(i);
            if (index < last) {
                LibraryRow row = model.row(index);
                view.show(
                        row,
                        index,
                        size,
                        selected.contains(index),
                        focused && index == active,
                        covers.of(row.cover()),
                        index * height);
            } else {
                view.rest();
            }
        }
        if (size > 0 && active >= first && active < last) {
            list.setAttribute("aria-activedescendant", "library-row-" + active);
        } else {
            list.removeAttribute("aria-activedescendant");
        }
    }

    // By keyboard

    private void typed(Ev event) {
        boolean command = event.isCtrlKey() || event.isMetaKey();
        String key = event.getKey();
        if (key.equals("Backspace") && !command) {
            intents.back();
        } else if (key.equals("Enter") && model.size() > 0) {
            if (command || event.isShiftKey()) {
                intents.take(command ? "end" : "next");
            } else {
                intents.enter(active);
            }
        } else if (key.equals("a") && command) {
            anchor = 0;
            selectTo(Math.max(0, model.size() - 1));
        } else if (key.equals("ArrowUp") && active == 0 && !event.isShiftKey()) {
            intents.search();
        } else if (command || !step(key, event.isShiftKey())) {
            return;
        }
        event.preventDefault();
        event.stopPropagation();
        render();
        intents.chose();
    }

    private boolean step(String key, boolean more) {
        int page = (int) Math.max(1, Math.floor(list.getClientHeight() / rowHeight()) - 1);
        int last = model.size() - 1;
        int to = switch (key) {
            case "ArrowDown" -> selected.isEmpty() && active == 0 ? 0 : active + 1;
            case "ArrowUp" -> active - 1;
            case "PageDown" -> active + page;
            case "PageUp" -> active - page;
            case "Home" -> 0;
            case "End" -> last;
            default -> Integer.MIN_VALUE;
        };
        if (to == Integer.MIN_VALUE || last < 0) {
            return false;
        }
        to = Math.max(0, Math.min(last, to));
        if (more) {
            selectTo(to);
        } else {
            select(to);
        }
        reveal(to);
        return true;
    }

    // By hand

    private int rowAt(Ev event) {
        double y = event.getClientY() - list.getBoundingClientRect().getTop() + list.getScrollTop();
        int row = (int) Math.floor(y / rowHeight());
        return row >= 0 && row < model.size() ? row : -1;
    }

    private void clicked(Ev event) {
        int row = rowAt(event);
        if (row < 0) {
            return;
        }
        list.focus();
        if (event.isShiftKey()) {
            selectTo(row);
        } else if (event.isCtrlKey() || event.isMetaKey()) {
            if (!selected.remove(row)) {
                selected.add(row);
            }
            active = row;
            anchor = row;
        } else {
            boolean again = selected.size() == 1 && selected.contains(row);
            select(row);
            if ("touch".equals(event.getPointerType())
                    && (again || model.row(row).opens())) {
                intents.enter(row);
            }
        }
        render();
        intents.chose();
    }
}

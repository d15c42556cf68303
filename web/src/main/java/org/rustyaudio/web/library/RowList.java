package org.rustyaudio.web.library;

import java.util.ArrayList;
import java.util.List;
import org.rustyaudio.faceplate.library.LibraryModel;
import org.rustyaudio.faceplate.library.LibraryRow;
import org.rustyaudio.web.dom.Dom;
import org.rustyaudio.web.dom.Elem;
import org.rustyaudio.web.dom.Ev;
import org.rustyaudio.web.dom.RowChoice;
import org.rustyaudio.web.dom.RowWindow;

/// The rows of a place of the library: only those that are seen exist. Page's thread.
///
/// Enter goes into a row or plays a track, Ctrl+Enter adds to the queue, Shift+Enter plays next, Backspace goes back; a
/// double click does what Enter does, and so does a tap on what is chosen or has something inside.
final class RowList {

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
    private final RowChoice choice = new RowChoice(row -> row);
    private final RowWindow<RowView> window;
    private final Elem list;
    private final List<Integer> way = new ArrayList<>();
    private boolean planned;

    RowList(LibraryModel model, Intents intents, Covers covers) {
        this.model = model;
        this.intents = intents;
        window = new RowWindow<>("library-list", "library-row-", "Library", RowView::new, choice, (view, index) -> {
            LibraryRow row = model.row(index);
            view.show(row, covers.of(row.cover()));
        });
        list = window.list();
        list.on("scroll", _ -> plan());
        list.on("focus", _ -> plan());
        list.on("blur", _ -> plan());
        list.on("keydown", this::typed);
        list.on("click", this::clicked);
        list.on("dblclick", event -> {
            int row = window.rowAt(event.getClientY());
            if (row >= 0) {
                intents.enter(row);
            }
        });
        list.on("dragstart", event -> {
            int row = window.rowAt(event.getClientY());
            if (row >= 0 && !choice.has(row)) {
                choice.choose(row);
                window.render();
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
            choice.reset();
            list.setScrollTop(0);
        }
        choice.fit(size, row -> row >= size);
        window.resize(size);
        window.render();
    }

    /// Remembers the row that is gone into.
    void into() {
        way.add(choice.active());
    }

    /// Back at the row that was gone into.
    void out() {
        if (!way.isEmpty()) {
            int row = Math.min(way.removeLast(), model.size() - 1);
            if (row >= 0) {
                choice.choose(row);
                window.reveal(row);
            }
        }
        window.render();
    }

    void top() {
        way.clear();
    }

    /// The chosen rows; the one the keyboard is on where none is.
    int[] chosen() {
        if (choice.isEmpty()) {
            return model.size() == 0 ? new int[0] : new int[] {choice.active()};
        }
        int[] rows = new int[choice.keys().size()];
        int next = 0;
        for (int row : choice.keys()) {
            rows[next++] = row;
        }
        return rows;
    }

    boolean anyChosen() {
        return !choice.isEmpty();
    }

    /// Paints with the next frame.
    void plan() {
        if (!planned) {
            planned = true;
            Dom.frame(_ -> {
                planned = false;
                window.render();
            });
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
                intents.enter(choice.active());
            }
        } else if (key.equals("a") && command) {
            choice.chooseAll(model.size());
        } else if (key.equals("ArrowUp") && choice.active() == 0 && !event.isShiftKey()) {
            intents.search();
        } else if (command || !step(key, event.isShiftKey())) {
            return;
        }
        event.preventDefault();
        event.stopPropagation();
        window.render();
        intents.chose();
    }

    private boolean step(String key, boolean more) {
        int active = choice.active();
        int page = window.page();
        int last = model.size() - 1;
        int to = switch (key) {
            case "ArrowDown" -> choice.isEmpty() && active == 0 ? 0 : active + 1;
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
            choice.chooseTo(to);
        } else {
            choice.choose(to);
        }
        window.reveal(to);
        return true;
    }

    // By hand

    private void clicked(Ev event) {
        int row = window.rowAt(event.getClientY());
        if (row < 0) {
            return;
        }
        list.focus();
        boolean plain = !event.isShiftKey() && !event.isCtrlKey() && !event.isMetaKey();
        boolean again = choice.press(row, event);
        if (plain
                && "touch".equals(event.getPointerType())
                && (again || model.row(row).opens())) {
            intents.enter(row);
        }
        window.render();
        intents.chose();
    }
}

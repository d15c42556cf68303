package org.rustyaudio.web.dom;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// A list of rows of one height of which only those that are seen exist. Page's thread.
///
/// @param <R> a row
public final class RowWindow<R extends RowWindow.Row> {

    private static final double ROW_REM = 3.25;
    private static final int SPARE_ROWS = 4;

    /// One row, used again for another place when the list is scrolled.
    public abstract static class Row {

        private final Elem root;

        protected Row(String classes) {
            root = Dom.of("div", classes);
            root.setAttribute("role", "option");
        }

        public final Elem root() {
            return root;
        }

        private void rest() {
            root.setHidden(true);
        }

        /// Tells where it stands, for eyes and for those who hear it.
        private void stand(String id, int index, int of, boolean chosen, boolean active) {
            root.setHidden(false);
            root.setId(id);
            root.getStyle().setProperty("transform", "translateY(" + index * rowHeight() + "px)");
            Dom.attribute(root, "aria-posinset", String.valueOf(index + 1));
            Dom.attribute(root, "aria-setsize", String.valueOf(of));
            Dom.attribute(root, "aria-selected", String.valueOf(chosen));
            root.getClassList().toggle("active", active);
        }
    }

    /// Fills rows.
    ///
    /// @param <R> a row
    @FunctionalInterface
    public interface Painter<R> {
        /// Shows what stands at a place of the list.
        void paint(R row, int index);
    }

    private final Elem list = Dom.of("div", "queue-list");
    private final Elem space = Dom.of("div", "queue-space");
    private final List<R> pool = new ArrayList<>();
    private final Supplier<R> maker;
    private final RowChoice choice;
    private final Painter<R> painter;
    private final String rowId;
    private int size;

    /// @param id of the list; its rows are called by `rowId` and their place
    /// @param label for those who hear it
    public RowWindow(String id, String rowId, String label, Supplier<R> maker, RowChoice choice, Painter<R> painter) {
        this.rowId = rowId;
        this.maker = maker;
        this.choice = choice;
        this.painter = painter;
        list.setId(id);
        list.setTabIndex(0);
        list.setAttribute("role", "listbox");
        list.setAttribute("aria-label", label);
        list.setAttribute("aria-multiselectable", "true");
        space.setAttribute("role", "presentation");
        list.append(space);
    }

    public Elem list() {
        return list;
    }

    /// What the rows lie in: as high as all of them.
    public Elem space() {
        return space;
    }

    public static double rowHeight() {
        return ROW_REM * Rem.pixels();
    }

    public int size() {
        return size;
    }

    /// Has so many rows from now on; they show with the next [#render].
    public void resize(int rows) {
        size = rows;
        list.setHidden(rows == 0);
        space.getStyle().setProperty("height", rows * rowHeight() + "px");
    }

    /// How many rows a page key goes.
    public int page() {
        return (int) Math.max(1, Math.floor(list.getClientHeight() / rowHeight()) - 1);
    }

    /// Brings a row into view.
    public void reveal(int row) {
        double height = rowHeight();
        double top = list.getScrollTop();
        double view = list.getClientHeight();
        if (row * height < top) {
            list.setScrollTop(row * height);
        } else if ((row + 1) * height > top + view) {
            list.setScrollTop((row + 1) * height - view);
        }
    }

    /// The row at a height of the page, or −1.
    public int rowAt(double clientY) {
        double y = clientY - list.getBoundingClientRect().getTop() + list.getScrollTop();
        int row = (int) Math.floor(y / rowHeight());
        return row >= 0 && row < size ? row : -1;
    }

    /// Paints the rows that are seen.
    public void render() {
        double height = rowHeight();
        int first = (int) Math.max(0, Math.floor(list.getScrollTop() / height) - SPARE_ROWS);
        int seen = (int) Math.ceil(list.getClientHeight() / height) + 2 * SPARE_ROWS;
        int last = Math.min(size, first + seen);
        while (pool.size() < seen) {
            R row = maker.get();
            pool.add(row);
            space.append(row.root());
        }
        boolean focused = Dom.active().equals(list);
        for (int i = 0; i < pool.size(); i++) {
            int index = first + Math.floorMod(i - first, pool.size());
            R row = pool.get(i);
            Row place = row;
            if (index < last) {
                place.stand(rowId + index, index, size, choice.has(index), focused && index == choice.active());
                painter.paint(row, index);
            } else {
                place.rest();
            }
        }
        if (choice.active() >= first && choice.active() < last) {
            list.setAttribute("aria-activedescendant", rowId + choice.active());
        } else {
            list.removeAttribute("aria-activedescendant");
        }
    }
}

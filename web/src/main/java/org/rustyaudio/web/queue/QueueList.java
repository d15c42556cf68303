package org.rustyaudio.web.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.player.TrackDetails;
import org.rustyaudio.player.queue.QueueEntry;
import org.rustyaudio.web.dom.Dom;
import org.rustyaudio.web.dom.Elem;
import org.rustyaudio.web.dom.Ev;
import org.rustyaudio.web.dom.Rem;

/// The rows: only those that are seen exist. Chosen with the arrows, played with Enter, moved with Alt and the arrows
/// or by hand, removed with Delete.
final class QueueList {

    private static final double ROW_REM = 3.25;
    private static final int SPARE_ROWS = 4;
    private static final double DRAG_SLACK = 5;

    /// What the list asks for; indexes are the queue's.
    interface Intents {
        void play(int index);

        void move(int from, int count, int to);

        void remove(List<Integer> indexes);

        TrackDetails details(QueueEntry entry);

        String trouble(QueueEntry entry);
    }

    private final Intents intents;
    private final Elem list = Dom.of("div", "queue-list");
    private final Elem space = Dom.of("div", "queue-space");
    private final Elem mark = Dom.of("div", "queue-mark");
    private final List<Row> pool = new ArrayList<>();
    private final Set<Integer> selected = new TreeSet<>();
    private List<QueueEntry> entries = List.of();
    private int[] shown = new int[0];
    private boolean filtered;
    private long currentId = -1;
    private int active;
    private int anchor;
    private @Nullable Drag drag;

    /// A row on its way to another place.
    private static final class Drag {
        final int from;
        final double startY;
        boolean moving;
        int to;

        Drag(int from, double startY) {
            this.from = from;
            this.startY = startY;
            this.to = from;
        }
    }

    QueueList(Intents intents) {
        this.intents = intents;
        list.setId("queue-list");
        list.setTabIndex(0);
        list.setAttribute("role", "listbox");
        list.setAttribute("aria-label", "Queue");
        list.setAttribute("aria-multiselectable", "true");
        space.setAttribute("role", "presentation");
        mark.setHidden(true);
        mark.setAttribute("aria-hidden", "true");
        space.append(mark);
        list.append(space);
        list.on("scroll", _ -> render());
        list.on("keydown", this::typed);
        list.on("focus", _ -> render());
        list.on("blur", _ -> render());
        list.on("pointerdown", this::pressed);
        list.on("pointermove", this::dragged);
        list.on("pointerup", this::released);
        list.on("pointercancel", _ -> endDrag());
        list.on("dblclick", event -> {
            int row = rowAt(event.getClientY());
            if (row >= 0) {
                intents.play(shown[row]);
            }
        });
    }

    Elem root() {
        return list;
    }

    int size() {
        return shown.length;
    }

    private static double rowHeight() {
        return ROW_REM * Rem.pixels();
    }

    /// Shows other entries.
    ///
    /// @param places which of them, as indexes of the queue
    /// @param isFiltered whether some are left out, so that rows cannot be moved
    void take(List<QueueEntry> newEntries, int[] places, boolean isFiltered) {
        entries = newEntries;
        shown = places;
        filtered = isFiltered;
        selected.removeIf(index -> index >= entries.size());
        active = Math.max(0, Math.min(active, shown.length - 1));
        anchor = Math.max(0, Math.min(anchor, shown.length - 1));
        list.setHidden(shown.length == 0);
        space.getStyle().setProperty("height", shown.length * rowHeight() + "px");
        render();
    }

    void current(long id) {
        currentId = id;
        render();
    }

    /// The chosen entries, as indexes of the queue; the row the keyboard is on when none is.
    List<Integer> selection() {
        if (selected.isEmpty() && active < shown.length) {
            return List.of(shown[active]);
        }
        return List.copyOf(selected);
    }

    /// Chooses one entry and brings it into view.
    void choose(int place) {
        for (int i = 0; i < shown.length; i++) {
            if (shown[i] == place) {
                select(i);
                reveal(i);
                render();
                return;
            }
        }
    }

    void unselect() {
        selected.clear();
        render();
    }

    private void select(int row) {
        selected.clear();
        selected.add(shown[row]);
        active = row;
        anchor = row;
    }

    private void selectTo(int row) {
        selected.clear();
        for (int i = Math.min(anchor, row); i <= Math.max(anchor, row); i++) {
            selected.add(shown[i]);
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

    /// Paints the rows that are seen.
    void render() {
        double height = rowHeight();
        int first = (int) Math.max(0, Math.floor(list.getScrollTop() / height) - SPARE_ROWS);
        int seen = (int) Math.ceil(list.getClientHeight() / height) + 2 * SPARE_ROWS;
        int last = Math.min(shown.length, first + seen);
        while (pool.size() < seen) {
            Row row = new Row();
            pool.add(row);
            space.append(row.root());
        }
        boolean focused = Dom.active().equals(list);
        for (int i = 0; i < pool.size(); i++) {
            int index = first + Math.floorMod(i - first, pool.size());
            if (index >= first && index < last) {
                show(pool.get(i), index, height, focused);
            } else {
                pool.get(i).rest();
            }
        }
        if (shown.length > 0) {
            list.setAttribute("aria-activedescendant", "queue-row-" + active);
        } else {
            list.removeAttribute("aria-activedescendant");
        }
    }

    private void show(Row row, int index, double height, boolean focused) {
        QueueEntry entry = entries.get(shown[index]);
        row.show(
                new Row.Content(
                        index,
                        shown.length,
                        shown[index],
                        intents.details(entry),
                        entry.id() == currentId,
                        selected.contains(shown[index]),
                        focused && index == active,
                        intents.trouble(entry)),
                index * height);
    }

    // By keyboard

    private void typed(Ev event) {
        boolean command = event.isCtrlKey() || event.isMetaKey();
        if (shown.length == 0 || (command && !event.getKey().equals("a"))) {
            return;
        }
        int page = (int) Math.max(1, Math.floor(list.getClientHeight() / rowHeight()) - 1);
        switch (event.getKey()) {
            case "ArrowDown" -> step(1, event);
            case "ArrowUp" -> step(-1, event);
            case "PageDown" -> step(page, event);
            case "PageUp" -> step(-page, event);
            case "Home" -> step(-shown.length, event);
            case "End" -> step(shown.length, event);
            case "Enter" -> intents.play(shown[active]);
            case "Delete", "Backspace" -> intents.remove(selection());
            case "a" -> {
                if (!command) {
                    return;
                }
                anchor = 0;
                selectTo(shown.length - 1);
            }
            default -> {
                return;
            }
        }
        event.preventDefault();
        event.stopPropagation();
        render();
    }

    private void step(int rows, Ev event) {
        if (event.isAltKey()) {
            shift(rows < 0 ? -1 : 1);
            return;
        }
        int to = Math.max(0, Math.min(shown.length - 1, active + rows));
        if (event.isShiftKey()) {
            selectTo(to);
        } else {
            select(to);
        }
        reveal(to);
    }

    /// Moves the chosen rows up or down by one.
    void shift(int direction) {
        List<Integer> block = selection();
        if (filtered || block.isEmpty()) {
            return;
        }
        int from = block.get(0);
        int count = block.size();
        int to = from + direction;
        boolean together = block.get(count - 1) - from == count - 1;
        if (!together || to < 0 || to + count > entries.size()) {
            return;
        }
        active += direction;
        anchor += direction;
        selected.clear();
        for (int i = 0; i < count; i++) {
            selected.add(to + i);
        }
        intents.move(from, count, to);
        reveal(direction < 0 ? to : to + count - 1);
    }

    // By hand

    private int rowAt(double clientY) {
        double y = clientY - list.getBoundingClientRect().getTop() + list.getScrollTop();
        int row = (int) Math.floor(y / rowHeight());
        return row >= 0 && row < shown.length ? row : -1;
    }

    private void pressed(Ev event) {
        int row = rowAt(event.getClientY());
        if (row < 0 || event.getButton() != 0) {
            return;
        }
        Elem target = event.getTarget();
        boolean grip = target != null && target.closest(".row-grip") != null;
        if (!event.getPointerType().equals("touch") || grip) {
            drag = new Drag(row, event.getClientY());
        }
    }

    private void dragged(Ev event) {
        Drag hand = drag;
        if (hand == null || filtered) {
            return;
        }
        if (!hand.moving && Math.abs(event.getClientY() - hand.startY) > DRAG_SLACK) {
            hand.moving = true;
            list.setPointerCapture(event.getPointerId());
            select(hand.from);
            render();
        }
        if (hand.moving) {
            follow(hand, event.getClientY());
        }
    }

    private void follow(Drag hand, double clientY) {
        Elem.Box box = list.getBoundingClientRect();
        double height = rowHeight();
        if (clientY < box.getTop() + height) {
            list.setScrollTop(list.getScrollTop() - height / 3);
        } else if (clientY > box.getTop() + box.getHeight() - height) {
            list.setScrollTop(list.getScrollTop() + height / 3);
        }
        double y = clientY - box.getTop() + list.getScrollTop();
        int gap = (int) Math.max(0, Math.min(shown.length, Math.round(y / height)));
        hand.to = gap > hand.from ? gap - 1 : gap;
        mark.setHidden(false);
        mark.getStyle().setProperty("transform", "translateY(" + gap * height + "px)");
    }

    private void released(Ev event) {
        Drag hand = drag;
        boolean moved = hand != null && hand.moving;
        if (hand != null && moved && hand.to != hand.from) {
            int to = hand.to;
            intents.move(hand.from, 1, to);
            selected.clear();
            selected.add(to);
            active = to;
            anchor = to;
        }
        endDrag();
        int row = rowAt(event.getClientY());
        if (!moved && row >= 0 && event.getButton() == 0) {
            touched(row, event);
        }
        render();
    }

    private void touched(int row, Ev event) {
        if (event.isShiftKey()) {
            selectTo(row);
        } else if (event.isCtrlKey() || event.isMetaKey()) {
            if (!selected.remove(shown[row])) {
                selected.add(shown[row]);
            }
            active = row;
            anchor = row;
        } else {
            boolean again =
                    event.getPointerType().equals("touch") && selected.size() == 1 && selected.contains(shown[row]);
            select(row);
            if (again) {
                intents.play(shown[row]);
            }
        }
    }

    private void endDrag() {
        drag = null;
        mark.setHidden(true);
    }
}

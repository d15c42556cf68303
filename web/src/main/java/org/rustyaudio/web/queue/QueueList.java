package org.rustyaudio.web.queue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.player.TrackDetails;
import org.rustyaudio.player.queue.QueueEntry;
import org.rustyaudio.web.dom.Dom;
import org.rustyaudio.web.dom.Elem;
import org.rustyaudio.web.dom.Ev;
import org.rustyaudio.web.dom.RowChoice;
import org.rustyaudio.web.dom.RowWindow;

/// The rows: only those that are seen exist. Chosen with the arrows, played with Enter, moved with Alt and the arrows
/// or by hand, removed with Delete.
final class QueueList {

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
    /// Entries are chosen by their place in the queue, whichever of them are shown.
    private final RowChoice choice = new RowChoice(this::place);

    private final RowWindow<Row> window;
    private final Elem list;
    private final Elem mark = Dom.of("div", "queue-mark");
    private List<QueueEntry> entries = List.of();
    private int[] shown = new int[0];
    private boolean filtered;
    private long currentId = -1;
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
        window = new RowWindow<>("queue-list", "queue-row-", "Queue", Row::new, choice, this::show);
        list = window.list();
        mark.setHidden(true);
        mark.setAttribute("aria-hidden", "true");
        window.space().append(mark);
        list.on("scroll", _ -> render());
        list.on("keydown", this::typed);
        list.on("focus", _ -> render());
        list.on("blur", _ -> render());
        list.on("pointerdown", this::pressed);
        list.on("pointermove", this::dragged);
        list.on("pointerup", this::released);
        list.on("pointercancel", _ -> endDrag());
        list.on("dblclick", event -> {
            int row = window.rowAt(event.getClientY());
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

    private int place(int row) {
        return shown[row];
    }

    /// Shows other entries.
    ///
    /// @param places which of them, as indexes of the queue
    /// @param isFiltered whether some are left out, so that rows cannot be moved
    void take(List<QueueEntry> newEntries, int[] places, boolean isFiltered) {
        entries = newEntries;
        shown = places;
        filtered = isFiltered;
        choice.fit(shown.length, index -> index >= entries.size());
        window.resize(shown.length);
        render();
    }

    void current(long id) {
        currentId = id;
        render();
    }

    /// The chosen entries, as indexes of the queue; the row the keyboard is on when none is.
    List<Integer> selection() {
        if (choice.isEmpty() && choice.active() < shown.length) {
            return List.of(shown[choice.active()]);
        }
        return List.copyOf(choice.keys());
    }

    /// Chooses one entry and brings it into view.
    void choose(int place) {
        for (int i = 0; i < shown.length; i++) {
            if (shown[i] == place) {
                choice.choose(i);
                window.reveal(i);
                render();
                return;
            }
        }
    }

    void unselect() {
        choice.clear();
        render();
    }

    /// Paints the rows that are seen.
    void render() {
        window.render();
    }

    private void show(Row row, int index) {
        QueueEntry entry = entries.get(shown[index]);
        row.show(shown[index], intents.details(entry), entry.id() == currentId, intents.trouble(entry));
    }

    // By keyboard

    private void typed(Ev event) {
        boolean command = event.isCtrlKey() || event.isMetaKey();
        if (shown.length == 0 || (command && !event.getKey().equals("a"))) {
            return;
        }
        int page = window.page();
        switch (event.getKey()) {
            case "ArrowDown" -> step(1, event);
            case "ArrowUp" -> step(-1, event);
            case "PageDown" -> step(page, event);
            case "PageUp" -> step(-page, event);
            case "Home" -> step(-shown.length, event);
            case "End" -> step(shown.length, event);
            case "Enter" -> intents.play(shown[choice.active()]);
            case "Delete", "Backspace" -> intents.remove(selection());
            case "a" -> {
                if (!command) {
                    return;
                }
                choice.chooseAll(shown.length);
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
        int to = Math.max(0, Math.min(shown.length - 1, choice.active() + rows));
        if (event.isShiftKey()) {
            choice.chooseTo(to);
        } else {
            choice.choose(to);
        }
        window.reveal(to);
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
        choice.moved(block, direction);
        intents.move(from, count, to);
        window.reveal(direction < 0 ? to : to + count - 1);
    }

    // By hand

    private void pressed(Ev event) {
        int row = window.rowAt(event.getClientY());
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
            choice.choose(hand.from);
            render();
        }
        if (hand.moving) {
            follow(hand, event.getClientY());
        }
    }

    private void follow(Drag hand, double clientY) {
        Elem.Box box = list.getBoundingClientRect();
        double height = RowWindow.rowHeight();
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
            choice.choose(to);
        }
        endDrag();
        int row = window.rowAt(event.getClientY());
        if (!moved && row >= 0 && event.getButton() == 0) {
            touched(row, event);
        }
        render();
    }

    private void touched(int row, Ev event) {
        boolean again = choice.press(row, event);
        if (again && event.getPointerType().equals("touch")) {
            intents.play(shown[row]);
        }
    }

    private void endDrag() {
        drag = null;
        mark.setHidden(true);
    }
}

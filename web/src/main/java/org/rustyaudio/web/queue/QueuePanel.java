package org.rustyaudio.web.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.rustyaudio.faceplate.control.Drawer;
import org.rustyaudio.faceplate.control.FaceController;
import org.rustyaudio.faceplate.layout.Control;
import org.rustyaudio.faceplate.theme.Theme;
import org.rustyaudio.player.TrackDetails;
import org.rustyaudio.player.playlist.LoadedEntry;
import org.rustyaudio.player.playlist.LoadedPlaylist;
import org.rustyaudio.player.queue.QueueEntry;
import org.rustyaudio.player.queue.QueueSort;
import org.rustyaudio.player.queue.QueueView;
import org.rustyaudio.player.queue.RepeatMode;
import org.rustyaudio.player.transport.PlayerControls;
import org.rustyaudio.player.transport.PlayerState;
import org.rustyaudio.web.dom.Dom;
import org.rustyaudio.web.dom.Elem;
import org.rustyaudio.web.page.Panel;
import org.rustyaudio.web.text.PlaylistText;
import org.rustyaudio.web.text.TextFile;

/// The queue under the face: rows to play, move, find and remove, and the keys that belong to them.
public final class QueuePanel implements Panel, QueueList.Intents {

    private static final double DETAILS_MILLIS = 1000;
    private static final int SUMMED = 5000;

    private final FaceController controller;
    private final Function<QueueEntry, TrackDetails> details;
    private final Function<QueueEntry, String> trouble;
    private final Finder finder = new Finder(this::details);
    private final QueueList list = new QueueList(this);
    private final Elem root = Dom.of("div", "queue-panel");
    private final Elem search = Dom.of("input", "field");
    private final Elem count = Dom.of("p", "caption");
    private final Elem empty = Dom.of("div", "queue-empty");
    private final Elem left = Dom.of("span", "value");
    private final Elem shuffle;
    private final Elem repeat;
    private final Elem stopAfter;
    private final Elem undo;
    private final Elem sort = Dom.of("select", "field queue-sort");
    private final List<Elem> needRows = new ArrayList<>();
    private QueueView shown = QueueView.EMPTY;
    private String searched = "";
    private long currentId = -1;
    private double detailsAt;

    /// @param details what is known of an entry
    /// @param trouble why an entry does not play; empty when it does
    public QueuePanel(
            FaceController controller,
            Function<QueueEntry, TrackDetails> details,
            Function<QueueEntry, String> trouble) {
        this.controller = controller;
        this.details = details;
        this.trouble = trouble;
        shuffle = toggle("Shuffle", () -> controller.press(Control.SHUFFLE));
        repeat = toggle("Repeat", () -> controller.press(Control.REPEAT));
        stopAfter = toggle("Stop after this", () -> {
            boolean on = !controller.stereo().state().stopAfterCurrent();
            controller.stereo().tell(player -> player.setStopAfterCurrent(on));
        });
        undo = Dom.button("chip", "Undo", controller::undo);
        build();
    }

    private static Elem toggle(String text, Runnable press) {
        Elem chip = Dom.button("chip toggle", text, press);
        chip.setAttribute("aria-pressed", "false");
        return chip;
    }

    private void build() {
        search.setId("queue-search");
        search.setAttribute("type", "search");
        search.setAttribute("aria-label", "Find in the queue");
        search.setAttribute("placeholder", "Find in the queue");
        search.setAttribute("autocomplete", "off");
        search.setAttribute("spellcheck", "false");
        search.on("input", _ -> refill(controller.stereo().state()));
        search.on("keydown", event -> {
            if (event.getKey().equals("ArrowDown") || event.getKey().equals("Enter")) {
                list.root().focus();
                event.preventDefault();
            } else if (event.getKey().equals("Escape") && !search.getValue().isEmpty()) {
                search.setValue("");
                refill(controller.stereo().state());
                event.stopPropagation();
            }
        });
        count.setAttribute("role", "status");
        Elem open = Dom.button("chip", "Open files", () -> controller.window().chooseFiles());
        Elem folder =
                Dom.button("chip", "Open folder", () -> controller.window().chooseFolder());
        Elem save = needsRows("Save", this::save);
        save.setAttribute("aria-label", "Save the queue as a playlist");
        setUpSort();
        Elem up = needsRows("Up", () -> list.shift(-1));
        up.setAttribute("aria-label", "Move up");
        Elem down = needsRows("Down", () -> list.shift(1));
        down.setAttribute("aria-label", "Move down");
        Elem play = needsRows("Play", () -> {
            if (list.size() > 0) {
                play(list.selection().get(0));
            }
        });
        Elem remove = needsRows("Remove", () -> remove(list.selection()));
        Elem clear = needsRows("Clear", this::clear);
        clear.setAttribute("aria-label", "Clear the queue");
        empty.append(Dom.of("p", "", "The queue is empty."));
        empty.append(Dom.of("p", "caption", "Drop music anywhere on the page, or open files or a folder."));
        Elem rows = Dom.of("div", "queue-rows", list.root(), empty);
        Elem tools = Dom.of("div", "chips", shuffle, repeat, stopAfter, open, folder, sort, save);
        Elem edit = Dom.of("div", "chips", play, up, down, remove, undo, clear);
        edit.setAttribute("role", "group");
        edit.setAttribute("aria-label", "Selected tracks");
        Elem sum = Dom.of("p", "ruled", Dom.of("span", "caption", "Left in queue"), left);
        root.append(Dom.of("div", "queue-top", search, count));
        root.append(rows);
        root.append(Dom.of("div", "queue-side", tools, edit, sum));
    }

    private void setUpSort() {
        sort.setAttribute("aria-label", "Sort the queue");
        Elem first = Dom.of("option", "", "Sort by…");
        first.setValue("");
        first.setDisabled(true);
        sort.append(first);
        for (QueueSort by : QueueSort.values()) {
            Elem option = Dom.of("option", "", by.title());
            option.setValue(by.name());
            sort.append(option);
        }
        sort.setValue("");
        needRows.add(sort);
        sort.on("change", _ -> {
            QueueSort by = QueueSort.valueOf(sort.getValue());
            sort.setValue("");
            tell(player -> player.queue().arrange(by.order(player.queue().view().entries(), player::detailsOf)));
            list.unselect();
        });
    }

    private void save() {
        List<LoadedEntry> entries = new ArrayList<>();
        for (QueueEntry entry : shown.entries()) {
            entries.add(new LoadedEntry(entry.track(), details.apply(entry), false));
        }
        String playlist = PlaylistText.write(new LoadedPlaylist("", entries, List.of()));
        TextFile.load(texts -> texts.savePlaylist(playlist, this::say), this::say);
    }

    private void say(String text) {
        controller.model().say(text, controller.now());
    }

    private Elem needsRows(String text, Runnable press) {
        Elem chip = Dom.button("chip", text, press);
        needRows.add(chip);
        return chip;
    }

    @Override
    public Drawer drawer() {
        return Drawer.QUEUE;
    }

    @Override
    public Elem root() {
        return root;
    }

    @Override
    public void opened() {
        PlayerState player = controller.stereo().state();
        refill(player);
        if (list.size() > 0) {
            list.choose(Math.max(0, player.queue().currentIndex()));
            list.root().focus();
        } else {
            search.focus();
        }
    }

    @Override
    public void update(PlayerState player, Theme theme) {
        QueueEntry entry = player.entry();
        long now = entry == null ? -1 : entry.id();
        double time = Dom.now();
        boolean late = time - detailsAt > DETAILS_MILLIS;
        if (player.queue().revision() != shown.revision()) {
            refill(player);
        } else if (late) {
            list.render();
        }
        if (now != currentId) {
            currentId = now;
            list.current(now);
        }
        if (late) {
            detailsAt = time;
            Dom.text(left, leftOf(player));
        }
        Dom.attribute(shuffle, "aria-pressed", String.valueOf(player.shuffle()));
        Dom.attribute(repeat, "aria-pressed", String.valueOf(player.repeat() != RepeatMode.OFF));
        Dom.text(
                repeat,
                switch (player.repeat()) {
                    case OFF -> "Repeat";
                    case ALL -> "Repeat all";
                    case ONE -> "Repeat one";
                });
        Dom.attribute(stopAfter, "aria-pressed", String.valueOf(player.stopAfterCurrent()));
        undo.setDisabled(!player.queue().canUndo());
    }

    private void refill(PlayerState player) {
        String wanted = search.getValue();
        QueueView queue = player.queue();
        if (queue.entries().isEmpty()) {
            finder.forget();
        }
        int[] found = finder.find(queue.entries(), wanted);
        if (!wanted.equals(searched)) {
            searched = wanted;
            list.unselect();
        }
        shown = queue;
        boolean held = Dom.active().equals(list.root());
        list.take(queue.entries(), found, found.length != queue.entries().size());
        int size = queue.entries().size();
        String all = size == 1 ? "1 track" : size + " tracks";
        Dom.text(count, wanted.isBlank() ? all : found.length + " of " + all);
        empty.setHidden(size > 0);
        for (Elem chip : needRows) {
            chip.setDisabled(size == 0);
        }
        if (held && found.length == 0) {
            // The last row is gone: the keyboard goes to what brings it back.
            undo.setDisabled(!queue.canUndo());
            (queue.canUndo() ? undo : search).focus();
        }
    }

    private String leftOf(PlayerState player) {
        List<QueueEntry> entries = player.queue().entries();
        if (entries.size() > SUMMED) {
            return "–";
        }
        double seconds = Math.max(0, player.lengthSeconds() - player.positionSeconds());
        for (int i = Math.max(0, player.queue().currentIndex() + 1); i < entries.size(); i++) {
            double length = details.apply(entries.get(i)).durationSeconds();
            if (length <= 0) {
                return "–";
            }
            seconds += length;
        }
        long minutes = Math.round(seconds / 60);
        return minutes >= 120 ? minutes / 60 + " h " + minutes % 60 + " min" : minutes + " min";
    }

    @Override
    public void play(int index) {
        tell(player -> player.jumpTo(index));
    }

    @Override
    public void move(int from, int rows, int to) {
        tell(player -> player.queue().move(from, rows, to));
    }

    /// From the last to the first, so that the indexes before stay true.
    @Override
    public void remove(List<Integer> indexes) {
        tell(player -> {
            int to = -1;
            for (int i = indexes.size() - 1; i >= 0; i--) {
                int at = indexes.get(i);
                to = to < 0 ? at + 1 : to;
                boolean runGoesOn = i > 0 && indexes.get(i - 1) == at - 1;
                if (!runGoesOn) {
                    player.queue().remove(at, to);
                    to = -1;
                }
            }
        });
        list.unselect();
    }

    private void clear() {
        tell(player -> player.queue().clear());
        controller.model().say("Queue cleared: Undo brings it back", controller.now());
    }

    private void tell(java.util.function.Consumer<PlayerControls> intent) {
        controller.stereo().tell(intent);
    }

    @Override
    public TrackDetails details(QueueEntry entry) {
        return details.apply(entry);
    }

    @Override
    public String trouble(QueueEntry entry) {
        return trouble.apply(entry);
    }
}

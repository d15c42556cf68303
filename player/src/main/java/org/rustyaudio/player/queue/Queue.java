package org.rustyaudio.player.queue;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.player.Track;

/// What plays, what played and what comes: a list with a cursor, an "up next" list on top, repeat, shuffle and
/// undo.
/// Control thread only.
///
/// Lists are never changed in place: every edit makes a new one, so that a [QueueView] and an undo step are just
/// references. The playing entry may be outside the list (taken from "up next", or removed while it plays); the
/// cursor then marks the place after which the list goes on.
public final class Queue implements QueueEdits {

    private static final int UNDO_STEPS = 50;

    private final Randomness randomness;
    private final Undo undo = new Undo(UNDO_STEPS);
    private List<QueueEntry> entries = List.of();
    private List<QueueEntry> upNext = List.of();
    private @Nullable QueueEntry current;
    private int cursor = -1;
    private boolean listed;
    private RepeatMode repeat = RepeatMode.OFF;
    private @Nullable ShuffleOrder shuffle;
    private long lastId;
    private long revision;
    private QueueView view = QueueView.EMPTY;

    public Queue(Randomness randomness) {
        this.randomness = randomness;
    }

    /// What plays or was chosen, null at first.
    public @Nullable QueueEntry current() {
        return current;
    }

    public RepeatMode repeat() {
        return repeat;
    }

    public void setRepeat(RepeatMode mode) {
        repeat = mode;
        revision++;
    }

    public boolean shuffled() {
        return shuffle != null;
    }

    public void setShuffle(boolean on) {
        if (on != shuffled()) {
            shuffle = on ? new ShuffleOrder(randomness, entries, current) : null;
            revision++;
        }
    }

    public int size() {
        return entries.size();
    }

    /// How many different entries can still play: the list and "up next".
    public int playable() {
        return entries.size() + upNext.size();
    }

    /// Grows with every change.
    public long revision() {
        return revision;
    }

    /// The entry `steps` after the current one, at least 1; null when the queue ends first.
    ///
    /// @param itself what comes when a track ends by itself, so that one track can repeat; otherwise what comes
    ///     when a person asks for the next
    public @Nullable QueueEntry ahead(int steps, boolean itself) {
        QueueEntry playing = current;
        int left = steps;
        if (itself && repeat == RepeatMode.ONE && playing != null) {
            if (left == 1) {
                return playing;
            }
            left--;
        }
        if (left <= upNext.size()) {
            return upNext.get(left - 1);
        }
        left -= upNext.size();
        ShuffleOrder order = shuffle;
        boolean round = repeat != RepeatMode.OFF;
        if (order != null) {
            return order.ahead(left, round, entries);
        }
        long index = (long) cursor + left;
        if (index >= entries.size() && round && !entries.isEmpty()) {
            index %= entries.size();
        }
        return index < entries.size() ? entries.get((int) index) : null;
    }

    /// Makes an entry that [#ahead] gave the current one.
    public void advanceTo(QueueEntry entry) {
        if (entry.equals(current)) {
            return;
        }
        int inUpNext = upNext.indexOf(entry);
        if (inUpNext >= 0) {
            for (QueueEntry passed : upNext.subList(0, inUpNext + 1)) {
                undo.forgetUpNext(passed);
            }
            upNext = List.copyOf(upNext.subList(inUpNext + 1, upNext.size()));
            current = entry;
            listed = false;
        } else {
            place(entry);
            if (shuffle != null && listed) {
                shuffle.advanceTo(entry);
            }
        }
        revision++;
    }

    /// Makes the entry at an index the current one, as a person asked.
    public QueueEntry select(int index) {
        QueueEntry entry = entries.get(check(index, entries.size() - 1));
        current = entry;
        cursor = index;
        listed = true;
        if (shuffle != null) {
            shuffle.jumpTo(entry);
        }
        revision++;
        return entry;
    }

    /// Makes the entry before the current one the current one; null when there is none and nothing changed.
    public @Nullable QueueEntry back() {
        ShuffleOrder order = shuffle;
        QueueEntry entry;
        if (order != null) {
            entry = listed ? order.back() : order.present();
        } else if (!listed) {
            entry = cursor >= 0 && cursor < entries.size() ? entries.get(cursor) : null;
        } else if (cursor > 0) {
            entry = entries.get(cursor - 1);
        } else {
            entry = repeat == RepeatMode.OFF || entries.isEmpty() ? null : entries.getLast();
        }
        if (entry != null) {
            place(entry);
            revision++;
        }
        return entry;
    }

    /// Chooses nothing, so that playing begins at the start; shuffled, a new order is drawn.
    public void rewind() {
        current = null;
        cursor = -1;
        listed = false;
        if (shuffle != null) {
            shuffle = new ShuffleOrder(randomness, entries, null);
        }
        revision++;
    }

    /// Where an entry stands in the list, −1 when it does not.
    public int indexOf(QueueEntry entry) {
        int size = entries.size();
        for (int i = 0; i < size; i++) {
            int index = Math.floorMod(cursor + i, size);
            if (entries.get(index).equals(entry)) {
                return index;
            }
        }
        return -1;
    }

    /// Drops an entry of "up next" that cannot play.
    public boolean discardUpNext(QueueEntry entry) {
        int index = upNext.indexOf(entry);
        if (index < 0) {
            return false;
        }
        undo.forgetUpNext(entry);
        upNext = without(upNext, index, index + 1);
        revision++;
        return true;
    }

    @Override
    public void add(List<Track> tracks) {
        insert(entries.size(), tracks);
    }

    @Override
    public void insertNext(List<Track> tracks) {
        insert(Math.min(cursor + 1, entries.size()), tracks);
    }

    @Override
    public void insert(int index, List<Track> tracks) {
        check(index, entries.size());
        checkRoom(tracks.size());
        remember();
        List<QueueEntry> longer = new ArrayList<>(entries.size() + tracks.size());
        longer.addAll(entries.subList(0, index));
        longer.addAll(entriesFor(tracks));
        longer.addAll(entries.subList(index, entries.size()));
        if (index <= cursor) {
            cursor += tracks.size();
        }
        edited(longer);
    }

    @Override
    public void playNext(List<Track> tracks) {
        checkRoom(tracks.size());
        remember();
        List<QueueEntry> longer = new ArrayList<>(upNext);
        longer.addAll(entriesFor(tracks));
        upNext = List.copyOf(longer);
        edited(entries);
    }

    @Override
    public void removeUpNext(int index) {
        check(index, upNext.size() - 1);
        remember();
        upNext = without(upNext, index, index + 1);
        edited(entries);
    }

    @Override
    public void move(int from, int count, int to) {
        checkRange(from, from + count);
        check(to, entries.size() - count);
        remember();
        List<QueueEntry> moved = new ArrayList<>(entries);
        List<QueueEntry> block = moved.subList(from, from + count);
        List<QueueEntry> taken = List.copyOf(block);
        block.clear();
        moved.addAll(to, taken);
        if (cursor >= from && cursor < from + count) {
            cursor = to + cursor - from;
        } else {
            int rest = cursor >= from + count ? cursor - count : cursor;
            cursor = rest >= to ? rest + count : rest;
        }
        edited(moved);
    }

    @Override
    public void arrange(int[] order) {
        boolean[] taken = new boolean[entries.size()];
        List<QueueEntry> arranged = new ArrayList<>(order.length);
        int now = cursor;
        for (int index : order) {
            if (taken[check(index, entries.size() - 1)]) {
                throw new IllegalArgumentException("entry " + index + " stands twice in the order");
            }
            taken[index] = true;
            now = index == cursor ? arranged.size() : now;
            arranged.add(entries.get(index));
        }
        if (arranged.size() != entries.size()) {
            throw new IllegalArgumentException(
                    "an order of " + order.length + " entries for a queue of " + entries.size());
        }
        remember();
        cursor = now;
        edited(arranged);
    }

    @Override
    public void remove(int from, int to) {
        checkRange(from, to);
        remember();
        if (cursor >= to) {
            cursor -= to - from;
        } else if (cursor >= from) {
            cursor = from - 1;
            listed = false;
        }
        edited(without(entries, from, to));
    }

    @Override
    public void clear() {
        remember();
        upNext = List.of();
        cursor = -1;
        listed = false;
        edited(List.of());
    }

    @Override
    public void replace(List<Track> tracks) {
        if (tracks.size() > MAX_ENTRIES) {
            throw tooMany();
        }
        remember();
        upNext = List.of();
        cursor = -1;
        listed = false;
        edited(entriesFor(tracks));
    }

    /// Becomes another queue, of which no edit can be taken back yet; nothing is chosen.
    public void load(List<Track> tracks, List<Track> next) {
        if (tracks.size() + (long) next.size() > MAX_ENTRIES) {
            throw tooMany();
        }
        undo.forget();
        upNext = List.copyOf(entriesFor(next));
        current = null;
        cursor = -1;
        listed = false;
        edited(entriesFor(tracks));
        if (shuffle != null) {
            shuffle = new ShuffleOrder(randomness, entries, null);
        }
    }

    @Override
    public boolean undo() {
        Undo.Step step = undo.take();
        if (step == null) {
            return false;
        }
        upNext = step.upNext();
        cursor = step.cursor();
        edited(step.entries());
        QueueEntry playing = current;
        if (playing != null) {
            place(playing);
        }
        return true;
    }

    @Override
    public boolean canUndo() {
        return undo.possible();
    }

    @Override
    public QueueView view() {
        if (view.revision() != revision) {
            view = new QueueView(entries, listed ? cursor : -1, upNext, canUndo(), revision);
        }
        return view;
    }

    /// Makes an entry current and finds its place near the cursor, if it has one.
    private void place(QueueEntry entry) {
        current = entry;
        int index = indexOf(entry);
        listed = index >= 0;
        cursor = listed ? index : cursor;
    }

    private List<QueueEntry> entriesFor(List<Track> tracks) {
        List<QueueEntry> made = new ArrayList<>(tracks.size());
        for (Track track : tracks) {
            lastId++;
            made.add(new QueueEntry(lastId, track));
        }
        return made;
    }

    private void remember() {
        undo.push(new Undo.Step(entries, upNext, cursor));
    }

    private void edited(List<QueueEntry> edited) {
        entries = List.copyOf(edited);
        if (shuffle != null) {
            shuffle.reconcile(entries);
        }
        revision++;
    }

    private static List<QueueEntry> without(List<QueueEntry> list, int from, int to) {
        List<QueueEntry> shorter = new ArrayList<>(list);
        shorter.subList(from, to).clear();
        return List.copyOf(shorter);
    }

    private void checkRoom(int more) {
        if ((long) playable() + more > MAX_ENTRIES) {
            throw tooMany();
        }
    }

    private static IllegalArgumentException tooMany() {
        return new IllegalArgumentException(
                "the queue holds at most " + MAX_ENTRIES + " tracks; remove some or open fewer");
    }

    private void checkRange(int from, int to) {
        check(from, entries.size());
        if (to < from || to > entries.size()) {
            throw new IndexOutOfBoundsException("range " + from + " to " + to + " in a queue of " + entries.size());
        }
    }

    private static int check(int index, int last) {
        if (index < 0 || index > last) {
            throw new IndexOutOfBoundsException("index " + index + ", the last possible one is " + last);
        }
        return index;
    }
}

package org.rustyaudio.player.queue;

import java.util.List;
import org.rustyaudio.player.Track;

/// What a listener may do to the queue; the playing track plays on through all of it.
/// Control thread only. Positions are indexes into [QueueView#entries()]; one out of range is refused with
/// [IndexOutOfBoundsException].
public interface QueueEdits {

    /// Most entries a queue holds.
    int MAX_ENTRIES = 200_000;

    /// Appends to the end.
    void add(List<Track> tracks);

    /// Puts tracks right behind the playing one.
    void insertNext(List<Track> tracks);

    /// Puts tracks before the entry at `index`, or at the end when `index` is the size.
    void insert(int index, List<Track> tracks);

    /// Appends to the "up next" list, which plays before the queue goes on.
    void playNext(List<Track> tracks);

    /// Takes one entry off the "up next" list.
    void removeUpNext(int index);

    /// Moves `count` entries beginning at `from` so that the first of them ends up at index `to`.
    void move(int from, int count, int to);

    /// Puts the entries into another order.
    ///
    /// @param order the indexes of all entries, each once
    void arrange(int[] order);

    /// Removes the entries `from` (inclusive) to `to` (exclusive).
    void remove(int from, int to);

    /// Empties the queue and the "up next" list.
    void clear();

    /// Replaces the whole queue; the first track becomes the next to play.
    void replace(List<Track> tracks);

    /// Takes back the last edit that is not yet taken back.
    ///
    /// @return false when there is none
    boolean undo();

    boolean canUndo();

    /// The queue as it stands.
    QueueView view();
}

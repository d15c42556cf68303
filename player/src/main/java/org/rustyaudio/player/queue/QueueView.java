package org.rustyaudio.player.queue;

import java.util.List;

/// The queue at one moment.
///
/// @param entries in queue order, unmodifiable
/// @param currentIndex where the playing entry stands, −1 when none plays or it is not in the list
/// @param upNext plays before the queue goes on, in order
/// @param canUndo whether the last edit can be taken back
/// @param revision grows with every change, so that a list view knows when to refresh
public record QueueView(
        List<QueueEntry> entries, int currentIndex, List<QueueEntry> upNext, boolean canUndo, long revision) {

    public static final QueueView EMPTY = new QueueView(List.of(), -1, List.of(), false, 0);
}

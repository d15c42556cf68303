package org.rustyaudio.player.queue;

import java.util.List;
import org.rustyaudio.player.Track;

/// A queue that is put away, with the place in it.
///
/// @param index which track was chosen, −1 for none
/// @param positionSeconds where in it, at least 0
public record StoredQueue(List<Track> tracks, List<Track> upNext, int index, double positionSeconds) {

    public static final StoredQueue EMPTY = new StoredQueue(List.of(), List.of(), -1, 0);

    public StoredQueue {
        tracks = List.copyOf(tracks);
        upNext = List.copyOf(upNext);
        if (tracks.size() + (long) upNext.size() > QueueEdits.MAX_ENTRIES) {
            throw new IllegalArgumentException("a queue of " + (tracks.size() + (long) upNext.size())
                    + " tracks, at most " + QueueEdits.MAX_ENTRIES + " are allowed");
        }
        if (index < -1 || index >= tracks.size()) {
            throw new IllegalArgumentException("track " + index + " of " + tracks.size() + " is chosen");
        }
        if (!(positionSeconds >= 0 && positionSeconds <= 1e9)) {
            throw new IllegalArgumentException("position " + positionSeconds + " s is outside 0 to 1e9 s");
        }
    }

    /// The list from its first track on.
    public static StoredQueue of(List<Track> tracks) {
        return new StoredQueue(tracks, List.of(), tracks.isEmpty() ? -1 : 0, 0);
    }
}

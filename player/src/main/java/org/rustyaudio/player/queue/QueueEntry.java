package org.rustyaudio.player.queue;

import org.rustyaudio.player.Track;

/// One place in the queue; the same track may stand in several.
///
/// @param id never used twice by one queue
public record QueueEntry(long id, Track track) {}

package org.rustyaudio.player.transport;

import org.rustyaudio.player.queue.QueueEntry;

/// What is to follow the current track.
///
/// @param entry what plays then
/// @param startFrame where in its track it begins
/// @param endFrame where the current track ends for it, −1 for its own end
/// @param fadeFrames crossfade, 0 for none
/// @param loops it is the same track again, inside an A-B repeat
record Plan(QueueEntry entry, long startFrame, long endFrame, int fadeFrames, boolean loops) {}

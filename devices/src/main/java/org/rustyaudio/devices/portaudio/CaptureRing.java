package org.rustyaudio.devices.portaudio;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// The frames between PortAudio's thread, which [#take]s them from its buffer, and the reader, which [#read]s them.
/// One writer, one reader, wait-free; the mirror image of [StreamRing].
///
/// Indexes only grow; they are published by volatile writes after the samples they cover. `take` is called from native
/// code: it does not throw, allocate or lock.
@SuppressWarnings("NonAtomicVolatileUpdate") // each field has one writer
final class CaptureRing {

    /// `paInputOverflow`.
    private static final long INPUT_OVERFLOW = 0x2;

    private static final MemorySegment MEMORY = MemorySegment.NULL.reinterpret(Long.MAX_VALUE);

    private final int channels;
    private final int frameBytes;
    private final long capacityFrames;
    private final MemorySegment samples;
    /// Written by PortAudio's thread only.
    private volatile long taken;
    /// Written by the reader only.
    private volatile long read;

    private volatile long overflows;
    private boolean full;

    CaptureRing(Arena arena, int channels, int capacityFrames) {
        this.channels = channels;
        this.frameBytes = channels * Float.BYTES;
        this.capacityFrames = capacityFrames;
        this.samples = arena.allocate((long) capacityFrames * frameBytes, Float.BYTES);
    }

    int channels() {
        return channels;
    }

    /// The stream callback: copies `frames` frames from the address `input`; what finds no room is dropped.
    int take(long input, long frames, long statusFlags) {
        long start = taken;
        long room = capacityFrames - (start - read);
        long count = input == 0 ? 0 : Math.min(frames, room);
        long index = start % capacityFrames;
        long first = Math.min(count, capacityFrames - index);
        MemorySegment.copy(MEMORY, input, samples, index * frameBytes, first * frameBytes);
        MemorySegment.copy(MEMORY, input + first * frameBytes, samples, 0, (count - first) * frameBytes);
        taken = start + count;
        boolean dropped = count < frames && input != 0;
        if ((statusFlags & INPUT_OVERFLOW) != 0 || (dropped && !full)) {
            overflows = overflows + 1;
        }
        full = dropped;
        return StreamRing.CONTINUE;
    }

    /// Gives up to `to − from` frames; a device of one channel is given on both sides.
    ///
    /// @return how many there were
    int read(float[] left, float[] right, int from, int to) {
        long start = read;
        int count = (int) Math.min(to - from, taken - start);
        long index = start % capacityFrames;
        long second = (channels - 1) * (long) Float.BYTES;
        for (int i = 0; i < count; i++) {
            long at = index * frameBytes;
            left[from + i] = samples.get(ValueLayout.JAVA_FLOAT, at);
            right[from + i] = samples.get(ValueLayout.JAVA_FLOAT, at + second);
            index = index + 1 == capacityFrames ? 0 : index + 1;
        }
        read = start + count;
        return count;
    }

    int availableFrames() {
        return (int) (taken - read);
    }

    long overflows() {
        return overflows;
    }
}

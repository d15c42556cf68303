package org.rustyaudio.devices.portaudio;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// The frames between the audio thread, which [#put]s them, and PortAudio's thread, which [#fill]s its buffer from
/// them.
/// One writer, one reader, wait-free; it lies outside the heap so that one copy moves a whole block.
///
/// Indexes only grow; they are published by volatile writes after the samples they cover. `fill` is called from native
/// code: it does not throw, allocate or lock.
@SuppressWarnings("NonAtomicVolatileUpdate") // each field has one writer
final class StreamRing {

    /// Answers of a stream callback (`PaStreamCallbackResult`).
    static final int CONTINUE = 0;

    private static final int SILENCE_FRAMES = 256;

    /// `paOutputUnderflow`.
    private static final long OUTPUT_UNDERFLOW = 0x4;

    /// All of memory as one segment: the callback gets bare addresses, because wrapping each in a segment allocates.
    private static final MemorySegment MEMORY = MemorySegment.NULL.reinterpret(Long.MAX_VALUE);

    private final int channels;
    private final int frameBytes;
    private final long capacityFrames;
    private final MemorySegment samples;
    private final MemorySegment silence;
    /// Written by the audio thread only.
    private volatile long put;
    /// Written by PortAudio's thread only.
    private volatile long taken;

    private volatile long underflows;
    private volatile boolean expectsSound;
    private boolean dry;

    StreamRing(Arena arena, int channels, int capacityFrames) {
        this.channels = channels;
        this.frameBytes = channels * Float.BYTES;
        this.capacityFrames = capacityFrames;
        this.samples = arena.allocate((long) capacityFrames * frameBytes, Float.BYTES);
        this.silence = arena.allocate((long) SILENCE_FRAMES * frameBytes, Float.BYTES);
    }

    int channels() {
        return channels;
    }

    /// Takes up to `to − from` frames, as long as no more than `limitFrames` are queued; a ring of one channel takes
    /// their mean.
    ///
    /// @return how many found room
    int put(float[] left, float[] right, int from, int to, int limitFrames) {
        long start = put;
        long room = Math.max(0, Math.min(capacityFrames, limitFrames) - (start - taken));
        int count = (int) Math.min(to - from, room);
        long index = start % capacityFrames;
        for (int i = 0; i < count; i++) {
            long at = index * frameBytes;
            if (channels == 1) {
                samples.set(ValueLayout.JAVA_FLOAT, at, 0.5f * (left[from + i] + right[from + i]));
            } else {
                samples.set(ValueLayout.JAVA_FLOAT, at, left[from + i]);
                samples.set(ValueLayout.JAVA_FLOAT, at + Float.BYTES, right[from + i]);
            }
            index = index + 1 == capacityFrames ? 0 : index + 1;
        }
        put = start + count;
        return count;
    }

    /// The stream callback: copies `frames` frames to the address `output`; what is missing becomes silence.
    int fill(long output, long frames, long statusFlags) {
        long start = taken;
        long count = Math.min(frames, put - start);
        long index = start % capacityFrames;
        long first = Math.min(count, capacityFrames - index);
        MemorySegment.copy(samples, index * frameBytes, MEMORY, output, first * frameBytes);
        MemorySegment.copy(samples, 0, MEMORY, output + first * frameBytes, (count - first) * frameBytes);
        for (long at = count; at < frames; at += SILENCE_FRAMES) {
            long silent = Math.min(SILENCE_FRAMES, frames - at);
            MemorySegment.copy(silence, 0, MEMORY, output + at * frameBytes, silent * frameBytes);
        }
        taken = start + count;
        note(count < frames, (statusFlags & OUTPUT_UNDERFLOW) != 0);
        return CONTINUE;
    }

    /// Counts a gap once, however many callbacks it lasts: ours when the ring ran dry, the device's when it says so.
    private void note(boolean missing, boolean deviceUnderflow) {
        if (expectsSound && (deviceUnderflow || (missing && !dry))) {
            underflows = underflows + 1;
        }
        dry = missing;
    }

    /// Whether a gap counts; false while the ring drains or rests.
    void expectSound(boolean expected) {
        expectsSound = expected;
    }

    long queuedFrames() {
        return put - taken;
    }

    long takenFrames() {
        return taken;
    }

    int capacityFrames() {
        return (int) capacityFrames;
    }

    long underflows() {
        return underflows;
    }

    /// Empties the ring. Only while no callback runs.
    void clear() {
        taken = put;
    }
}

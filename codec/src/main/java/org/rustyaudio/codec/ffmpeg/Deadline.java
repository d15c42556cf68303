package org.rustyaudio.codec.ffmpeg;

import org.bytedeco.ffmpeg.avformat.AVIOInterruptCB;
import org.bytedeco.javacpp.LongPointer;
import org.bytedeco.javacpp.Pointer;

/// The moment at which FFmpeg gives up on a file. One thread at a time.
///
/// FFmpeg asks before every access to the disk; the time stands in native memory, so one callback serves all files.
final class Deadline {

    private static final Expiry EXPIRY = new Expiry();

    private final long budgetNanos;
    private final LongPointer expiryNanos = new LongPointer(1);

    /// @param budgetNanos how long one call may take
    Deadline(long budgetNanos) {
        this.budgetNanos = budgetNanos;
        restart();
    }

    /// Grants the next call its time.
    void restart() {
        expiryNanos.put(System.nanoTime() + budgetNanos);
    }

    boolean passed() {
        return System.nanoTime() - expiryNanos.get() > 0;
    }

    /// The callback for FFmpeg. The caller frees it; FFmpeg keeps a copy.
    AVIOInterruptCB callback() {
        return new AVIOInterruptCB().callback(EXPIRY).opaque(expiryNanos);
    }

    void free() {
        expiryNanos.deallocate();
    }

    private static final class Expiry extends AVIOInterruptCB.Callback_Pointer {

        @Override
        public int call(Pointer expiryNanos) {
            return System.nanoTime() - new LongPointer(expiryNanos).get() > 0 ? 1 : 0;
        }
    }
}

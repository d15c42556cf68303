package org.rustyaudio.devices.javasound;

import javax.sound.sampled.TargetDataLine;
import org.rustyaudio.devices.Patience;
import org.rustyaudio.devices.input.AudioInput;

/// A Java Sound line that is listened to.
/// One reader; figures from any thread.
///
/// It never lets the line block: it asks what is there and sleeps in between, so that a line whose server died is
/// noticed by standing still.
@SuppressWarnings("NonAtomicVolatileUpdate") // each field has one writer
final class JavaSoundInput implements AudioInput {

    private static final int CHUNK_FRAMES = 1_024;

    private final String name;
    private final TargetDataLine line;
    private final PcmDecoder decoder;
    private final int frameBytes;
    private final int sampleRateHz;
    private final int bufferBytes;
    private final byte[] bytes;
    private final Patience patience = new Patience();
    private boolean listening;
    private volatile boolean lost;
    private volatile long overruns;

    JavaSoundInput(String name, TargetDataLine line, PcmDecoder decoder) {
        this.name = name;
        this.line = line;
        this.decoder = decoder;
        this.frameBytes = decoder.frameBytes();
        this.sampleRateHz = (int) line.getFormat().getSampleRate();
        this.bufferBytes = line.getBufferSize();
        this.bytes = new byte[CHUNK_FRAMES * frameBytes];
    }

    @Override
    public int sampleRateHz() {
        return sampleRateHz;
    }

    @Override
    public int read(float[] left, float[] right, int from, int to) {
        int frames = lost ? 0 : Math.min(Math.min(CHUNK_FRAMES, to - from), await());
        if (frames <= 0) {
            return -1;
        }
        int taken = line.read(bytes, 0, frames * frameBytes) / frameBytes;
        if (taken <= 0) {
            lost = true;
            return -1;
        }
        decoder.decode(bytes, taken, left, right, from);
        return taken;
    }

    /// How many frames there are, once there are some; 0 when there will be none.
    private int await() {
        if (!listening) {
            listening = true;
            line.start();
            patience.deviceStarts();
        }
        patience.waitBegins();
        while (true) {
            int held = line.available();
            if (held >= frameBytes) {
                patience.deviceMoved();
                if (held >= bufferBytes) {
                    overruns = overruns + 1;
                }
                return held / frameBytes;
            }
            if (patience.isOver() || !line.isOpen()) {
                lost = true;
                return 0;
            }
            if (Thread.currentThread().isInterrupted()) {
                return 0;
            }
            Patience.sleepFor(CHUNK_FRAMES, sampleRateHz);
        }
    }

    @Override
    public int availableFrames() {
        return lost ? 0 : line.available() / frameBytes;
    }

    @Override
    public long overruns() {
        return overruns;
    }

    @Override
    public String failure() {
        return lost ? name + " stopped giving sound: connect it again or choose another input." : "";
    }

    @Override
    public void close() {
        line.stop();
        line.close();
    }
}

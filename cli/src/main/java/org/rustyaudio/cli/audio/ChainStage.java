package org.rustyaudio.cli.audio;

import java.util.Arrays;
import org.rustyaudio.codec.CodecException;
import org.rustyaudio.dsp.ChainSettings;
import org.rustyaudio.dsp.SignalChain;

/// The signal chain with its delay taken out: as many frames leave as came in, each at its own time.
final class ChainStage implements Stage {

    /// Frames that go through all stages of the chain while they are still in the processor's nearest cache.
    private static final int SLICE_FRAMES = 1024;

    private final SignalChain chain;
    private final Stage next;
    private final int latency;
    private int toSkip;

    ChainStage(ChainSettings settings, int sampleRateHz, Stage next) {
        chain = new SignalChain(sampleRateHz, settings);
        this.next = next;
        latency = chain.latencyFrames();
        toSkip = latency;
    }

    @Override
    public void take(float[] left, float[] right, int frames) throws CodecException {
        for (int from = 0; from < frames; from += SLICE_FRAMES) {
            chain.process(left, right, from, Math.min(frames, from + SLICE_FRAMES));
        }
        int skipped = Math.min(toSkip, frames);
        toSkip -= skipped;
        int kept = frames - skipped;
        if (skipped > 0) {
            System.arraycopy(left, skipped, left, 0, kept);
            System.arraycopy(right, skipped, right, 0, kept);
        }
        if (kept > 0) {
            next.take(left, right, kept);
        }
    }

    @Override
    public void end() throws CodecException {
        float[] left = new float[SLICE_FRAMES];
        float[] right = new float[SLICE_FRAMES];
        int owed = latency;
        while (owed > 0) {
            int frames = Math.min(owed, SLICE_FRAMES);
            Arrays.fill(left, 0, frames, 0);
            Arrays.fill(right, 0, frames, 0);
            take(left, right, frames);
            owed -= frames;
        }
        next.end();
    }
}

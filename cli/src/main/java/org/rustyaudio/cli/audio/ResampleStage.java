package org.rustyaudio.cli.audio;

import org.rustyaudio.codec.CodecException;
import org.rustyaudio.dsp.resample.Resampler;

/// Changes the sample rate.
final class ResampleStage implements Stage {

    private static final int FRAMES = 8192;

    private final Resampler resampler;
    private final Stage next;
    private final float[] left = new float[FRAMES];
    private final float[] right = new float[FRAMES];

    ResampleStage(int fromHz, int toHz, Stage next) {
        resampler = new Resampler(fromHz, toHz);
        this.next = next;
    }

    @Override
    public void take(float[] inLeft, float[] inRight, int frames) throws CodecException {
        int at = 0;
        while (at < frames) {
            resampler.process(inLeft, inRight, at, frames, left, right, 0, FRAMES);
            at += resampler.consumedFrames();
            pass();
        }
    }

    @Override
    public void end() throws CodecException {
        resampler.finish();
        while (!resampler.isDrained()) {
            resampler.process(left, right, 0, 0, left, right, 0, FRAMES);
            pass();
        }
        next.end();
    }

    private void pass() throws CodecException {
        if (resampler.producedFrames() > 0) {
            next.take(left, right, resampler.producedFrames());
        }
    }
}

package org.rustyaudio.cli.audio;

import org.rustyaudio.codec.CodecException;
import org.rustyaudio.dsp.stretch.TimeStretch;

/// Changes the speed at the same pitch.
final class SpeedStage implements Stage {

    private static final int FRAMES = 8192;

    private final TimeStretch stretch;
    private final Stage next;
    private final float[] left = new float[FRAMES];
    private final float[] right = new float[FRAMES];

    SpeedStage(double speed, int sampleRateHz, Stage next) {
        stretch = new TimeStretch(sampleRateHz);
        stretch.setSpeed(speed);
        this.next = next;
    }

    @Override
    public void take(float[] inLeft, float[] inRight, int frames) throws CodecException {
        int at = 0;
        while (at < frames) {
            int count = Math.min(stretch.room(), frames - at);
            stretch.feed(inLeft, inRight, at, count);
            at += count;
            pass();
        }
    }

    @Override
    public void end() throws CodecException {
        stretch.end();
        pass();
        next.end();
    }

    private void pass() throws CodecException {
        for (int n = stretch.read(left, right, 0, FRAMES); n > 0; n = stretch.read(left, right, 0, FRAMES)) {
            next.take(left, right, n);
        }
    }
}

package org.rustyaudio.dsp.generate;

import org.rustyaudio.dsp.math.Rounding;

/// Single samples of 1 in silence, number n on the frame nearest to n periods after the first.
final class ImpulseVoice implements Voice {

    private final double sampleRateHz;
    private double perSecond;
    private long frame;
    private long nextImpulse;
    private long count;

    ImpulseVoice(int sampleRateHz) {
        this.sampleRateHz = sampleRateHz;
    }

    ImpulseVoice with(GeneratorSettings.Impulses settings) {
        if (settings.perSecond() != perSecond) {
            perSecond = settings.perSecond();
            restart();
        }
        return this;
    }

    @Override
    public double next() {
        boolean now = frame == nextImpulse;
        if (now) {
            count++;
            nextImpulse = (long) Rounding.toEven(count * sampleRateHz / perSecond);
        }
        frame++;
        return now ? 1 : 0;
    }

    @Override
    public void restart() {
        frame = 0;
        nextImpulse = 0;
        count = 0;
    }
}

package org.rustyaudio.dsp.generate;

import org.rustyaudio.dsp.math.Decibels;
import org.rustyaudio.dsp.math.Trig;

/// Up to eight sines, each with its own gliding level.
final class MultiToneVoice implements Voice {

    private static final int MOST = GeneratorSettings.MultiTone.MOST;

    private final double sampleRateHz;
    private final double glideStep;
    private final double[] phases = new double[MOST];
    private final double[] increments = new double[MOST];
    private final double[] gains = new double[MOST];
    private final double[] targets = new double[MOST];

    MultiToneVoice(int sampleRateHz, double glideStep) {
        this.sampleRateHz = sampleRateHz;
        this.glideStep = glideStep;
    }

    MultiToneVoice with(GeneratorSettings.MultiTone settings) {
        for (int i = 0; i < MOST; i++) {
            if (i < settings.partials().size()) {
                var partial = settings.partials().get(i);
                increments[i] = partial.frequencyHz() / sampleRateHz;
                targets[i] = Decibels.toGain(partial.levelDbfs());
            } else {
                targets[i] = 0;
            }
        }
        return this;
    }

    @Override
    public double next() {
        double sum = 0;
        for (int i = 0; i < MOST; i++) {
            if (gains[i] != targets[i]) {
                gains[i] = SignalGenerator.glide(gains[i], targets[i], glideStep);
            }
            if (gains[i] > 0) {
                sum += gains[i] * Trig.sin(2 * Math.PI * phases[i]);
                phases[i] = ToneVoice.advanced(phases[i], increments[i]);
            }
        }
        return sum;
    }

    @Override
    public void restart() {
        for (int i = 0; i < MOST; i++) {
            phases[i] = 0;
            gains[i] = targets[i];
        }
    }
}

package org.rustyaudio.dsp.generate;

import org.rustyaudio.dsp.math.Trig;

/// A sine moved by another: in amplitude, (1 + m sin) / (1 + m) · sin with depth m, or in frequency, carrier +
/// deviation · sin, summed up sample by sample.
final class ModulatedVoice implements Voice {

    private final double sampleRateHz;
    private final double glideStep;

    // In periods, and periods from one sample to the next.
    private double carrierPhase;
    private double carrierIncrement;
    private double modulationPhase;
    private double modulationIncrement;
    private double deviation;
    private double depth;
    private double wantedDepth;

    ModulatedVoice(int sampleRateHz, double glideStep) {
        this.sampleRateHz = sampleRateHz;
        this.glideStep = glideStep;
    }

    ModulatedVoice with(GeneratorSettings.AmTone settings) {
        carrierIncrement = settings.carrierHz() / sampleRateHz;
        modulationIncrement = settings.modulationHz() / sampleRateHz;
        deviation = 0;
        wantedDepth = settings.depth();
        return this;
    }

    ModulatedVoice with(GeneratorSettings.FmTone settings) {
        carrierIncrement = settings.carrierHz() / sampleRateHz;
        modulationIncrement = settings.modulationHz() / sampleRateHz;
        deviation = settings.deviationHz() / sampleRateHz;
        wantedDepth = 0;
        return this;
    }

    @Override
    public double next() {
        if (depth != wantedDepth) {
            depth = SignalGenerator.glide(depth, wantedDepth, glideStep);
        }
        double modulation = Trig.sin(2 * Math.PI * modulationPhase);
        double envelope = (1 + depth * modulation) / (1 + depth);
        double sample = envelope * Trig.sin(2 * Math.PI * carrierPhase);
        carrierPhase = ToneVoice.advanced(carrierPhase, carrierIncrement + deviation * modulation);
        modulationPhase = ToneVoice.advanced(modulationPhase, modulationIncrement);
        return sample;
    }

    @Override
    public void restart() {
        carrierPhase = 0;
        modulationPhase = 0;
        depth = wantedDepth;
    }
}

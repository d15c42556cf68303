package org.rustyaudio.dsp.generate;

import org.rustyaudio.dsp.math.Exponential;
import org.rustyaudio.dsp.math.Logarithm;
import org.rustyaudio.dsp.math.Rounding;
import org.rustyaudio.dsp.math.Trig;

/// A sine that glides, its phase taken from the integral of its frequency, not summed up.
///
/// With T the duration, in periods after t seconds: f₀t + (f₁ − f₀)t²/2T for the linear sweep, and f₀T/L · (e^(Lt/T) −
/// 1) with L = ln(f₁/f₀) for the logarithmic one (A. Farina, 2000). At the end it begins again, from the phase it
/// reached.
final class SweepVoice implements Voice {

    private final double sampleRateHz;
    private boolean logarithmic;
    private double startHz;
    private double endHz;
    private double seconds;
    private double logRatio;
    private long lastFrame;

    private long frame;
    private double phaseAtStart;

    SweepVoice(int sampleRateHz) {
        this.sampleRateHz = sampleRateHz;
    }

    SweepVoice with(GeneratorSettings.Sweep settings) {
        boolean same = settings.logarithmic() == logarithmic
                && settings.startHz() == startHz
                && settings.endHz() == endHz
                && settings.seconds() == seconds;
        if (!same) {
            phaseAtStart = phaseAt(frame);
            frame = 0;
            logarithmic = settings.logarithmic();
            startHz = settings.startHz();
            endHz = settings.endHz();
            seconds = settings.seconds();
            logRatio = Logarithm.log(endHz / startHz);
            lastFrame = Math.max(1, (long) Rounding.toEven(seconds * sampleRateHz));
        }
        return this;
    }

    @Override
    public double next() {
        double phase = phaseAt(frame);
        frame++;
        if (frame == lastFrame) {
            phaseAtStart = phaseAt(frame);
            frame = 0;
        }
        return Trig.sin(2 * Math.PI * phase);
    }

    @Override
    public void restart() {
        frame = 0;
        phaseAtStart = 0;
    }

    /// In periods, 0 to 1.
    private double phaseAt(long atFrame) {
        if (atFrame == 0) {
            return phaseAtStart;
        }
        double t = atFrame / sampleRateHz;
        double periods = logarithmic && logRatio != 0
                ? startHz * seconds / logRatio * (Exponential.exp(logRatio * t / seconds) - 1)
                : startHz * t + (endHz - startHz) * t * t / (2 * seconds);
        double phase = phaseAtStart + periods;
        return phase - Math.floor(phase);
    }
}

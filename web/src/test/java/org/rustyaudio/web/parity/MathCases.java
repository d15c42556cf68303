package org.rustyaudio.web.parity;

import java.util.List;
import org.rustyaudio.dsp.math.Decibels;
import org.rustyaudio.dsp.math.Exponential;
import org.rustyaudio.dsp.math.Logarithm;
import org.rustyaudio.dsp.math.Rounding;
import org.rustyaudio.dsp.math.Trig;

/// Our own elementary functions.
final class MathCases {

    private static final int ARGUMENTS = 20_000;

    private MathCases() {}

    static void add(List<ParityCase> cases) {
        cases.add(new ParityCase("elementary functions", out -> {
            var noise = new Noise(9);
            for (int i = 0; i < ARGUMENTS; i++) {
                double x = noise.sample() * (1 << i % 12) + noise.sample() * 1e-7;
                out.add(Trig.sin(x));
                out.add(Trig.cos(x));
                out.add(Exponential.exp(x / 8));
                out.add(Logarithm.log(Math.abs(x) + 1e-9));
                out.add(Exponential.pow(Math.abs(x) + 0.1, noise.sample()));
                out.add(Decibels.ofGain(Math.abs(x)));
                out.add(Rounding.toEven(x));
            }
        }));
    }
}

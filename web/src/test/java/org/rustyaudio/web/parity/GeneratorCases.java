package org.rustyaudio.web.parity;

import java.util.List;
import org.rustyaudio.dsp.generate.GeneratorKind;
import org.rustyaudio.dsp.generate.SignalGenerator;

/// Every test signal.
final class GeneratorCases {

    private static final int FRAMES = 3_000;

    private GeneratorCases() {}

    static void add(List<ParityCase> cases, int rateHz) {
        for (GeneratorKind kind : GeneratorKind.values()) {
            cases.add(new ParityCase(kind.label() + " at " + rateHz + " Hz", out -> {
                float[] left = new float[FRAMES];
                float[] right = new float[FRAMES];
                var generator = new SignalGenerator(rateHz, kind.standard());
                for (int at = 0; at < FRAMES; at += 300) {
                    generator.fill(left, right, at, at + 300);
                }
                out.add(left, right, 0, FRAMES);
            }));
        }
    }
}

package org.rustyaudio.web.parity;

import java.util.List;
import org.rustyaudio.dsp.loudness.LoudnessMeter;
import org.rustyaudio.dsp.spectrum.AnalyserTap;
import org.rustyaudio.dsp.spectrum.BandMode;
import org.rustyaudio.dsp.spectrum.FrequencyScale;
import org.rustyaudio.dsp.spectrum.PeakMeter;
import org.rustyaudio.dsp.spectrum.SpectrumAnalyzer;
import org.rustyaudio.dsp.spectrum.SpectrumSettings;
import org.rustyaudio.dsp.spectrum.VuMeter;
import org.rustyaudio.dsp.spectrum.Weighting;

/// What is measured: loudness, true peak, spectrum, columns, needles.
final class MeterCases {

    private MeterCases() {}

    static void add(List<ParityCase> cases, int rateHz) {
        cases.add(new ParityCase("loudness at " + rateHz + " Hz", out -> loudness(rateHz, out)));
        cases.add(new ParityCase("spectrum at " + rateHz + " Hz", out -> {
            spectrum(SpectrumSettings.STANDARD, rateHz, out);
            spectrum(
                    SpectrumSettings.STANDARD
                            .withFftSize(2_048)
                            .withBands(BandMode.TWELFTH_OCTAVE, FrequencyScale.LOGARITHMIC)
                            .withWeighting(Weighting.ITU_R_468),
                    rateHz,
                    out);
        }));
        cases.add(new ParityCase("columns and needles at " + rateHz + " Hz", out -> columns(rateHz, out)));
    }

    private static void loudness(int rateHz, Bits out) {
        var noise = new Noise(rateHz + 5);
        int block = rateHz / 10;
        LoudnessMeter meter = LoudnessMeter.stereo(rateHz);
        for (int i = 0; i < 12; i++) {
            float[] left = noise.signal(block, 0.1f * i);
            float[] right = noise.signal(block, 0.9f);
            meter.process(left, right, 0, block);
            out.add(meter.momentaryLufs());
            out.add(meter.shortTermLufs());
        }
        meter.finish();
        out.add(meter.integratedLufs());
        out.add(meter.loudnessRangeLu());
        out.add(meter.truePeakDbtp());
        out.add(meter.samplePeakDbfs());
    }

    private static void spectrum(SpectrumSettings settings, int rateHz, Bits out) {
        var noise = new Noise(rateHz + 6);
        var tap = new AnalyserTap(1 << 15);
        var analyzer = new SpectrumAnalyzer(settings, rateHz);
        for (int picture = 0; picture < 6; picture++) {
            float[] left = noise.signal(4_000, 0.5f);
            float[] right = noise.signal(4_000, 0.25f);
            tap.write(left, right, 0, 4_000);
            analyzer.update(tap, 100, 1.0 / 30);
            for (int band = 0; band < analyzer.bandCount(); band++) {
                out.add(analyzer.levelDb(band));
                out.add(analyzer.peakDb(band));
            }
        }
    }

    private static void columns(int rateHz, Bits out) {
        var noise = new Noise(rateHz + 7);
        var tap = new AnalyserTap(1 << 15);
        var peaks = new PeakMeter(rateHz);
        var needles = new VuMeter(rateHz);
        for (int picture = 0; picture < 6; picture++) {
            tap.write(noise.signal(3_000, 1.1f), noise.signal(3_000, 0.25f), 0, 3_000);
            peaks.update(tap, 0, 1.0 / 30);
            needles.update(tap, 0, 1.0 / 30);
            out.add(peaks.leftDb());
            out.add(peaks.rightHeldDb());
            out.add(peaks.lampLit() ? 1 : 0);
            out.add(needles.leftDb());
            out.add(needles.rightDb());
        }
    }
}

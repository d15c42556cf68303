package org.rustyaudio.cli.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rustyaudio.cli.Run;
import org.rustyaudio.cli.StopSignal;
import org.rustyaudio.cli.Wave;
import org.rustyaudio.cli.preset.PresetLibrary;
import org.rustyaudio.dsp.Band;
import org.rustyaudio.dsp.EqualizerSettings;
import org.rustyaudio.dsp.FilterType;
import org.rustyaudio.dsp.filter.EqualizerCurve;
import org.rustyaudio.presets.Preset;

/// Renders an impulse through eight bands and compares the spectrum of the file with two curves: the one the program
/// draws, and the textbook formulas written out here once more.
class ResponseTest {

    private static final double TOLERANCE_DB = 0.05;
    private static final double PREAMP_DB = -6.3;
    private static final int FRAMES = 1 << 17;
    private static final int CLICK = 2_000;

    private static final List<Band> BANDS = List.of(
            new Band(true, FilterType.LOW_SHELF, 105, 6.5, 0.7),
            new Band(true, FilterType.PEAK, 60, -2.7, 0.55),
            new Band(true, FilterType.PEAK, 220, 3.1, 1.2),
            new Band(true, FilterType.PEAK, 900, -4.4, 2),
            new Band(true, FilterType.PEAK, 2_100, 5, 3),
            new Band(false, FilterType.PEAK, 3_000, 12, 1),
            new Band(true, FilterType.PEAK, 5_434, -1.2, 5.7),
            new Band(true, FilterType.PEAK, 12_000, 4, 1.5),
            new Band(true, FilterType.HIGH_SHELF, 10_000, -3.1, 0.7));

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {44_100, 48_000, 96_000, 192_000})
    void theRenderedFileHasTheCurveOfItsBands(int rateHz) throws Exception {
        EqualizerSettings settings = new EqualizerSettings(true, PREAMP_DB, false, BANDS);
        double[] response = rendered(settings, rateHz);
        double worst = 0;
        double worstOfDrawn = 0;
        EqualizerCurve drawn = new EqualizerCurve(rateHz);
        for (double hertz : frequencies()) {
            double measured = levelDb(response, hertz / rateHz);
            worst = Math.max(worst, Math.abs(measured - textbookDb(BANDS, hertz, rateHz)));
            worstOfDrawn = Math.max(worstOfDrawn, Math.abs(measured - drawn.totalDb(settings, hertz)));
        }
        System.out.printf(
                "%d Hz: %.4f dB from the textbook, %.4f dB from the drawn curve%n", rateHz, worst, worstOfDrawn);
        assertTrue(worst <= TOLERANCE_DB, "worst error " + worst + " dB");
        assertTrue(worstOfDrawn <= TOLERANCE_DB, "worst error " + worstOfDrawn + " dB");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 6, 7, 8})
    void aBandWithItsSignFlippedIsNoticed(int flipped) throws Exception {
        List<Band> wrong = new ArrayList<>(BANDS);
        Band band = BANDS.get(flipped);
        wrong.set(flipped, new Band(true, band.type(), band.frequencyHz(), -band.gainDb(), band.q()));
        double[] response = rendered(new EqualizerSettings(true, PREAMP_DB, false, wrong), 48_000);
        double worst = 0;
        for (double hertz : frequencies()) {
            worst = Math.max(worst, Math.abs(levelDb(response, hertz / 48_000) - textbookDb(BANDS, hertz, 48_000)));
        }
        assertTrue(worst > 20 * TOLERANCE_DB, "worst error " + worst + " dB");
    }

    private double[] rendered(EqualizerSettings settings, int rateHz) throws Exception {
        double[] click = new double[FRAMES];
        click[CLICK] = 0.1; // low enough that the limiter has nothing to do
        Path in = Wave.ofFloat(rateHz, click, click).write(folder.resolve("click.wav"));
        Path out = folder.resolve("out.wav");
        PresetLibrary library = PresetLibrary.of(List.of(Preset.of("Test", settings)));
        Run run = Run.with(
                List.of(new RenderCommand(() -> library)),
                Map.of(),
                new StopSignal(),
                "render",
                in,
                "-o",
                out,
                "-p",
                "Test",
                "-f");
        assertEquals(new Run(0, "", ""), run);
        double[] response = Wave.read(out).channel(1);
        for (int i = 0; i < response.length; i++) {
            response[i] /= 0.1;
        }
        return response;
    }

    private static List<Double> frequencies() {
        List<Double> frequencies = new ArrayList<>();
        for (double hertz = 20; hertz < 20_000; hertz *= Math.pow(2, 1 / 6.0)) {
            frequencies.add(hertz);
        }
        frequencies.add(20_000.0);
        return frequencies;
    }

    /// Size of the Fourier transform at one frequency, in decibels; the sine and cosine turn by multiplication.
    private static double levelDb(double[] samples, double turns) {
        double stepRe = Math.cos(2 * Math.PI * turns);
        double stepIm = Math.sin(2 * Math.PI * turns);
        double re = 1;
        double im = 0;
        double sumRe = 0;
        double sumIm = 0;
        for (double sample : samples) {
            sumRe += sample * re;
            sumIm += sample * im;
            double next = re * stepRe - im * stepIm;
            im = re * stepIm + im * stepRe;
            re = next;
        }
        return 10 * Math.log10(sumRe * sumRe + sumIm * sumIm);
    }

    /// R. Bristow-Johnson, "Cookbook formulae for audio EQ biquad filter coefficients": peak and shelves.
    private static double textbookDb(List<Band> bands, double hertz, int rateHz) {
        double total = PREAMP_DB;
        for (Band band : bands) {
            if (!band.on()) {
                continue;
            }
            double a = Math.pow(10, band.gainDb() / 40);
            double w0 = 2 * Math.PI * band.frequencyHz() / rateHz;
            double cos = Math.cos(w0);
            double alpha = Math.sin(w0) / (2 * band.q());
            double root = 2 * Math.sqrt(a) * alpha;
            double[] c = switch (band.type()) {
                case PEAK ->
                    new double[] {1 + alpha * a, -2 * cos, 1 - alpha * a, 1 + alpha / a, -2 * cos, 1 - alpha / a};
                case LOW_SHELF ->
                    new double[] {
                        a * (a + 1 - (a - 1) * cos + root),
                        2 * a * (a - 1 - (a + 1) * cos),
                        a * (a + 1 - (a - 1) * cos - root),
                        a + 1 + (a - 1) * cos + root,
                        -2 * (a - 1 + (a + 1) * cos),
                        a + 1 + (a - 1) * cos - root
                    };
                case HIGH_SHELF ->
                    new double[] {
                        a * (a + 1 + (a - 1) * cos + root),
                        -2 * a * (a - 1 + (a + 1) * cos),
                        a * (a + 1 + (a - 1) * cos - root),
                        a + 1 - (a - 1) * cos + root,
                        2 * (a - 1 - (a + 1) * cos),
                        a + 1 - (a - 1) * cos - root
                    };
                default -> throw new IllegalStateException(band.type() + " is not in this test");
            };
            double w = 2 * Math.PI * hertz / rateHz;
            total += 10 * Math.log10(power(c[0], c[1], c[2], w) / power(c[3], c[4], c[5], w));
        }
        return total;
    }

    private static double power(double c0, double c1, double c2, double w) {
        double re = c0 + c1 * Math.cos(w) + c2 * Math.cos(2 * w);
        double im = c1 * Math.sin(w) + c2 * Math.sin(2 * w);
        return re * re + im * im;
    }
}

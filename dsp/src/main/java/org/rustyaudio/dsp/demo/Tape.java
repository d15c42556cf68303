package org.rustyaudio.dsp.demo;

import java.util.List;
import org.rustyaudio.dsp.Band;
import org.rustyaudio.dsp.ChainSettings;
import org.rustyaudio.dsp.EqualizerSettings;
import org.rustyaudio.dsp.FilterType;
import org.rustyaudio.dsp.SignalChain;
import org.rustyaudio.dsp.dither.Dither;
import org.rustyaudio.dsp.dither.Quantizer;
import org.rustyaudio.dsp.generate.SignalGenerator;
import org.rustyaudio.dsp.math.Rounding;

/// The demo tape: a minute of music made by the stereo's own generators and signal chain, the same samples on every
/// host. One thread.
public final class Tape {

    public static final int RATE_HZ = 44_100;
    public static final String ARTIST = "Rusty Audio";
    public static final String ALBUM = "Demo Tape";

    /// What the files of the desktop are dithered with, so that both are the same tape.
    private static final long DITHER_SEED = 0x5275_7374_7941_7564L;

    private static final int BLOCK = 1024;
    private static final int ENVELOPE_STEP = 32;
    private static final double FADE_SECONDS = 2;

    /// Bass and air, and the limiter at the end.
    private static final ChainSettings MASTER = ChainSettings.TRANSPARENT
            .withEqualizer(new EqualizerSettings(
                    true,
                    3,
                    false,
                    List.of(
                            new Band(true, FilterType.HIGH_PASS, 32, 0, 0.7),
                            new Band(true, FilterType.LOW_SHELF, 110, 2.5, 0.7),
                            new Band(true, FilterType.PEAK, 420, -2, 0.9),
                            new Band(true, FilterType.HIGH_SHELF, 5_500, -6, 0.7))))
            .withLimiter(true, -1);

    private Tape() {}

    /// A piece as it stands in a file of 16 bits: both channels in turn, dithered from the first frame that needs it.
    public static int[] samples(Piece piece) {
        float[][] sound = render(piece);
        int frames = sound[0].length;
        int from = 0;
        while (from < frames && sound[0][from] == 0 && sound[1][from] == 0) {
            from++;
        }
        Quantizer quantizer = new Quantizer(16, Dither.TPDF, 2, DITHER_SEED);
        int[] samples = new int[2 * frames];
        quantizer.quantize(0, sound[0], from, frames, samples, 2 * from, 2);
        quantizer.quantize(1, sound[1], from, frames, samples, 2 * from + 1, 2);
        return samples;
    }

    /// Both channels of a piece, mastered.
    public static float[][] render(Piece piece) {
        int frames = (int) Math.ceil(piece.beats() * piece.secondsPerBeat() * RATE_HZ);
        float[] left = new float[frames];
        float[] right = new float[frames];
        for (Note note : piece.notes()) {
            add(note, piece.secondsPerBeat(), left, right);
        }
        echo(piece, left, right);
        master(left, right);
        fade(left, right);
        return new float[][] {left, right};
    }

    private static void add(Note note, double secondsPerBeat, float[] left, float[] right) {
        int start = (int) Rounding.toEven(note.beat() * secondsPerBeat * RATE_HZ);
        double held = note.beats() * secondsPerBeat;
        int length = Math.min(left.length - start, (int) (note.instrument().seconds(held) * RATE_HZ));
        if (length <= 0) {
            return;
        }
        SignalGenerator generator =
                new SignalGenerator(RATE_HZ, note.instrument().signal(note));
        float[] tone = new float[BLOCK];
        float[] other = new float[BLOCK];
        double toLeft = Math.sqrt((1 - note.pan()) / 2);
        double toRight = Math.sqrt((1 + note.pan()) / 2);
        for (int at = 0; at < length; at += BLOCK) {
            int n = Math.min(BLOCK, length - at);
            generator.fill(tone, other, 0, n);
            for (int step = 0; step < n; step += ENVELOPE_STEP) {
                double from = note.instrument().envelope((at + step) / (double) RATE_HZ, held);
                double to = note.instrument().envelope((at + step + ENVELOPE_STEP) / (double) RATE_HZ, held);
                for (int i = step; i < Math.min(n, step + ENVELOPE_STEP); i++) {
                    double value = tone[i] * (from + (to - from) * (i - step) / ENVELOPE_STEP);
                    left[start + at + i] += (float) (value * toLeft);
                    right[start + at + i] += (float) (value * toRight);
                }
            }
        }
    }

    /// Each side comes back on the other one.
    private static void echo(Piece piece, float[] left, float[] right) {
        int delay = (int) (0.75 * piece.secondsPerBeat() * RATE_HZ);
        float amount = (float) piece.echo();
        for (int i = delay; i < left.length; i++) {
            float fromRight = right[i - delay] * amount;
            float fromLeft = left[i - delay] * amount;
            left[i] += fromRight;
            right[i] += fromLeft;
        }
    }

    private static void master(float[] left, float[] right) {
        SignalChain chain = new SignalChain(RATE_HZ, MASTER);
        for (int at = 0; at < left.length; at += BLOCK) {
            chain.process(left, right, at, Math.min(left.length, at + BLOCK));
        }
    }

    private static void fade(float[] left, float[] right) {
        int length = (int) (FADE_SECONDS * RATE_HZ);
        for (int i = 0; i < length; i++) {
            int at = left.length - length + i;
            float gain = 1 - (float) i / length;
            left[at] *= gain;
            right[at] *= gain;
        }
    }
}

package org.rustyaudio.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.rustyaudio.dsp.Band;
import org.rustyaudio.dsp.ChainSettings;
import org.rustyaudio.dsp.EqualizerSettings;
import org.rustyaudio.dsp.FilterType;
import org.rustyaudio.dsp.Processor;
import org.rustyaudio.dsp.SignalChain;
import org.rustyaudio.dsp.filter.Equalizer;

/// Prints what the signal chain costs in nanoseconds per stereo frame, in blocks of 512 at 44.1 kHz.
///
/// The best of many short runs, so that other work on the machine disturbs little.
public final class ChainBench {

    private static final double RATE = 44_100;
    private static final int BLOCK = 512;
    private static final int BLOCKS = 40;
    private static final int RUNS = 2_000;

    private ChainBench() {}

    public static void main(String[] args) {
        ChainSettings eightBands = ChainSettings.TRANSPARENT
                .withEqualizer(bands(8))
                .withVolumeDb(-3)
                .withBalance(0.1);
        print("equalizer, 1 band", new Equalizer(RATE, bands(1)), 0.25);
        print("equalizer, 8 bands", new Equalizer(RATE, bands(8)), 0.25);
        print("equalizer, 32 bands", new Equalizer(RATE, bands(32)), 0.25);
        print("chain, transparent", new SignalChain(RATE, ChainSettings.TRANSPARENT), 0.25);
        print("chain, limiter only, quiet", chain(ChainSettings.TRANSPARENT), 0.05);
        print("chain, limiter only, loud but below", chain(ChainSettings.TRANSPARENT), 0.3);
        print("chain, limiter only, at work", chain(ChainSettings.TRANSPARENT), 0.6);
        print("chain, 8 bands, no limiter", new SignalChain(RATE, eightBands), 0.25);
        print("chain, 8 bands, limiter, quiet", chain(eightBands), 0.05);
        print("chain, 8 bands, limiter, loud but below", chain(eightBands), 0.3);
        print("chain, 8 bands, limiter at work", chain(eightBands), 0.6);
    }

    private static SignalChain chain(ChainSettings settings) {
        return new SignalChain(RATE, settings.withLimiter(true, -1));
    }

    private static EqualizerSettings bands(int count) {
        List<Band> bands = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double frequencyHz = 40 * Math.pow(400, i / (double) count);
            bands.add(new Band(true, FilterType.PEAK, frequencyHz, i % 2 == 0 ? 3 : -3, 1));
        }
        return new EqualizerSettings(true, 0, false, bands);
    }

    private static void print(String what, Processor processor, double amplitude) {
        Random random = new Random(1);
        float[] source = new float[BLOCK * BLOCKS];
        double low = 0;
        for (int i = 0; i < source.length; i++) {
            // Noise that falls off above 3 kHz, as music does; about 2.5 times the amplitude at its highest.
            low += (random.nextGaussian() - low) * 0.35;
            source[i] = (float) (amplitude * 2.2 * Math.max(-1.14, Math.min(1.14, low)));
        }
        float[] left = new float[BLOCK];
        float[] right = new float[BLOCK];
        long best = Long.MAX_VALUE;
        for (int run = 0; run < RUNS; run++) {
            long begin = System.nanoTime();
            for (int block = 0; block < BLOCKS; block++) {
                System.arraycopy(source, block * BLOCK, left, 0, BLOCK);
                System.arraycopy(source, block * BLOCK, right, 0, BLOCK);
                processor.process(left, right, 0, BLOCK);
            }
            best = Math.min(best, System.nanoTime() - begin);
        }
        double nanos = (double) best / (BLOCK * BLOCKS);
        System.out.println(Math.rint(nanos * 10) / 10 + " ns per frame: " + what);
    }
}

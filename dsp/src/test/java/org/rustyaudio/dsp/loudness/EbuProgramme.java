package org.rustyaudio.dsp.loudness;

import java.util.ArrayList;
import java.util.List;

/// A test signal of EBU Tech 3341 and 3342: stretches of a 1 kHz sine, the same on every channel.
/// A level is the peak of the sine in dBFS on each channel.
final class EbuProgramme {

    private static final int BLOCK = 480;

    private final int rate;
    // One second: a whole number of periods.
    private final double[] sine;
    private final List<double[]> stretches = new ArrayList<>();

    EbuProgramme(int rate) {
        this.rate = rate;
        sine = new double[rate];
        for (int i = 0; i < rate; i++) {
            sine[i] = Math.sin(2 * Math.PI * 1_000 * i / rate);
        }
    }

    EbuProgramme tone(double levelDbfs, double seconds) {
        stretches.add(new double[] {Math.pow(10, levelDbfs / 20), seconds});
        return this;
    }

    EbuProgramme silence(double seconds) {
        stretches.add(new double[] {0, seconds});
        return this;
    }

    EbuProgramme repeated(int times) {
        var once = List.copyOf(stretches);
        for (int i = 1; i < times; i++) {
            stretches.addAll(once);
        }
        return this;
    }

    void feed(LoudnessMeter meter) {
        feed(meter, seconds -> {});
    }

    /// Feeds in blocks of 480 frames and tells the observer the time after each.
    void feed(LoudnessMeter meter, Observer observer) {
        float[] block = new float[BLOCK];
        double end = 0;
        long at = 0;
        for (double[] stretch : stretches) {
            end += stretch[1];
            long last = Math.round(end * rate);
            while (at < last) {
                int frames = (int) Math.min(BLOCK, last - at);
                for (int i = 0; i < frames; i++) {
                    block[i] = (float) (stretch[0] * sine[(int) ((at + i) % rate)]);
                }
                meter.process(block, block, 0, frames);
                at += frames;
                observer.after((double) at / rate);
            }
        }
    }

    interface Observer {
        void after(double seconds);
    }
}

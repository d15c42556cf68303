package org.rustyaudio.desktop;

import java.util.ArrayList;
import java.util.List;
import org.rustyaudio.dsp.ChainSettings;
import org.rustyaudio.dsp.SignalChain;

/// What a chain does to sound: measured on one of its own, as the engine would run it.
final class ChainEar {

    private static final int RATE = 48_000;
    private static final int TONES = 24;
    private static final int FRAMES = 9_600;
    private static final float IMPULSE = 0.01f;

    private ChainEar() {}

    /// Its response at tones of 30 Hz to 18 kHz, then the highest level of a tone that drives it hard; in hundredths of
    /// a decibel.
    static List<Long> heard(ChainSettings settings) {
        List<Long> heard = new ArrayList<>();
        float[] response = new float[FRAMES];
        response[0] = IMPULSE;
        run(settings, response);
        for (int tone = 0; tone < TONES; tone++) {
            heard.add(hundredths(magnitude(response, 30 * Math.pow(600, tone / (TONES - 1.0)))));
        }
        float[] loud = new float[FRAMES];
        for (int i = 0; i < FRAMES; i++) {
            loud[i] = (float) (4 * Math.sin(2 * Math.PI * 1_000 * i / RATE));
        }
        run(settings, loud);
        double peak = 0;
        for (float sample : loud) {
            peak = Math.max(peak, Math.abs(sample));
        }
        heard.add(hundredths(peak));
        return heard;
    }

    private static void run(ChainSettings settings, float[] left) {
        new SignalChain(RATE, settings).process(left, left.clone(), 0, left.length);
    }

    private static double magnitude(float[] response, double hz) {
        double real = 0;
        double imaginary = 0;
        for (int i = 0; i < response.length; i++) {
            double angle = 2 * Math.PI * hz * i / RATE;
            real += response[i] * Math.cos(angle);
            imaginary -= response[i] * Math.sin(angle);
        }
        return Math.hypot(real, imaginary) / IMPULSE;
    }

    private static long hundredths(double amplitude) {
        return Math.round(2_000 * Math.log10(amplitude + 1e-9));
    }
}

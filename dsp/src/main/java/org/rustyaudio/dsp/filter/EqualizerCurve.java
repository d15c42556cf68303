package org.rustyaudio.dsp.filter;

import java.util.List;
import org.rustyaudio.dsp.Band;
import org.rustyaudio.dsp.EqualizerSettings;
import org.rustyaudio.dsp.math.Decibels;
import org.rustyaudio.dsp.math.Trig;

/// The equalizer's response at one sample rate, calculated and not measured.
/// Any thread, one at a time; after construction it allocates nothing.
public final class EqualizerCurve {

    private static final int POINTS_PER_OCTAVE = 32;
    private static final double LOWEST_HZ = 10;

    private final double sampleRateHz;
    private final double[] gridPhi;
    private final double[] sections = new double[EqualizerSettings.MAX_BANDS * BandDesign.SIZE];
    private int sectionCount;

    public EqualizerCurve(double sampleRateHz) {
        this.sampleRateHz = sampleRateHz;
        this.gridPhi = grid(sampleRateHz);
    }

    /// What the whole equalizer does to a steady sine, in decibels: preamp, headroom and bands; 0 when it is off.
    public double totalDb(EqualizerSettings settings, double frequencyHz) {
        double gainDb = settings.on() ? settings.preampDb() - headroomDb(settings) : 0;
        take(settings);
        return gainDb + Decibels.ofPower(power(phi(frequencyHz, sampleRateHz)));
    }

    /// The same for many frequencies at once, into `outDb`.
    public void totalsDb(EqualizerSettings settings, double[] frequenciesHz, double[] outDb) {
        double gainDb = settings.on() ? settings.preampDb() - headroomDb(settings) : 0;
        take(settings);
        for (int i = 0; i < frequenciesHz.length; i++) {
            outDb[i] = gainDb + Decibels.ofPower(power(phi(frequenciesHz[i], sampleRateHz)));
        }
    }

    /// How far the automatic headroom lowers the input, in decibels, 0 or more: what preamp and bands together lift
    /// the loudest frequency above 0 dB. Zero when the equalizer or its automatic headroom is off.
    public double headroomDb(EqualizerSettings settings) {
        take(settings);
        if (!settings.on() || !settings.autoHeadroom()) {
            return 0;
        }
        double liftDb = settings.preampDb() + Decibels.ofPower(highestPower(settings.bands()));
        return liftDb > 0 ? liftDb : 0;
    }

    private void take(EqualizerSettings settings) {
        sectionCount = 0;
        if (!settings.on()) {
            return;
        }
        List<Band> bands = settings.bands();
        for (int i = 0; i < bands.size(); i++) {
            if (!BandDesign.rests(bands.get(i), sampleRateHz)) {
                BandDesign.design(bands.get(i), sampleRateHz, sections, sectionCount * BandDesign.SIZE);
                sectionCount++;
            }
        }
    }

    private double power(double phi) {
        double product = 1;
        for (int i = 0; i < sectionCount; i++) {
            int at = i * BandDesign.SIZE;
            product *= BandDesign.power(
                    sections[at], sections[at + 1], sections[at + 2], sections[at + 3], sections[at + 4], phi);
        }
        return product;
    }

    /// Highest point of the curve: the best of the grid and of the bands' centres, then narrowed down between its
    /// neighbours.
    private double highestPower(List<Band> bands) {
        if (sectionCount == 0) {
            return 1;
        }
        double bestPhi = 0;
        double best = power(0);
        for (double phi : gridPhi) {
            double here = power(phi);
            if (here > best) {
                best = here;
                bestPhi = phi;
            }
        }
        for (int i = 0; i < bands.size(); i++) {
            if (!BandDesign.rests(bands.get(i), sampleRateHz)) {
                double phi = phi(bands.get(i).frequencyHz(), sampleRateHz);
                double here = power(phi);
                if (here > best) {
                    best = here;
                    bestPhi = phi;
                }
            }
        }
        return climb(bestPhi, best);
    }

    /// Steps up and down from a high point with ever smaller steps.
    private double climb(double startPhi, double startPower) {
        double phi = startPhi;
        double best = startPower;
        double step = Math.max(phi, gridPhi[0]) / POINTS_PER_OCTAVE;
        for (int i = 0; i < 24; i++) {
            double below = power(Math.max(0, phi - step));
            double above = power(Math.min(1, phi + step));
            if (below > best && below >= above) {
                best = below;
                phi = Math.max(0, phi - step);
            } else if (above > best) {
                best = above;
                phi = Math.min(1, phi + step);
            } else {
                step /= 2;
            }
        }
        return best;
    }

    private static double phi(double frequencyHz, double sampleRateHz) {
        double sine = Trig.sin(Math.PI * frequencyHz / sampleRateHz);
        return sine * sine;
    }

    /// From 10 Hz to Nyquist, both included.
    private static double[] grid(double sampleRateHz) {
        double ratio = 1.0219; // 2^(1/32)
        int points = 1;
        for (double hz = LOWEST_HZ; hz < sampleRateHz / 2; hz *= ratio) {
            points++;
        }
        double[] grid = new double[points];
        double hz = LOWEST_HZ;
        for (int i = 0; i < points - 1; i++) {
            grid[i] = phi(hz, sampleRateHz);
            hz *= ratio;
        }
        grid[points - 1] = 1;
        return grid;
    }
}

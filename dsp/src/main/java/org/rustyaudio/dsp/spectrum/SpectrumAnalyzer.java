package org.rustyaudio.dsp.spectrum;

import org.rustyaudio.dsp.math.Decibels;
import org.rustyaudio.dsp.math.Exponential;
import org.rustyaudio.dsp.math.Logarithm;
import org.rustyaudio.dsp.math.Rounding;
import org.rustyaudio.dsp.math.Trig;

/// Turns what the tap holds into the columns of a spectrum: band levels, smoothed, and their falling peaks.
/// Display thread only; [#update] allocates nothing. Time enters with the call, so a picture can be computed again.
///
/// Levels are in dBFS: a full-scale sine on both channels reads 0 dB in its band whatever the FFT size, window and band
/// width. Bands wider than the window's lobe show the power inside; narrower ones the strongest partial, read off a
/// parabola through the three bins around it. The weighting is added last and is for the eye only.
public final class SpectrumAnalyzer {

    /// Frames a second for which the smoothing is written down.
    private static final double PICTURES_PER_SECOND = 60;

    /// With nothing written for this long the sound has stopped, and the columns fall.
    private static final double STALL_SECONDS = 0.25;

    private static final double QUIETEST_DB = -200;

    private final SpectrumSettings settings;
    private final BandLayout layout;
    private final RealFft fft;
    private final double[] window;
    private final double scale;
    private final double noiseBins;
    private final double bendScale;
    private final double[] firstBin;
    private final double[] lastBin;
    private final double[] weightDb;

    private final float[] left;
    private final float[] right;
    private final double[] samples;
    private final double[] re;
    private final double[] im;
    private final double[] power;

    private final double[] amplitude;
    private final double[] levelDb;
    private final double[] peakDb;
    private final double[] peakAge;
    private long lastWritten = -1;
    private double stalledSeconds;

    public SpectrumAnalyzer(SpectrumSettings settings, double sampleRateHz) {
        this.settings = settings;
        layout = BandLayout.of(
                settings.bands(), settings.scale(), settings.lowestHz(), settings.highestHz(), sampleRateHz);
        int size = settings.fftSize();
        fft = new RealFft(size);
        window = settings.window().weights(size);
        double sum = 0;
        double squares = 0;
        for (double weight : window) {
            sum += weight;
            squares += weight * weight;
        }
        // A sine of amplitude 1 has |X| = sum / 2 in its bin.
        scale = 4 / (sum * sum);
        noiseBins = size * squares / (sum * sum);

        int bands = layout.count();
        firstBin = new double[bands];
        lastBin = new double[bands];
        weightDb = new double[bands];
        for (int band = 0; band < bands; band++) {
            firstBin[band] = layout.lowHz(band) * size / sampleRateHz;
            lastBin[band] = Math.min(0.5 * size, layout.highHz(band) * size / sampleRateHz);
            weightDb[band] = settings.weighting().gainDb(layout.middleHz(band));
        }
        left = new float[size];
        right = new float[size];
        samples = new double[size];
        re = new double[fft.bins()];
        im = new double[fft.bins()];
        power = new double[fft.bins()];
        amplitude = new double[bands];
        levelDb = new double[bands];
        peakDb = new double[bands];
        peakAge = new double[bands];
        bendScale = bendScale();
        reset();
    }

    public SpectrumSettings settings() {
        return settings;
    }

    public BandLayout layout() {
        return layout;
    }

    public int bandCount() {
        return levelDb.length;
    }

    /// Measures the window that ends `latencyFrames` before the newest frame of the tap.
    ///
    /// @param dtSeconds time since the last update, 0 or more
    public void update(AnalyserTap tap, long latencyFrames, double dtSeconds) {
        long written = tap.writtenFrames();
        stalledSeconds = written == lastWritten ? stalledSeconds + dtSeconds : 0;
        lastWritten = written;
        if (stalledSeconds > STALL_SECONDS) {
            for (int k = 0; k < power.length; k++) {
                power[k] = 0;
            }
        } else if (tap.read(written - latencyFrames, left, right, left.length)) {
            measure();
        }
        // A torn copy is not shown: the last picture stands for one more frame.
        double stays =
                settings.smoothing() == 0 ? 0 : Exponential.pow(settings.smoothing(), dtSeconds * PICTURES_PER_SECOND);
        for (int band = 0; band < levelDb.length; band++) {
            double now = Math.sqrt(bandPower(firstBin[band], lastBin[band]));
            amplitude[band] = stays * amplitude[band] + (1 - stays) * now;
            levelDb[band] = Math.max(QUIETEST_DB, Decibels.ofGain(amplitude[band]) + weightDb[band]);
            holdPeak(band, dtSeconds);
        }
    }

    /// Level of a band in dBFS, weighted; −200 dB at the lowest.
    public double levelDb(int band) {
        return levelDb[band];
    }

    /// Height of a band's column: 0 at the floor, 1 at the ceiling.
    public double level(int band) {
        return height(levelDb[band]);
    }

    /// Highest level of the last moments, in dBFS: it stands for the hold time, then falls.
    public double peakDb(int band) {
        return peakDb[band];
    }

    /// Height of a band's peak: 0 at the floor, 1 at the ceiling.
    public double peak(int band) {
        return height(peakDb[band]);
    }

    /// Forgets the past: all columns are down.
    public void reset() {
        for (int band = 0; band < levelDb.length; band++) {
            amplitude[band] = 0;
            levelDb[band] = QUIETEST_DB;
            peakDb[band] = QUIETEST_DB;
            peakAge[band] = 0;
        }
        for (int k = 0; k < power.length; k++) {
            power[k] = 0;
        }
        lastWritten = -1;
        stalledSeconds = 0;
    }

    private void measure() {
        switch (settings.channels()) {
            case BOTH -> {
                addPower(left, 0, 0.5);
                addPower(right, 1, 0.5);
            }
            case LEFT -> addPower(left, 0, 1);
            case RIGHT -> addPower(right, 0, 1);
        }
    }

    /// Power spectrum of one channel, times `share`, on top of `keep` times what is there.
    private void addPower(float[] channel, int keep, double share) {
        for (int i = 0; i < samples.length; i++) {
            float x = channel[i];
            samples[i] = Math.abs(x) <= Float.MAX_VALUE ? window[i] * x : 0;
        }
        fft.transform(samples, re, im);
        double factor = share * scale;
        for (int k = 0; k < power.length; k++) {
            power[k] = keep * power[k] + factor * (re[k] * re[k] + im[k] * im[k]);
        }
    }

    private double bandPower(double first, double last) {
        return Math.max(noisePower(first, last), strongestPartial(first, last));
    }

    /// The power between two places on the bin axis; bin k reaches from k − ½ to k + ½.
    private double noisePower(double first, double last) {
        double sum = 0;
        int top = Math.min(power.length - 1, (int) Rounding.toEven(last));
        for (int k = (int) Rounding.toEven(first); k <= top; k++) {
            double share = Math.min(last, k + 0.5) - Math.max(first, k - 0.5);
            sum += Math.max(0, share) * power[k];
        }
        return sum / noiseBins;
    }

    /// The highest point between two places on the bin axis of the curve through the bins.
    private double strongestPartial(double first, double last) {
        int low = innerBin(first);
        int high = innerBin(last);
        int top = low;
        for (int k = low; k <= high; k++) {
            if (power[k] > power[top]) {
                top = k;
            }
        }
        if (power[top] < 1e-20) {
            return power[top];
        }
        // Near its top the logarithm of a window's lobe is close to a parabola.
        double slope = slopeAt(top);
        double bend = bendAt(top);
        double vertex = bend < 0 ? -slope / (2 * bend) : 0;
        double inBand = Math.max(first, Math.min(last, top + vertex));
        double offset = Math.max(-0.5, Math.min(0.5, inBand - top));
        return power[top] * Exponential.exp(bendScale * offset * (slope + offset * bend));
    }

    private double slopeAt(int bin) {
        return 0.5 * (logPower(bin + 1) - logPower(bin - 1));
    }

    private double bendAt(int bin) {
        return 0.5 * (logPower(bin + 1) + logPower(bin - 1)) - logPower(bin);
    }

    private double logPower(int bin) {
        return Logarithm.log(power[bin] + 1e-30);
    }

    /// What the parabola's rise must be multiplied by for this window: measured on a sine halfway between two bins,
    /// where the parabola is wrong the most.
    private double bendScale() {
        int bin = settings.fftSize() / 4;
        for (int i = 0; i < left.length; i++) {
            // An angle of (bin + ½) turns over the window: a quarter turn and a little every sample.
            double angle = 2 * Math.PI * ((2L * bin + 1) * i % (2L * left.length)) / (2.0 * left.length);
            left[i] = (float) Trig.sin(angle);
        }
        addPower(left, 0, 1);
        double rise = 0.5 * slopeAt(bin) + 0.25 * bendAt(bin);
        return -Logarithm.log(power[bin]) / rise;
    }

    private int innerBin(double place) {
        return (int) Math.max(1, Math.min(power.length - 2, Rounding.toEven(place)));
    }

    private void holdPeak(int band, double dtSeconds) {
        if (levelDb[band] >= peakDb[band]) {
            peakDb[band] = levelDb[band];
            peakAge[band] = 0;
            return;
        }
        double before = peakAge[band];
        peakAge[band] = before + dtSeconds;
        double falling = peakAge[band] - Math.max(before, settings.peakHoldSeconds());
        if (falling > 0) {
            peakDb[band] = Math.max(levelDb[band], peakDb[band] - falling * settings.peakFallDbPerSecond());
        }
    }

    private double height(double db) {
        return Math.max(0, Math.min(1, (db - settings.floorDb()) / (settings.ceilingDb() - settings.floorDb())));
    }
}

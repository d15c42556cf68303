package org.rustyaudio.dsp.spectrum;

import org.rustyaudio.dsp.window.WindowShape;

/// How the spectrum is measured and shown, as one immutable snapshot.
///
/// @param fftSize 1,024 to 16,384 samples, a power of two: long windows separate low notes, short ones follow fast
/// @param smoothing 0 (none) to 0.99: the part of the last picture that stays in one sixtieth of a second
/// @param lowestHz where the display begins, 1 Hz or more
/// @param highestHz where it ends, at least twice `lowestHz`, up to 200,000 Hz
/// @param floorDb the level drawn as nothing, −200 to 0 dB below full scale
/// @param ceilingDb the level drawn as full height, above `floorDb`, up to +20 dB
/// @param peakHoldSeconds how long a peak stands, 0 to 10 s
/// @param peakFallDbPerSecond how fast it falls then, above 0 up to 1,000 dB/s
public record SpectrumSettings(
        int fftSize,
        WindowShape window,
        BandMode bands,
        FrequencyScale scale,
        Weighting weighting,
        SpectrumChannels channels,
        double smoothing,
        double lowestHz,
        double highestHz,
        double floorDb,
        double ceilingDb,
        double peakHoldSeconds,
        double peakFallDbPerSecond) {

    public static final int SMALLEST_FFT = 1_024;
    public static final int LARGEST_FFT = 16_384;

    /// Thirty third-octave columns from 25 Hz to 20 kHz.
    public static final SpectrumSettings STANDARD = new SpectrumSettings(
            8_192,
            WindowShape.BLACKMAN,
            BandMode.THIRD_OCTAVE,
            FrequencyScale.LOGARITHMIC,
            Weighting.NONE,
            SpectrumChannels.BOTH,
            0.5,
            25,
            20_000,
            -85,
            -25,
            0.5,
            115);

    public SpectrumSettings {
        if (fftSize < SMALLEST_FFT || fftSize > LARGEST_FFT || Integer.bitCount(fftSize) != 1) {
            throw new IllegalArgumentException(
                    "FFT size " + fftSize + " is not a power of two from " + SMALLEST_FFT + " to " + LARGEST_FFT);
        }
        requireRange("smoothing", smoothing, 0, 0.99, "");
        requireRange("lowest frequency", lowestHz, 1, 100_000, " Hz");
        requireRange("highest frequency", highestHz, 2 * lowestHz, 200_000, " Hz");
        requireRange("floor", floorDb, -200, 0, " dB");
        requireRange("ceiling", ceilingDb, floorDb + 1, 20, " dB");
        requireRange("peak hold", peakHoldSeconds, 0, 10, " s");
        requireRange("peak fall", peakFallDbPerSecond, 1, 1_000, " dB/s");
    }

    public SpectrumSettings withFftSize(int newSize) {
        return new SpectrumSettings(
                newSize,
                window,
                bands,
                scale,
                weighting,
                channels,
                smoothing,
                lowestHz,
                highestHz,
                floorDb,
                ceilingDb,
                peakHoldSeconds,
                peakFallDbPerSecond);
    }

    public SpectrumSettings withWindow(WindowShape newWindow) {
        return new SpectrumSettings(
                fftSize,
                newWindow,
                bands,
                scale,
                weighting,
                channels,
                smoothing,
                lowestHz,
                highestHz,
                floorDb,
                ceilingDb,
                peakHoldSeconds,
                peakFallDbPerSecond);
    }

    public SpectrumSettings withBands(BandMode newBands, FrequencyScale newScale) {
        return new SpectrumSettings(
                fftSize,
                window,
                newBands,
                newScale,
                weighting,
                channels,
                smoothing,
                lowestHz,
                highestHz,
                floorDb,
                ceilingDb,
                peakHoldSeconds,
                peakFallDbPerSecond);
    }

    public SpectrumSettings withWeighting(Weighting newWeighting) {
        return new SpectrumSettings(
                fftSize,
                window,
                bands,
                scale,
                newWeighting,
                channels,
                smoothing,
                lowestHz,
                highestHz,
                floorDb,
                ceilingDb,
                peakHoldSeconds,
                peakFallDbPerSecond);
    }

    public SpectrumSettings withChannels(SpectrumChannels newChannels) {
        return new SpectrumSettings(
                fftSize,
                window,
                bands,
                scale,
                weighting,
                newChannels,
                smoothing,
                lowestHz,
                highestHz,
                floorDb,
                ceilingDb,
                peakHoldSeconds,
                peakFallDbPerSecond);
    }

    public SpectrumSettings withSmoothing(double newSmoothing) {
        return new SpectrumSettings(
                fftSize,
                window,
                bands,
                scale,
                weighting,
                channels,
                newSmoothing,
                lowestHz,
                highestHz,
                floorDb,
                ceilingDb,
                peakHoldSeconds,
                peakFallDbPerSecond);
    }

    public SpectrumSettings withFrequencies(double newLowestHz, double newHighestHz) {
        return new SpectrumSettings(
                fftSize,
                window,
                bands,
                scale,
                weighting,
                channels,
                smoothing,
                newLowestHz,
                newHighestHz,
                floorDb,
                ceilingDb,
                peakHoldSeconds,
                peakFallDbPerSecond);
    }

    public SpectrumSettings withLevels(double newFloorDb, double newCeilingDb) {
        return new SpectrumSettings(
                fftSize,
                window,
                bands,
                scale,
                weighting,
                channels,
                smoothing,
                lowestHz,
                highestHz,
                newFloorDb,
                newCeilingDb,
                peakHoldSeconds,
                peakFallDbPerSecond);
    }

    private static void requireRange(String name, double value, double lowest, double highest, String unit) {
        if (!(value >= lowest && value <= highest)) {
            throw new IllegalArgumentException(
                    name + " " + value + unit + " is outside " + lowest + " to " + highest + unit);
        }
    }
}

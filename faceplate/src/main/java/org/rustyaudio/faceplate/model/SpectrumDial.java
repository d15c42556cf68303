package org.rustyaudio.faceplate.model;

import java.util.ArrayList;
import java.util.List;
import org.rustyaudio.dsp.spectrum.BandMode;
import org.rustyaudio.dsp.spectrum.FrequencyScale;
import org.rustyaudio.dsp.spectrum.SpectrumSettings;
import org.rustyaudio.dsp.spectrum.Weighting;

/// What a person sets of the spectrum: each dial is one of several.
public enum SpectrumDial {
    FFT("fft", "Window"),
    BANDS("bands", "Bands"),
    SCALE("scale", "Frequency axis"),
    WEIGHTING("weighting", "Weighting"),
    SMOOTHING("smoothing", "Smoothing"),
    RANGE("range", "Range"),
    PEAKS("peaks", "Peaks stand");

    private static final double[] SMOOTHINGS = {0, 0.25, 0.5, 0.75, 0.9};
    private static final double[][] RANGES_DB = {{-85, -25}, {-65, -15}, {-100, -20}, {-80, 0}};
    private static final double[] HOLDS_SECONDS = {0, 0.5, 1, 3};

    private final String id;
    private final String label;

    SpectrumDial(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /// Short and stable: for settings.
    public String id() {
        return id;
    }

    /// What a person calls it.
    public String label() {
        return label;
    }

    /// What it can be set to, in words.
    public List<String> options() {
        List<String> words = new ArrayList<>();
        switch (this) {
            case FFT -> {
                for (int size = SpectrumSettings.SMALLEST_FFT; size <= SpectrumSettings.LARGEST_FFT; size *= 2) {
                    words.add(size + " samples");
                }
            }
            case BANDS -> {
                for (BandMode mode : BandMode.values()) {
                    words.add(mode == BandMode.FULL_OCTAVE ? "Octave" : "1/" + mode.perOctave() + " octave");
                }
            }
            case SCALE -> words.addAll(List.of("Logarithmic", "Linear", "Bark", "Mel"));
            case WEIGHTING -> words.addAll(List.of("None", "A", "C", "ITU-R 468"));
            case SMOOTHING -> {
                for (double part : SMOOTHINGS) {
                    words.add(part == 0 ? "None" : Math.round(part * 100) + " %");
                }
            }
            case RANGE -> {
                for (double[] range : RANGES_DB) {
                    words.add(db(range[0]) + " to " + db(range[1]) + " dB");
                }
            }
            case PEAKS -> words.addAll(List.of("Not at all", "0.5 s", "1 s", "3 s"));
        }
        return words;
    }

    private static String db(double value) {
        return (value < 0 ? "\u2212" : "") + Math.round(Math.abs(value));
    }

    /// Which option these settings have, or −1 where they have none of them.
    public int chosen(SpectrumSettings settings) {
        int options = options().size();
        for (int option = 0; option < options; option++) {
            if (set(settings, option).equals(settings)) {
                return option;
            }
        }
        return -1;
    }

    /// The settings with this dial set otherwise.
    @SuppressWarnings("EnumOrdinal") // The options are in the order of the constants.
    public SpectrumSettings set(SpectrumSettings s, int option) {
        return switch (this) {
            case FFT -> s.withFftSize(SpectrumSettings.SMALLEST_FFT << option);
            case BANDS -> s.withBands(BandMode.values()[option], s.scale());
            case SCALE -> s.withBands(s.bands(), FrequencyScale.values()[option]);
            case WEIGHTING -> s.withWeighting(Weighting.values()[option]);
            case SMOOTHING -> s.withSmoothing(SMOOTHINGS[option]);
            case RANGE -> s.withLevels(RANGES_DB[option][0], RANGES_DB[option][1]);
            case PEAKS ->
                new SpectrumSettings(
                        s.fftSize(),
                        s.window(),
                        s.bands(),
                        s.scale(),
                        s.weighting(),
                        s.channels(),
                        s.smoothing(),
                        s.lowestHz(),
                        s.highestHz(),
                        s.floorDb(),
                        s.ceilingDb(),
                        HOLDS_SECONDS[option],
                        s.peakFallDbPerSecond());
        };
    }
}

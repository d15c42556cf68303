package org.rustyaudio.web.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rustyaudio.dsp.Band;
import org.rustyaudio.dsp.ChainSettings;
import org.rustyaudio.dsp.EqualizerSettings;
import org.rustyaudio.dsp.FilterType;
import org.rustyaudio.dsp.effect.EffectRack;
import org.rustyaudio.dsp.effect.WidthSettings;
import org.rustyaudio.dsp.generate.GeneratorKind;
import org.rustyaudio.dsp.generate.GeneratorSettings;
import org.rustyaudio.dsp.spectrum.BandMode;
import org.rustyaudio.dsp.spectrum.FrequencyScale;
import org.rustyaudio.dsp.spectrum.SpectrumChannels;
import org.rustyaudio.dsp.spectrum.SpectrumSettings;
import org.rustyaudio.dsp.spectrum.Weighting;
import org.rustyaudio.dsp.window.WindowShape;

class ValuesTest {

    @Test
    void everyChainComesBackFromItsNumbers() {
        List<Band> bands = new ArrayList<>();
        for (FilterType type : FilterType.values()) {
            bands.add(new Band(bands.size() % 2 == 0, type, 20.5 + bands.size(), -3.25, 0.7));
        }
        var settings = new ChainSettings(new EqualizerSettings(false, -4.5, true, bands), -0.25, -12.5, true, -0.3)
                .withEffects(EffectRack.standard()
                        .moved(0, 4)
                        .with(new WidthSettings(37.5, 90))
                        .without(1));
        assertEquals(settings, ChainValues.read(ChainValues.of(settings)));
        assertEquals(ChainSettings.TRANSPARENT, ChainValues.read(ChainValues.of(ChainSettings.TRANSPARENT)));
    }

    @Test
    void theLongestChainFitsItsRoom() {
        Band band = new Band(true, FilterType.PEAK, 1_000, 1, 1);
        List<Band> bands = new ArrayList<>();
        for (int i = 0; i < EqualizerSettings.MAX_BANDS; i++) {
            bands.add(band);
        }
        var settings = ChainSettings.TRANSPARENT
                .withEqualizer(new EqualizerSettings(true, 0, false, bands))
                .withEffects(EffectRack.standard());
        // The worklet sets aside 512 numbers.
        int count = ChainValues.of(settings).length;
        assertTrue(count <= 512, count + " numbers");
    }

    @Test
    void everySignalComesBackFromItsNumbers() {
        for (GeneratorKind kind : GeneratorKind.values()) {
            GeneratorSettings settings = kind.standard();
            double[] values = GeneratorValues.of(settings);
            assertEquals(settings, GeneratorValues.read(values));
            assertTrue(values.length <= GeneratorValues.MOST);
        }
    }

    @Test
    void everySpectrumComesBackFromItsNumbers() {
        SpectrumSettings settings = SpectrumSettings.STANDARD
                .withFftSize(2_048)
                .withWindow(WindowShape.HANN)
                .withBands(BandMode.TWENTY_FOURTH_OCTAVE, FrequencyScale.LOGARITHMIC)
                .withWeighting(Weighting.C)
                .withChannels(SpectrumChannels.RIGHT)
                .withLevels(-90, -3);
        double[] values = SpectrumValues.of(settings);
        assertEquals(SpectrumValues.COUNT, values.length);
        assertEquals(settings, SpectrumValues.read(values));
    }
}

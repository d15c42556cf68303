package org.rustyaudio.faceplate.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rustyaudio.dsp.generate.GeneratorKind;
import org.rustyaudio.dsp.generate.GeneratorSettings;
import org.rustyaudio.dsp.generate.GeneratorSettings.MultiTone;
import org.rustyaudio.dsp.generate.GeneratorSettings.Partial;
import org.rustyaudio.dsp.generate.GeneratorSettings.Tone;
import org.rustyaudio.dsp.generate.SignalGenerator;
import org.rustyaudio.dsp.generate.Waveform;
import org.rustyaudio.dsp.math.Decibels;
import org.rustyaudio.faceplate.parameter.Dial;

class GeneratorModelTest {

    private static final int RATE = 44_100;

    /// What reached the ear.
    private static final class Ear implements SignalPort {
        final List<@Nullable GeneratorSettings> heard = new ArrayList<>();
        boolean straight;
        int rests;

        @Override
        public void sound(@Nullable GeneratorSettings settings, boolean isStraight) {
            heard.add(settings);
            straight = isStraight;
        }

        @Override
        public void rest() {
            rests++;
        }
    }

    private final Ear ear = new Ear();
    private final List<GeneratorState> kept = new ArrayList<>();
    private final GeneratorModel model = new GeneratorModel(GeneratorState.INITIAL, RATE, kept::add, ear);

    @Test
    void nothingSoundsBeforeItIsAskedFor() {
        model.setKind(GeneratorKind.PINK);
        model.set(GeneratorDials.LEVEL, -30);
        assertTrue(ear.heard.isEmpty());
        assertEquals(2, kept.size());
    }

    @Test
    void whatSoundsFollowsEveryChange() {
        assertTrue(model.play());
        assertEquals(new Tone(Waveform.SINE, 1_000, -20), ear.heard.getLast());
        model.take(GeneratorDials.FREQUENCY, "440 Hz");
        assertEquals(new Tone(Waveform.SINE, 440, -20), ear.heard.getLast());
        model.setStraight(true);
        assertTrue(ear.straight);
        model.stop();
        assertEquals(1, ear.rests);
        model.stop();
        assertEquals(1, ear.rests);
    }

    @ParameterizedTest
    @EnumSource
    void everyKindMakesItselfAndEveryDialOfItChangesIt(GeneratorKind kind) {
        model.setKind(kind);
        GeneratorSettings before = model.state().settings();
        assertEquals(kind, before.kind());
        assertTrue(SignalGenerator.fits(before, RATE));
        for (Dial dial : GeneratorDials.of(kind)) {
            GeneratorSettings last = model.state().settings();
            model.step(dial, -3);
            if (model.state().settings().equals(last)) {
                model.step(dial, 3);
            }
            assertFalse(model.state().settings().equals(last), dial.key());
            model.reset(dial);
        }
        assertEquals(before, model.state().settings());
    }

    @Test
    void aSignalAboveHalfTheRateIsExplainedAndSilentUntilItFits() {
        model.play();
        model.set(GeneratorDials.FREQUENCY, 30_000);
        assertNull(ear.heard.getLast());
        assertEquals(
                "The frequency is 30 kHz; at 44.1 kHz the output carries what is below 22.05 kHz. Choose less.",
                model.problem());
        model.setSampleRateHz(96_000);
        assertEquals("", model.problem());
        assertEquals(new Tone(Waveform.SINE, 30_000, -20), ear.heard.getLast());
        model.stop();
        model.setSampleRateHz(RATE);
        assertFalse(model.play());
        assertFalse(model.playing());
    }

    @Test
    void modulationCountsToTheHighestFrequency() {
        model.setKind(GeneratorKind.AM);
        model.set(GeneratorDials.CARRIER, 20_000);
        model.set(GeneratorDials.MODULATION, 5_000);
        assertTrue(model.problem().startsWith("Carrier and modulation together reach 25 kHz"), model.problem());
    }

    @Test
    void tonesTogetherKeepTheLevelWhateverTheirShares() {
        model.setKind(GeneratorKind.MULTI_TONE);
        model.set(GeneratorDials.LEVEL, 0);
        for (int i = 0; i < 10; i++) {
            model.addTone();
        }
        assertEquals(8, model.state().tones().size());
        model.setTone(2, GeneratorDials.SHARE, -12);
        MultiTone tones = (MultiTone) model.state().settings();
        double sum = 0;
        for (Partial partial : tones.partials()) {
            sum += Decibels.toGain(partial.levelDbfs());
        }
        assertEquals(1, sum, 1e-9);
        assertEquals(
                -12,
                tones.partials().get(2).levelDbfs() - tones.partials().get(0).levelDbfs(),
                1e-9);
        for (int i = 0; i < 10; i++) {
            model.removeTone(0);
        }
        assertEquals(1, model.state().tones().size());
    }

    @Test
    void everySignalOfTheFactoryKeepsTheLevelAndHasItsName() {
        model.set(GeneratorDials.LEVEL, -33);
        for (String name : FactorySignals.names()) {
            model.load(name);
            assertEquals(name, FactorySignals.name(model.state()));
            assertEquals(-33, model.state().value(GeneratorDials.LEVEL));
            assertEquals("", model.problem());
        }
    }

    @Test
    void whatIsKeptComesBackSilentAndNoLouderThanItBegins() {
        model.load("SMPTE 60 Hz + 7 kHz");
        model.setStraight(true);
        model.set(GeneratorDials.LEVEL, 0);
        GeneratorState back = GeneratorJson.read(GeneratorJson.write(model.state()));
        assertEquals(model.state().safe(), back);
        assertEquals(-20, back.value(GeneratorDials.LEVEL));
        assertEquals(GeneratorState.INITIAL, GeneratorJson.read("{}"));
        model.set(GeneratorDials.LEVEL, -50);
        assertEquals(model.state(), GeneratorJson.read(GeneratorJson.write(model.state())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"kind\": \"whistle\"}",
                "{\"kind\": 3}",
                "{\"frequencyHz\": 1e308}",
                "{\"frequencyHz\": \"low\"}",
                "{\"tones\": []}",
                "{\"tones\": [1]}",
                "{\"tones\": [{\"toneHz\": 100}]}",
                "{\"levelDbfs\": 20}"
            })
    void damageIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> GeneratorJson.read(text));
    }
}

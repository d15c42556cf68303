package org.rustyaudio.presets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rustyaudio.dsp.Band;
import org.rustyaudio.dsp.EqualizerSettings;
import org.rustyaudio.dsp.FilterType;
import org.rustyaudio.dsp.filter.EqualizerCurve;

class OtherFormatsTest {

    private static Preset plain() {
        return Preset.of(
                "Plain",
                new EqualizerSettings(
                        true,
                        -4.5,
                        false,
                        List.of(
                                new Band(true, FilterType.LOW_SHELF, 105, 6.5, 0.7),
                                new Band(true, FilterType.PEAK, 125, -2.7, 0.55),
                                new Band(true, FilterType.NOTCH, 50, 0, 30),
                                new Band(true, FilterType.HIGH_SHELF, 10_000, -3.1, 0.7))));
    }

    @ParameterizedTest
    @EnumSource(
            value = PresetFormat.class,
            names = {"RUSTY", "AUTO_EQ", "EQUALIZER_APO", "EASY_EFFECTS", "CAMILLA_DSP"})
    void aRoundTripKeepsEveryBand(PresetFormat format) throws PresetException {
        Exported exported = PresetFormats.write(plain(), format);
        Imported imported = PresetFormats.read(exported.bytes(), "Plain");
        assertEquals(format == PresetFormat.EQUALIZER_APO ? PresetFormat.AUTO_EQ : format, imported.format());
        assertEquals(plain().equalizer(), imported.preset().equalizer());
    }

    @Test
    void powerampKeepsTheTypesItHas() throws PresetException {
        Preset preset = Preset.of(
                "x",
                new EqualizerSettings(
                        true,
                        -1,
                        false,
                        List.of(
                                new Band(true, FilterType.LOW_PASS, 90, 0, 0.8),
                                new Band(true, FilterType.PEAK, 900, 3, 1.5))));
        Imported imported = Samples.read(Samples.write(preset, PresetFormat.POWERAMP));
        assertEquals(PresetFormat.POWERAMP, imported.format());
        assertEquals(preset, imported.preset());
        assertThrows(PresetException.class, () -> PresetFormats.write(plain(), PresetFormat.POWERAMP));
    }

    @Test
    void aBandForOneChannelIsRefusedByItsPlace() {
        var refusal = assertThrows(
                PresetException.class,
                () -> Samples.read(
                        "[{\"name\":\"x\",\"preamp\":0.0,\"parametric\":true,\"bands\":[{\"type\":3,\"channels\":1,\"frequency\":90,\"q\":0.8,\"gain\":1.0}]}]"));
        assertTrue(String.valueOf(refusal.getMessage()).startsWith("preset 1, band 1"), refusal.getMessage());
    }

    @Test
    void unknownFieldsSurviveARoundTrip() throws PresetException {
        String text = "{\"schema\":1,\"name\":\"x\",\"bands\":[],\"space\":{\"reverb\":[1,2.5]},\"mood\":\"blue\"}";
        Preset preset = Samples.read(text).preset();
        assertEquals(Map.of("space", "{\"reverb\":[1,2.5]}", "mood", "\"blue\""), preset.unknown());
        Preset again = Samples.read(Samples.write(preset, PresetFormat.RUSTY)).preset();
        assertEquals(preset, again);
    }

    @Test
    void aWinampFileHas299BytesAndComesBack() throws PresetException {
        byte[] bytes = PresetFormats.write(FactoryPresets.all().get(1), PresetFormat.WINAMP)
                .bytes();
        assertEquals(299, bytes.length);
        Imported imported = PresetFormats.read(bytes, "x");
        assertEquals("Night", imported.preset().name());
        assertEquals(10, imported.preset().equalizer().bands().size());
        assertTrue(java.util.Arrays.equals(
                bytes,
                PresetFormats.write(imported.preset(), PresetFormat.WINAMP).bytes()));
    }

    @Test
    void winampSlidersRunBackwards() throws PresetException {
        byte[] bytes = PresetFormats.write(Preset.of("x", EqualizerSettings.FLAT), PresetFormat.WINAMP)
                .bytes();
        bytes[31 + 257] = 0;
        bytes[31 + 258] = 31;
        bytes[31 + 259] = 63;
        List<Band> bands = PresetFormats.read(bytes, "x").preset().equalizer().bands();
        assertEquals(12, bands.get(0).gainDb());
        assertEquals(0, bands.get(1).gainDb());
        assertEquals(-12, bands.get(2).gainDb());
    }

    @Test
    void bandsFollowADrawnCurveWithinSevenTenthsOfADecibel() throws PresetException {
        Preset preset = Samples.read(Samples.AUTO_EQ).preset();
        String drawn = Samples.write(preset, PresetFormat.GRAPHIC_EQ);
        assertTrue(drawn.startsWith("GraphicEQ: 20 "), drawn.substring(0, 30));
        assertEquals(127, drawn.split(";", -1).length);
        Imported imported = Samples.read(drawn);
        assertEquals(PresetFormat.GRAPHIC_EQ, imported.format());
        EqualizerCurve curve = new EqualizerCurve(48_000);
        double worst = 0;
        for (double hz = 20; hz < 19_800; hz *= 1.05) {
            double error = curve.totalDb(preset.equalizer(), hz)
                    - curve.totalDb(imported.preset().equalizer(), hz);
            worst = Math.max(worst, Math.abs(error));
        }
        assertEquals(0, worst, 0.7, "largest error in dB");
        assertTrue(
                imported.notes().getFirst().contains("largest error"),
                imported.notes().toString());
    }

    @Test
    void easyEffectsPresetsOfOlderVersionsAreRead() throws PresetException {
        String band =
                "{\"type\":\"Bell\",\"mode\":\"RLC (BT)\",\"slope\":\"x1\",\"frequency\":105.0,\"gain\":9.1,\"q\":0.7,\"mute\":true}";
        Imported imported =
                Samples.read("{\"output\":{\"equalizer\":{\"num-bands\":1,\"input-gain\":-7.1,\"left\":{\"band0\":"
                        + band + "},\"right\":{\"band0\":" + band + "}},\"limiter#0\":{}}}");
        Band read = imported.preset().equalizer().bands().getFirst();
        assertEquals(new Band(false, FilterType.PEAK, 105, 9.1, 0.7), read);
        assertEquals(-7.1, imported.preset().equalizer().preampDb());
        assertTrue(
                imported.notes().toString().contains("limiter#0"),
                imported.notes().toString());
    }

    @Test
    void camillaPipelinesChooseAndOrderTheFilters() throws PresetException {
        Imported imported = Samples.read("""
                filters:
                  preamp: {type: Gain, parameters: {gain: -6.3, inverted: false}}
                  unused: {type: Biquad, parameters: {type: Peaking, freq: 99, gain: 1, q: 1}}
                  pk1: {type: Biquad, parameters: {type: Peaking, freq: 125, gain: -2.7, q: 0.55}}
                  ls:
                    type: Biquad
                    parameters:
                      type: Lowshelf   # with a comment
                      freq: 105
                      gain: 6.5
                      q: 0.70
                pipeline:
                  - {type: Filter, channels: [0, 1], names: [preamp, ls]}
                  - type: Filter
                    channel: 0
                    names:
                      - pk1
                  - type: Filter
                    channel: 1
                    names:
                      - pk1
                """);
        assertEquals(PresetFormat.CAMILLA_DSP, imported.format());
        assertEquals(-6.3, imported.preset().equalizer().preampDb());
        assertEquals(
                List.of(
                        new Band(true, FilterType.LOW_SHELF, 105, 6.5, 0.7),
                        new Band(true, FilterType.PEAK, 125, -2.7, 0.55)),
                imported.preset().equalizer().bands());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not a preset",
                "<html></html>",
                "{\"schema\":1,\"name\":\"x\",\"bands\":[{\"type\":\"peak\",\"frequencyHz\":1e400}]}",
                "{\"schema\":1,\"name\":\"x\",\"bands\":{}}",
                "{\"schema\":1,\"name\":\"\",\"bands\":[]}",
                "{\"schema\":1,\"name\":\"a\\nb\",\"bands\":[]}",
                "{\"schema\":1,",
                "[[]]",
                "GraphicEQ: 20 1",
                "GraphicEQ: 20 1; 10 1",
                "GraphicEQ: 20 x; 30 1",
                "filters:\n  a: [1, 2\n",
                "filters: &anchor\n",
            })
    void whatIsNoPresetIsRefusedWithAReason(String text) {
        var refusal = assertThrows(PresetException.class, () -> Samples.read(text));
        assertTrue(String.valueOf(refusal.getMessage()).length() > 10, refusal.getMessage());
    }

    @Test
    void tenThousandBandsAndDeepNestingAreRefused() {
        String many = "{\"schema\":1,\"name\":\"x\",\"bands\":["
                + "{\"type\":\"peak\",\"frequencyHz\":1000},".repeat(9_999)
                + "{\"type\":\"peak\",\"frequencyHz\":1000}]}";
        assertThrows(PresetException.class, () -> Samples.read(many));
        String deep = "{\"schema\":1,\"bands\":" + "[".repeat(100_000);
        var refusal = assertThrows(PresetException.class, () -> Samples.read(deep));
        assertTrue(String.valueOf(refusal.getMessage()).contains("nested"), refusal.getMessage());
        assertThrows(PresetException.class, () -> Samples.read("filters: " + "[".repeat(100_000)));
    }

    @Test
    void utf16IsRead() throws PresetException {
        byte[] bytes = ("\uFEFF" + Samples.AUTO_EQ).getBytes(StandardCharsets.UTF_16LE);
        assertEquals(
                7, PresetFormats.read(bytes, "x").preset().equalizer().bands().size());
    }

    @Test
    void mutatedFilesAreReadOrRefusedAndNothingElse() throws PresetException {
        long seed = 20_261_122;
        System.out.println("seed " + seed);
        var random = new SplittableRandom(seed);
        for (PresetFormat format : PresetFormat.values()) {
            Preset preset = format == PresetFormat.POWERAMP ? Preset.of("x", EqualizerSettings.FLAT) : plain();
            byte[] good = PresetFormats.write(preset, format).bytes();
            for (int i = 0; i < 1_000; i++) {
                byte[] bad = good.clone();
                for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
                    bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
                }
                int length = random.nextInt(3) == 0 ? random.nextInt(bad.length) : bad.length;
                try {
                    PresetFormats.read(java.util.Arrays.copyOf(bad, length), "mutant");
                } catch (PresetException expected) {
                    assertTrue(!String.valueOf(expected.getMessage()).isBlank());
                }
            }
        }
    }

    @Test
    void everyFactoryPresetKeepsItsHeadroom() {
        EqualizerCurve curve = new EqualizerCurve(48_000);
        for (Preset preset : FactoryPresets.all()) {
            for (double hz = 20; hz < 20_000; hz *= 1.02) {
                assertTrue(curve.totalDb(preset.equalizer(), hz) <= 0.01, preset.name() + " at " + hz + " Hz");
            }
        }
    }
}

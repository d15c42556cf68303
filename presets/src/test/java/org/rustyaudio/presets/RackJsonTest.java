package org.rustyaudio.presets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rustyaudio.dsp.EqualizerSettings;
import org.rustyaudio.dsp.effect.EffectKind;
import org.rustyaudio.dsp.effect.EffectRack;
import org.rustyaudio.presets.format.RackJson;

class RackJsonTest {

    @Test
    void everyFactoryRackComesBackFromItsFile() throws PresetException {
        assertFalse(FactoryEffects.racks().isEmpty());
        for (FactoryEffects.NamedRack named : FactoryEffects.racks()) {
            assertTrue(named.rack().sounds(), named.name());
            assertEquals(named.rack(), RackJson.read(RackJson.write(named.rack())), named.name());
        }
        EffectRack rack = EffectRack.standard().moved(0, 4).withOn(false);
        assertEquals(rack, RackJson.read(RackJson.write(rack)));
    }

    @ParameterizedTest
    @EnumSource
    void everyEffectHasFactorySettings(EffectKind kind) {
        assertTrue(FactoryEffects.of(kind).size() >= 3);
    }

    @Test
    void aPresetCarriesItsEffects() throws PresetException {
        EffectRack rack = FactoryEffects.racks().getFirst().rack();
        Preset preset = Preset.of("Mine", EqualizerSettings.FLAT).withEffects(rack);
        Exported file = PresetFormats.write(preset, PresetFormat.RUSTY);
        assertEquals(preset, PresetFormats.read(file.bytes(), "x").preset());
        assertEquals(rack, RackJson.read(new String(file.bytes(), StandardCharsets.UTF_8)));
        assertTrue(file.notes().isEmpty());
        assertNull(PresetFormats.read(
                        PresetFormats.write(preset.withEffects(null), PresetFormat.RUSTY)
                                .bytes(),
                        "x")
                .preset()
                .effects());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"hall\"", "[\"hall\", 3]", "{\"reverb\": {\"wet\": 0.3}}", "true", "0.5", "null"})
    void anotherProgramsEffectsAreKeptAndToldButDoNothing(String foreign) throws PresetException {
        String file = "{\"schema\": 1, \"name\": \"Old\", \"bands\": [], \"effects\": " + foreign + "}";
        Imported imported = PresetFormats.read(file.getBytes(StandardCharsets.UTF_8), "x");
        assertNull(imported.preset().effects());
        assertEquals(1, imported.notes().size());
        assertTrue(
                imported.notes().getFirst().contains("effects"),
                imported.notes().toString());
        byte[] again =
                PresetFormats.write(imported.preset(), PresetFormat.RUSTY).bytes();
        assertEquals(imported.preset(), PresetFormats.read(again, "x").preset());
        EffectRack rack = FactoryEffects.racks().getFirst().rack();
        byte[] ours = PresetFormats.write(imported.preset().withEffects(rack), PresetFormat.RUSTY)
                .bytes();
        assertEquals(rack, PresetFormats.read(ours, "x").preset().effects());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"slots\": 3}", "{\"schema\": 1, \"on\": true}", "{\"slots\": [{\"effect\": \"fuzz\"}]}"})
    void aBrokenRackOfOursIsRefused(String broken) {
        String file = "{\"schema\": 1, \"name\": \"Old\", \"bands\": [], \"effects\": " + broken + "}";
        PresetException refusal = assertThrows(
                PresetException.class, () -> PresetFormats.read(file.getBytes(StandardCharsets.UTF_8), "x"));
        assertTrue(String.valueOf(refusal.getMessage()).contains("effects"), refusal.getMessage());
    }

    @Test
    void otherFormatsSayThatTheyLeaveTheEffectsOut() throws PresetException {
        Preset preset = Preset.of("Mine", FactoryPresets.all().get(1).equalizer())
                .withEffects(FactoryEffects.racks().getFirst().rack());
        Exported file = PresetFormats.write(preset, PresetFormat.AUTO_EQ);
        assertTrue(
                file.notes().toString().contains("effects are left out"),
                file.notes().toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"slots\": [{\"effect\": \"chorus\"}]} | rack, slot 1: effect \"chorus\" is not known",
                "{\"slots\": [{\"effect\": \"delay\", \"time\": 3}]} | rack, slot 1: delay has no \"time\"",
                "{\"slots\": [{\"effect\": \"delay\", \"timeMillis\": 1e308}]} | timeMillis 1.0E308 ms is outside",
                "{\"slots\": [{\"effect\": \"delay\", \"pingPong\": 1}]} | pingPong should be true or false",
                "{\"slots\": [{\"effect\": \"distortion\", \"curve\": \"x\"}]} | curve should be one of soft, tube",
                "{\"slots\": [{\"effect\": \"width\"}, {\"effect\": \"width\"}]} | the rack has width twice",
                "{\"slots\": 4} | rack.slots should be a list",
                "{\"schema\": 9, \"slots\": []} | schema 9.0 is not known"
            })
    void damageIsNamed(String text, String reason) {
        var refusal = assertThrows(PresetException.class, () -> RackJson.read(text));
        assertTrue(String.valueOf(refusal.getMessage()).contains(reason), refusal.getMessage());
    }
}

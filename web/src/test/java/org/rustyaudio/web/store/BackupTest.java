package org.rustyaudio.web.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rustyaudio.dsp.EqualizerSettings;
import org.rustyaudio.dsp.effect.EffectRack;
import org.rustyaudio.dsp.spectrum.SpectrumSettings;
import org.rustyaudio.faceplate.control.Drawer;
import org.rustyaudio.faceplate.model.Dimming;
import org.rustyaudio.faceplate.model.DisplayMode;
import org.rustyaudio.faceplate.model.PresetSlots;
import org.rustyaudio.faceplate.model.SpectrumDial;
import org.rustyaudio.faceplate.theme.Theme;
import org.rustyaudio.presets.FactoryPresets;
import org.rustyaudio.presets.Preset;

class BackupTest {

    private static final WebSettings SETTINGS = new WebSettings(
            "amber",
            Theme.Mode.NIGHT,
            DisplayMode.CLOCK,
            Drawer.EQUALIZER,
            true,
            12.5,
            false,
            true,
            'C',
            17,
            true,
            true,
            Dimming.BY_CLOCK,
            SpectrumDial.BANDS.set(SpectrumDial.RANGE.set(SpectrumSettings.STANDARD, 2), 5),
            true,
            "id",
            "TV",
            Preset.of("Edited", EqualizerSettings.FLAT),
            EffectRack.standard().moved(4, 0),
            "{\"kind\": \"pink\"}");
    private static final Remembered FULL = new Remembered(
            SETTINGS,
            null,
            PresetSlots.of(FactoryPresets.all()).with(17, Preset.of("Mine", EqualizerSettings.FLAT)),
            List.of(Preset.of("Own", EqualizerSettings.FLAT)));
    private static final Remembered EMPTY =
            new Remembered(WebSettings.INITIAL, null, PresetSlots.of(List.of()), List.of());

    @Test
    void everythingComesBack() throws Exception {
        Remembered read = Backup.read(Backup.write(FULL, "now"), EMPTY);
        assertEquals(SETTINGS, read.settings());
        assertEquals(FULL.presets(), read.presets());
        for (int i = 0; i < PresetSlots.SLOTS; i++) {
            assertEquals(FULL.slots().at(i), read.slots().at(i), "slot " + i);
        }
    }

    @Test
    void aPartThatIsNotThereStaysAsItIs() throws Exception {
        Remembered read = Backup.read("{\"rusty_audio_backup\":1}", FULL);
        assertEquals(FULL, read);
    }

    @Test
    void whateverIsBrokenIsRefusedByName() {
        String text = Backup.write(FULL, "now");
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            StringBuilder broken = new StringBuilder(text);
            for (int k = 0; k <= random.nextInt(3); k++) {
                int at = random.nextInt(broken.length());
                switch (random.nextInt(3)) {
                    case 0 -> broken.setCharAt(at, (char) (32 + random.nextInt(95)));
                    case 1 -> broken.delete(at, Math.min(broken.length(), at + 1 + random.nextInt(40)));
                    default -> broken.setLength(Math.max(1, at));
                }
            }
            try {
                Backup.read(broken.toString(), EMPTY);
            } catch (BackupException refused) {
                assertTrue(String.valueOf(refused.getMessage()).length() > 20, "seed " + seed);
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + broken, e);
            }
        }
    }

    @Test
    void settingsOutOfRangeAreTheFirstVisits() throws Exception {
        String odd = "{\"rusty_audio_backup\":1,\"settings\":{\"version\":1,\"volume\":41,\"slot\":18,\"bank\":\"Z\","
                + "\"theme\":7,\"light\":\"dusk\",\"loud\":1}}";
        assertEquals(WebSettings.INITIAL, Backup.read(odd, FULL).settings());
    }

    @Test
    void whatIsNoBackupIsRefused() {
        for (String text :
                List.of("", "7", "{}", "[]", "{\"rusty_audio_backup\":\"1\"}", "{\"rusty_audio_backup\":2}")) {
            assertThrows(BackupException.class, () -> Backup.read(text, EMPTY), text);
        }
    }
}

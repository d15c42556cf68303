package org.rustyaudio.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Objects;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rustyaudio.dsp.EqualizerSettings;
import org.rustyaudio.dsp.effect.EffectKind;
import org.rustyaudio.dsp.effect.EffectRack;
import org.rustyaudio.dsp.generate.GeneratorSettings.Tone;
import org.rustyaudio.dsp.generate.Waveform;
import org.rustyaudio.faceplate.control.Drawer;

/// Effects and generator, worked by keys and by their controls.
class StudioDrawersTest {

    @TempDir
    Path folder;

    private WindowRig rig;

    @BeforeEach
    void open() {
        rig = WindowRig.open(folder);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private EffectRack rack() {
        return rig.stereo.chain.effects();
    }

    @Test
    void anEffectIsSwitchedTurnedAndMovedFromTheDrawer() {
        rig.showDrawer(Drawer.EFFECTS);
        rig.click("#rack-reverb .rack-name");
        rig.click("#rack-reverb .switch");
        assertTrue(rack().slots().get(rack().find(EffectKind.REVERB)).on());
        Slider decay = rig.node("#dial-decaySeconds .slider", Slider.class);
        rig.hand.walkTo(decay);
        rig.key(KeyCode.END);
        assertEquals(20, settings("decaySeconds"));
        rig.key(KeyCode.LEFT);
        assertEquals(18.9, settings("decaySeconds"));
        rig.key(KeyCode.DELETE);
        assertEquals(1.6, settings("decaySeconds"));
        FxRunner.run(() -> decay.setValue(0));
        assertEquals(0.1, settings("decaySeconds"));
        rig.click("#dial-decaySeconds .text-field");
        rig.key(KeyCode.A, KeyCode.CONTROL);
        rig.hand.write("2.5 s");
        rig.key(KeyCode.ENTER);
        assertEquals(2.5, settings("decaySeconds"));
        int before = rack().find(EffectKind.REVERB);
        rig.hand.walkTo(rig.node("#rack-reverb .rack-name"));
        rig.key(KeyCode.UP, KeyCode.ALT);
        assertEquals(before - 1, rack().find(EffectKind.REVERB));
        rig.click("#effects-on");
        assertFalse(rack().sounds());
    }

    private double settings(String key) {
        return rack().slots().get(rack().find(EffectKind.REVERB)).settings().value(key);
    }

    @Test
    void theGeneratorSoundsOnlyWhenAskedAndGivesWayToMusic() {
        rig.stereo.load("One");
        rig.stereo.tell(player -> player.jumpTo(0));
        rig.showDrawer(Drawer.GENERATOR);
        assertNull(rig.stereo.signal);
        rig.click("#generator-play");
        assertEquals(new Tone(Waveform.SINE, 1_000, -20), rig.stereo.signal);
        assertFalse(rig.stereo.state().playing());
        rig.click("#signal-square");
        assertEquals(new Tone(Waveform.SQUARE, 1_000, -20), rig.stereo.signal);
        rig.click("#generator-straight");
        assertEquals(EqualizerSettings.FLAT, rig.stereo.chain.equalizer());
        assertTrue(rig.stereo.chain.limiterOn());
        FxRunner.run(() -> rig.window.controller().sources().look(rig.stereo.state()));
        rig.stereo.tell(player -> player.play());
        FxRunner.run(() -> rig.window.controller().sources().look(rig.stereo.state()));
        assertNull(rig.stereo.signal);
    }

    @Test
    void srcBeginsTheGeneratorAndLeavesItForTheFilesWhereTheyStood() {
        rig.stereo.load("One");
        rig.stereo.tell(player -> player.jumpTo(0));
        rig.stereo.pass(3);
        rig.click("src");
        assertEquals(new Tone(Waveform.SINE, 1_000, -20), rig.stereo.signal);
        assertFalse(rig.stereo.state().playing());
        rig.click("src");
        assertNull(rig.stereo.signal);
        assertTrue(rig.stereo.state().playing());
        assertEquals(3, rig.stereo.state().positionSeconds(), 0.2);
    }

    @Test
    void whatWasSetComesBackSilent() {
        rig.showDrawer(Drawer.EFFECTS);
        rig.click("#rack-delay .switch");
        rig.showDrawer(Drawer.GENERATOR);
        rig.click("#signal-pink");
        rig.click("#generator-play");
        assertNotNull(rig.stereo.signal);
        rig.restart();
        assertNull(rig.stereo.signal);
        assertTrue(rack().slots().get(rack().find(EffectKind.DELAY)).on());
        rig.showDrawer(Drawer.GENERATOR);
        rig.click("#generator-play");
        assertEquals("pink", Objects.requireNonNull(rig.stereo.signal).kind().label());
    }
}

package org.rustyaudio.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rustyaudio.desktop.settings.SettingsStore;
import org.rustyaudio.desktop.window.StereoWindow;
import org.rustyaudio.dsp.EqualizerSettings;
import org.rustyaudio.dsp.effect.EffectKind;
import org.rustyaudio.dsp.effect.EffectRack;
import org.rustyaudio.dsp.generate.GeneratorSettings.Tone;
import org.rustyaudio.dsp.generate.Waveform;
import org.rustyaudio.faceplate.control.Drawer;
import org.rustyaudio.faceplate.model.PresetSlots;
import org.rustyaudio.presets.Preset;

/// Effects and generator, worked by keys and by their controls.
class StudioDrawersTest {

    private static final PresetSlots SLOTS = PresetSlots.of(List.of(Preset.of("Flat", EqualizerSettings.FLAT)));

    @TempDir
    Path folder;

    private TestStereo stereo;
    private Stage stage;
    private StereoWindow window;

    @BeforeEach
    void open() {
        stereo = new TestStereo();
        show();
    }

    private void show() {
        stage = FxRunner.call(Stage::new);
        SettingsStore store = new SettingsStore(folder);
        window = FxRunner.call(() -> new StereoWindow(stage, stereo, stereo, SLOTS, store, store.load()));
        FxRunner.run(window::show);
        FxRunner.run(() -> {
            Scene scene = stage.getScene();
            scene.getRoot().resize(1280, 720);
            scene.getRoot().layout();
        });
    }

    @AfterEach
    void close() {
        FxRunner.run(() -> {
            window.close();
            stage.close();
        });
    }

    private Node node(String selector) {
        return Objects.requireNonNull(stage.getScene().lookup(selector), selector);
    }

    private void type(Node on, KeyCode code, boolean alt) {
        FxRunner.run(() -> {
            on.requestFocus();
            Event.fireEvent(on, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, alt, false));
        });
    }

    private void press(String selector) {
        FxRunner.run(() -> ((ButtonBase) node(selector)).fire());
    }

    private void showDrawer(Drawer drawer) {
        FxRunner.run(() -> {
            window.showDrawer(drawer);
            // What scrolls stands in the scene only once its style has been applied.
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
        });
    }

    private EffectRack rack() {
        return stereo.chain.effects();
    }

    @Test
    void anEffectIsSwitchedTurnedAndMovedFromTheDrawer() {
        showDrawer(Drawer.EFFECTS);
        press("#rack-reverb .rack-name");
        press("#rack-reverb .switch");
        assertTrue(rack().slots().get(rack().find(EffectKind.REVERB)).on());
        Slider decay = (Slider) node("#dial-decaySeconds .slider");
        type(decay, KeyCode.END, false);
        assertEquals(20, settings("decaySeconds"));
        type(decay, KeyCode.LEFT, false);
        assertEquals(18.9, settings("decaySeconds"));
        type(decay, KeyCode.DELETE, false);
        assertEquals(1.6, settings("decaySeconds"));
        FxRunner.run(() -> decay.setValue(0));
        assertEquals(0.1, settings("decaySeconds"));
        TextField field = (TextField) node("#dial-decaySeconds .text-field");
        FxRunner.run(() -> {
            field.requestFocus();
            field.setText("2.5 s");
            field.fireEvent(new javafx.event.ActionEvent());
        });
        assertEquals(2.5, settings("decaySeconds"));
        int before = rack().find(EffectKind.REVERB);
        type(node("#rack-reverb .rack-name"), KeyCode.UP, true);
        assertEquals(before - 1, rack().find(EffectKind.REVERB));
        press("#effects-on");
        assertFalse(rack().sounds());
    }

    private double settings(String key) {
        return rack().slots().get(rack().find(EffectKind.REVERB)).settings().value(key);
    }

    @Test
    void theGeneratorSoundsOnlyWhenAskedAndGivesWayToMusic() {
        stereo.load("One");
        stereo.tell(player -> player.jumpTo(0));
        showDrawer(Drawer.GENERATOR);
        assertNull(stereo.signal);
        press("#generator-play");
        assertEquals(new Tone(Waveform.SINE, 1_000, -20), stereo.signal);
        assertFalse(stereo.state().playing());
        press("#signal-square");
        assertEquals(new Tone(Waveform.SQUARE, 1_000, -20), stereo.signal);
        press("#generator-straight");
        assertEquals(EqualizerSettings.FLAT, stereo.chain.equalizer());
        assertTrue(stereo.chain.limiterOn());
        FxRunner.run(() -> window.controller().sources().look(stereo.state()));
        stereo.tell(player -> player.play());
        FxRunner.run(() -> window.controller().sources().look(stereo.state()));
        assertNull(stereo.signal);
    }

    @Test
    void srcBeginsTheGeneratorAndLeavesItForTheFilesWhereTheyStood() {
        stereo.load("One");
        stereo.tell(player -> player.jumpTo(0));
        stereo.pass(3);
        press("#src");
        assertEquals(new Tone(Waveform.SINE, 1_000, -20), stereo.signal);
        assertFalse(stereo.state().playing());
        press("#src");
        assertNull(stereo.signal);
        assertTrue(stereo.state().playing());
        assertEquals(3, stereo.state().positionSeconds(), 0.2);
    }

    @Test
    void whatWasSetComesBackSilent() {
        showDrawer(Drawer.EFFECTS);
        press("#rack-delay .switch");
        showDrawer(Drawer.GENERATOR);
        press("#signal-pink");
        press("#generator-play");
        assertNotNull(stereo.signal);
        close();
        stereo = new TestStereo();
        show();
        assertNull(stereo.signal);
        assertTrue(rack().slots().get(rack().find(EffectKind.DELAY)).on());
        showDrawer(Drawer.GENERATOR);
        press("#generator-play");
        assertEquals("pink", Objects.requireNonNull(stereo.signal).kind().label());
    }
}

package org.rustyaudio.faceplate.shelf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rustyaudio.dsp.ChainSettings;
import org.rustyaudio.dsp.EqualizerSettings;
import org.rustyaudio.faceplate.control.FaceController;
import org.rustyaudio.faceplate.control.FaceStereo;
import org.rustyaudio.faceplate.control.FaceWindow;
import org.rustyaudio.faceplate.model.FaceModel;
import org.rustyaudio.faceplate.model.PlayerStates;
import org.rustyaudio.faceplate.model.PresetSlots;
import org.rustyaudio.faceplate.model.SoundState;
import org.rustyaudio.faceplate.theme.Themes;
import org.rustyaudio.player.transport.PlayerControls;
import org.rustyaudio.player.transport.PlayerState;
import org.rustyaudio.presets.FactoryEffects;
import org.rustyaudio.presets.FactoryPresets;
import org.rustyaudio.presets.Preset;

class PresetDeskTest {

    private final Ear ear = new Ear();
    private final List<List<Preset>> kept = new ArrayList<>();
    private final FaceController controller = new FaceController(
            ear,
            new FaceModel(Themes.ICE),
            SoundState.initial(PresetSlots.of(FactoryPresets.all())),
            (FaceWindow) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {FaceWindow.class}, (_, _, _) -> null),
            () -> 0);
    private final PresetShelf shelf = new PresetShelf(List.of(), kept::add);
    private final PresetDesk desk = new PresetDesk(controller, shelf, PresetBench.of(controller));

    private static final class Ear implements FaceStereo {
        @Nullable
        ChainSettings chain;

        @Override
        public PlayerState state() {
            return PlayerStates.empty();
        }

        @Override
        public void tell(Consumer<PlayerControls> intent) {}

        @Override
        public void sound(ChainSettings settings) {
            chain = settings;
        }

        @Override
        public void beep() {}
    }

    private EqualizerSettings sounding() {
        return Objects.requireNonNull(ear.chain).equalizer();
    }

    private Preset factory(String name) {
        return Objects.requireNonNull(shelf.find(name), name);
    }

    /// What a hand on the equalizer does.
    private void turn(double preampDb) {
        EqualizerSettings now = desk.preset().equalizer();
        controller.change(controller
                .sound()
                .withDraft(desk.preset()
                        .withEqualizer(new EqualizerSettings(now.on(), preampDb, now.autoHeadroom(), now.bands()))));
    }

    private static List<String> names(List<Preset> presets) {
        return presets.stream().map(Preset::name).toList();
    }

    @Test
    void aRecalledPresetSoundsAndLightsTheKeyThatHoldsIt() {
        desk.recall(factory("Car"));
        assertEquals(factory("Car").equalizer(), sounding());
        assertEquals(5, controller.sound().presetKey());
        assertFalse(desk.changed());
        desk.take(List.of(Preset.of("Mine", factory("Bass").equalizer())));
        assertEquals(factory("Bass").equalizer(), sounding());
        assertEquals("Mine", desk.preset().name());
        assertEquals(-1, controller.sound().presetKey(), "no key holds it");
        assertEquals(
                5, controller.sound().recall(factory("Car").withEffects(null)).presetKey());
    }

    @Test
    void aPresetWithEffectsBringsThemAndOthersLeaveThemAlone() {
        var rack = FactoryEffects.racks().getFirst().rack();
        desk.take(List.of(Preset.of("Hall", EqualizerSettings.FLAT).withEffects(rack)));
        assertEquals(rack, Objects.requireNonNull(ear.chain).effects());
        desk.recall(factory("Bass"));
        assertEquals(rack, Objects.requireNonNull(ear.chain).effects());
    }

    @Test
    void aChangeIsMarkedUntilItIsSavedOrTakenBack() {
        desk.recall(factory("Bass"));
        turn(-3);
        assertTrue(desk.changed());
        desk.recall(factory("Bass"));
        assertFalse(desk.changed());
        turn(-3);
        desk.saveAs("Mine");
        assertFalse(desk.changed());
        assertEquals("Mine", desk.preset().name());
        turn(-4);
        assertTrue(desk.changed());
        desk.save();
        assertFalse(desk.changed());
        assertEquals(-4, factory("Mine").equalizer().preampDb());
        assertEquals(2, kept.size());
    }

    @Test
    void factoryPresetsAreNeitherOverwrittenNorRenamedNorDeleted() {
        desk.recall(factory("Bass"));
        turn(-3);
        assertThrows(IllegalArgumentException.class, desk::save);
        assertThrows(IllegalArgumentException.class, () -> desk.saveAs("bass"));
        assertThrows(IllegalArgumentException.class, () -> desk.rename(factory("Bass"), "Boom"));
        assertFalse(desk.delete(factory("Bass")));
        assertTrue(kept.isEmpty());
        assertEquals(FactoryPresets.all(), shelf.all());
    }

    @Test
    void ownPresetsStandBehindTheFactorysByName() {
        desk.saveAs("zebra");
        desk.saveAs("Ähre");
        desk.saveAs("Banjo");
        assertEquals(List.of("Ähre", "Banjo", "zebra"), names(shelf.own()));
        assertEquals(names(FactoryPresets.all()), names(shelf.all()).subList(0, 9));
    }

    @Test
    void noTwoPresetsHaveOneName() {
        desk.saveAs("Mine");
        assertThrows(IllegalArgumentException.class, () -> desk.saveAs("MINE"));
        desk.saveAs("Other");
        String refusal = assertThrows(IllegalArgumentException.class, () -> desk.rename(factory("Other"), "mine"))
                .getMessage();
        assertEquals("Mine is the name of another preset", refusal);
        assertThrows(IllegalArgumentException.class, () -> desk.saveAs(" "));
        assertThrows(IllegalArgumentException.class, () -> desk.saveAs("a\nb"));
        desk.rename(factory("Other"), "other");
        assertEquals(List.of("Mine", "other"), names(shelf.own()));
    }

    @Test
    void importedPresetsGetFreeNamesAndAreNotDoubled() {
        Preset bass = Preset.of("Bass", EqualizerSettings.FLAT);
        Preset other = Preset.of("Bass", factory("Warm").equalizer());
        assertEquals(List.of("Bass 2", "Bass 3"), names(desk.take(List.of(bass, other))));
        Preset here = factory("Bass 2");
        assertEquals(List.of(here), desk.take(List.of(here)));
        assertEquals(2, shelf.own().size());
        String longest = "x".repeat(Preset.MAX_NAME);
        desk.take(List.of(Preset.of(longest, EqualizerSettings.FLAT)));
        assertEquals(
                Preset.MAX_NAME,
                desk.take(List.of(Preset.of(longest, factory("Warm").equalizer())))
                        .getFirst()
                        .name()
                        .length());
    }

    @Test
    void aKeyThatHoldsThePresetFollowsItAndAnyOtherKeyDoesNot() {
        desk.saveAs("Mine");
        desk.store(factory("Mine"), 'B', 5);
        desk.store(factory("Mine").withEqualizer(factory("Warm").equalizer()), 'C', 0);
        assertEquals("B6", desk.key(factory("Mine")));
        assertEquals(11, controller.sound().slot(), "what is heard is heard by that key now");
        turn(-5);
        desk.save();
        assertEquals(factory("Mine"), controller.sound().slots().at(11));
        assertEquals(
                factory("Warm").equalizer(),
                Objects.requireNonNull(controller.sound().slots().at(12)).equalizer());
        desk.rename(factory("Mine"), "Yours");
        assertEquals(
                "Yours",
                Objects.requireNonNull(controller.sound().slots().at(11)).name());
        assertEquals("Yours", desk.preset().name());
        assertFalse(desk.changed());
    }

    @Test
    void storingUnderTheKeyThatSoundsLeavesTheSoundAlone() {
        desk.recall(factory("Bass"));
        int slot = controller.sound().slot();
        desk.store(factory("Warm"), 'B', slot - PresetSlots.first('B'));
        assertEquals(factory("Bass").equalizer(), sounding());
        assertEquals("Bass", desk.preset().name());
        assertEquals(factory("Warm"), controller.sound().slots().at(slot));
    }

    @Test
    void whatWasDeletedComesBackEvenWhenItsNameIsTaken() {
        desk.saveAs("Mine");
        turn(-2);
        desk.save();
        Preset mine = factory("Mine");
        assertTrue(desk.delete(mine));
        assertNull(shelf.find("Mine"));
        assertTrue(desk.changed());
        assertEquals(-2, desk.preset().equalizer().preampDb());
        assertEquals(mine, desk.undo());
        assertFalse(desk.changed());
        desk.delete(mine);
        turn(-7);
        desk.saveAs("Mine");
        assertEquals("Mine 2", Objects.requireNonNull(desk.undo()).name());
        assertFalse(desk.canUndo());
        assertNull(desk.undo());
    }

    @Test
    void searchFindsEveryWordWhereverItStandsAndWithoutMarks() {
        desk.saveAs("Kopfhörer Süd");
        assertEquals(List.of("Kopfhörer Süd"), names(shelf.found("sud KOPF")));
        assertEquals(List.of("Night"), names(shelf.found("low volume")));
        assertEquals(shelf.all(), shelf.found("  "));
        assertEquals(List.of(), shelf.found("nothing like it"));
    }

    @Test
    void steppingGoesAroundTheWholeShelf() {
        desk.saveAs("Mine");
        assertEquals("Flat", desk.step(1).name());
        assertEquals("Mine", desk.step(-1).name());
        assertEquals("Small speakers", desk.step(-1).name());
    }

    // Outputs

    @Test
    void anOutputsPresetComesByItselfAndGoesWithIt() {
        desk.recall(factory("Warm"));
        OutputPresets outputs = new OutputPresets(desk, "");
        assertNull(outputs.playsOn("test:hall", "Hall"));
        desk.saveAs("Cans");
        desk.bind("Desk DAC");
        desk.recall(factory("Warm"));
        assertEquals(
                "Cans",
                Objects.requireNonNull(outputs.playsOn("test:desk", "Desk DAC")).name());
        assertEquals("Cans", desk.preset().name());
        assertNull(outputs.playsOn("", ""));
        assertNull(outputs.playsOn("test:desk", "Desk DAC"));
        assertEquals(
                "Warm",
                Objects.requireNonNull(outputs.playsOn("test:hall", "Hall")).name());
        outputs.playsOn("test:desk", "Desk DAC");
        desk.recall(factory("Live"));
        assertNull(outputs.playsOn("test:hall", "Hall"));
        assertEquals("Live", desk.preset().name());
    }

    @Test
    void theOutputThatPlayedLastTimeLeavesInCircuitWhatWasLeftThere() {
        desk.saveAs("Cans");
        desk.bind("Desk DAC");
        desk.recall(factory("Live"));
        OutputPresets outputs = new OutputPresets(desk, "test:desk");
        assertNull(outputs.playsOn("test:desk", "Desk DAC"));
        assertEquals("Live", desk.preset().name());
    }

    @Test
    void anOutputHasOnePresetAndAFactoryPresetBecomesOnesOwnForIt() {
        desk.recall(factory("Bass"));
        assertEquals("Bass for Hall", desk.bind("Hall").name());
        assertEquals("Hall", desk.preset().outputDevice());
        assertEquals("", factory("Bass").outputDevice());
        desk.saveAs("Mine");
        assertEquals("", desk.preset().outputDevice());
        desk.bind("Hall");
        assertEquals("Mine", assertNotNullPreset(shelf.forOutput("Hall", "")).name());
        assertEquals("", factory("Bass for Hall").outputDevice());
        desk.bind("");
        assertNull(shelf.forOutput("Hall", ""));
        assertNotEquals(0, kept.size());
    }

    private static Preset assertNotNullPreset(@Nullable Preset preset) {
        assertNotNull(preset);
        return preset;
    }
}

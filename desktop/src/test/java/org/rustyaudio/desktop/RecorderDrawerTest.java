package org.rustyaudio.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rustyaudio.cli.record.Takes;
import org.rustyaudio.codec.AudioFiles;
import org.rustyaudio.codec.AudioReader;
import org.rustyaudio.codec.OutputFormat;
import org.rustyaudio.codec.write.TakeWriter;
import org.rustyaudio.desktop.recorder.KeptTake;
import org.rustyaudio.desktop.recorder.RecorderDesk;
import org.rustyaudio.desktop.recorder.RecorderView.Phase;
import org.rustyaudio.desktop.recorder.ToneInputs;
import org.rustyaudio.faceplate.control.Drawer;
import org.rustyaudio.faceplate.control.Source;
import org.rustyaudio.player.live.LiveSource;
import org.rustyaudio.testkit.sound.Heard;

@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RecorderDrawerTest {

    @TempDir
    Path folder;

    private TestRecorder recorder;
    private WindowRig rig;
    private RecorderDesk desk;

    @BeforeEach
    void open() {
        recorder = new TestRecorder(folder);
        desk = recorder.desk;
        rig = WindowRig.open(folder, 1280, 720, window -> window.add(recorder.drawer(window)));
    }

    @AfterEach
    void close() {
        rig.close();
        recorder.close();
    }

    /// Presses a key of the drawer by keyboard alone: Tab walks to it.
    private void key(String id) {
        rig.keyOn(id, KeyCode.ENTER);
    }

    private void await(String what, BooleanSupplier done) {
        rig.await(what, done);
    }

    private void awaitPhase(Phase phase) {
        await(phase.toString(), () -> desk.view().phase() == phase);
    }

    private void takeOf(double seconds) {
        awaitPhase(Phase.LISTENING);
        key("recorder-record");
        await("so much is recorded", () -> desk.seconds() > seconds);
        int before = desk.view().takes().size();
        key("recorder-record");
        await("it is saved", () -> desk.view().takes().size() == before + 1);
    }

    @Test
    void rOpensTheDrawerAndLevelsShowBeforeAnythingIsRecorded() {
        rig.key(KeyCode.R);
        assertEquals(Drawer.RECORDER, FxRunner.call(rig.window::drawer));
        awaitPhase(Phase.LISTENING);
        await(
                "the level is told",
                () -> String.valueOf(rig.node("recorder-meter").getAccessibleText())
                        .equals("Level: −6.0 dB"));
        recorder.tones.amplitude = 1.3f;
        await(
                "the lamp is lit",
                () -> String.valueOf(rig.node("recorder-meter").getAccessibleText())
                        .endsWith("over"));
        assertTrue(rig.text("recorder-room").startsWith("Room for "), rig.text("recorder-room"));
        assertFalse(Files.exists(folder.resolve("takes")), "nothing is kept yet");
        rig.key(KeyCode.R);
        awaitPhase(Phase.DEAF);
    }

    @Test
    void recordPauseGoOnAndStopByMouseLeaveASavedTakeWithoutABreakButThePause() throws Exception {
        rig.key(KeyCode.R);
        awaitPhase(Phase.LISTENING);
        rig.click("recorder-record");
        await("it records", () -> desk.seconds() > 0.5);
        rig.click("recorder-pause");
        awaitPhase(Phase.PAUSED);
        double paused = desk.seconds();
        rig.click("recorder-pause");
        awaitPhase(Phase.RECORDING);
        await("it goes on", () -> desk.seconds() > paused + 0.5);
        rig.click("recorder-record");
        await("it is saved", () -> desk.view().takes().size() == 1);
        KeptTake take = desk.view().takes().getFirst();
        assertTrue(take.name().startsWith("Recording "), take.name());
        try (AudioReader reader = AudioFiles.open(take.file())) {
            int frames = (int) reader.info().frames();
            assertEquals(take.seconds(), frames / 48_000.0, 1e-3);
            float[] left = new float[frames];
            float[] right = new float[frames];
            for (int at = 0; at < frames; ) {
                at += reader.read(left, right, at, frames);
            }
            int breaks = Heard.breaksInSine(left, 0, frames, ToneInputs.TONE_HZ, 48_000, 1e-3);
            assertTrue(breaks <= 1, breaks + " breaks");
        }
        try (var files = Files.list(folder.resolve("takes"))) {
            assertEquals(0, files.count(), "the take has left the folder of takes");
        }
    }

    @Test
    void formatFolderAndInputAreChosenAndRemembered() {
        rig.key(KeyCode.R);
        awaitPhase(Phase.LISTENING);
        FxRunner.run(() -> {
            @SuppressWarnings("unchecked")
            var formats = (ComboBox<OutputFormat>) rig.node("recorder-format");
            formats.setValue(OutputFormat.FLAC24);
        });
        key("recorder-folder");
        await(
                "the input is listed",
                () -> ((ComboBox<?>) rig.node("recorder-input")).getItems().size() == 2);
        FxRunner.run(() -> rig.node("recorder-input").requestFocus());
        FxRunner.run(() ->
                ((ComboBox<?>) rig.node("recorder-input")).getSelectionModel().select(1));
        await("the other input is opened", () -> recorder.tones.opened.equals("tone:two"));
        takeOf(0.3);
        Path file = desk.view().takes().getFirst().file();
        assertTrue(file.toString().endsWith(".flac"), file.toString());
        assertEquals(folder.resolve("elsewhere"), file.getParent());
        try (RecorderDesk next = recorder.another()) {
            assertEquals(desk.view().settings(), next.view().settings());
        }
    }

    @Test
    void aTakeIsPlayedShownRenamedDeletedAndBroughtBackByKeys() {
        rig.key(KeyCode.R);
        takeOf(0.2);
        await("the take is listed", () -> !rig.node("take-play").isDisabled());
        String name = desk.view().takes().getFirst().name();
        key("take-play");
        key("take-show");
        assertEquals(List.of("play " + name, "show " + name), recorder.used);
        rig.keyOn("take-list", KeyCode.F2);
        rig.key(KeyCode.A, KeyCode.CONTROL);
        rig.hand.write("Song");
        rig.key(KeyCode.ENTER);
        await("it is renamed", () -> desk.view().takes().getFirst().name().equals("Song"));
        Path file = desk.view().takes().getFirst().file();
        assertTrue(Files.exists(file));
        rig.keyOn("take-list", KeyCode.DELETE);
        await(
                "it is gone",
                () -> desk.view().takes().isEmpty() && !rig.node("take-undo").isDisabled());
        rig.click("take-undo");
        await("it is back", () -> desk.view().takes().size() == 1);
        assertTrue(Files.exists(file));
        await("it can be deleted", () -> !rig.node("take-delete").isDisabled());
        rig.click("take-delete");
        await("it is gone again", () -> desk.view().takes().isEmpty());
        desk.close();
        assertFalse(Files.exists(file), "deleted for good when the program ends");
    }

    @Test
    void aBadNameIsRefusedAndTheTakeKeepsItsOwn() {
        rig.key(KeyCode.R);
        takeOf(0.2);
        KeptTake take = desk.view().takes().getFirst();
        desk.rename(take, "a/b");
        await("it is told", () -> rig.text("recorder-message").contains("cannot be a file's name"));
        assertEquals(take, desk.view().takes().getFirst());
    }

    @Test
    void whatACrashLeftIsOfferedSavedOrThrownAwayAndBroughtBack() throws Exception {
        var takes = new Takes(folder.resolve("takes"));
        for (int minute = 1; minute <= 2; minute++) {
            // Written as far as a crash lets it: the header knows of nothing.
            TakeWriter writer = takes.begin(LocalDateTime.of(2030, 1, 1, 1, minute), 48_000);
            writer.write(new float[48_000], new float[48_000], 0, 48_000);
            writer.close();
        }
        List<String> told = new ArrayList<>();
        desk.remind(told::add);
        rig.key(KeyCode.R);
        await(
                "both are offered",
                () -> rig.scene().getRoot().lookupAll("#unsaved-save").size() == 2);
        assertEquals(List.of("2 recordings were not saved: R opens the recorder"), told);
        key("unsaved-save");
        await("one is saved", () -> desk.view().takes().size() == 1);
        assertEquals(
                "Recording 2030-01-01 01.01.00", desk.view().takes().getFirst().name());
        await(
                "one is left",
                () -> rig.scene().getRoot().lookupAll("#unsaved-save").size() == 1);
        rig.click("unsaved-away");
        await(
                "none is left",
                () -> rig.scene().getRoot().lookupAll("#unsaved-save").isEmpty());
        desk.undo();
        await(
                "it is back",
                () -> rig.scene().getRoot().lookupAll("#unsaved-save").size() == 1);
        rig.click("unsaved-away");
        await("none is left", () -> desk.view().unsaved().isEmpty());
        desk.close();
        try (var files = Files.list(folder.resolve("takes"))) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void aLostInputIsToldAndTheTakeIsKept() {
        rig.key(KeyCode.R);
        awaitPhase(Phase.LISTENING);
        key("recorder-record");
        await("it records", () -> desk.seconds() > 0.3);
        recorder.tones.unplugged = true;
        await("it is saved", () -> desk.view().takes().size() == 1);
        await("it is told", () -> rig.text("recorder-message").contains("connect it again"));
        assertTrue(rig.text("recorder-message").contains("is kept"), rig.text("recorder-message"));
        assertTrue(desk.view().takes().getFirst().seconds() > 0.2);
    }

    @Test
    void aFolderThatTakesNothingKeepsTheTakeAndAnotherSavesIt() throws Exception {
        Path file = Files.createFile(folder.resolve("no folder"));
        desk.chooseFolder(file);
        rig.key(KeyCode.R);
        awaitPhase(Phase.LISTENING);
        key("recorder-record");
        await("it records", () -> desk.seconds() > 0.2);
        key("recorder-record");
        await("it is told", () -> rig.text("recorder-message").contains("choose another folder"));
        await("it is offered", () -> desk.view().unsaved().size() == 1);
        key("recorder-folder");
        await("it can be saved", () -> rig.scene().getRoot().lookup("#unsaved-save") != null);
        key("unsaved-save");
        await("it is saved", () -> desk.view().takes().size() == 1);
    }

    @Test
    void theInputIsHeardOnlyWhenItIsAskedForAndThenItIsTheSource() {
        rig.key(KeyCode.R);
        awaitPhase(Phase.LISTENING);
        assertTrue(recorder.sounding.isEmpty());
        key("recorder-hear");
        await(
                "it is the source",
                () -> rig.window.controller().sources().source() == Source.LINE_IN
                        && rig.window.controller().sources().sounding());
        assertEquals(1, recorder.sounding.size());
        LiveSource heard = recorder.sounding.getFirst();
        key("recorder-record");
        await("it records", () -> desk.seconds() > 0.2);
        assertEquals(List.of(heard), recorder.sounding);
        FxRunner.run(() -> rig.window.controller().sources().files());
        await("it gave way", () -> !desk.view().hearing());
        assertTrue(recorder.sounding.isEmpty());
        assertTrue(desk.view().recording(), "the recording goes on");
    }

    @Test
    void srcReachesTheLineInWithTheDrawerShutAndEndsIt() {
        key("src");
        await("the generator sounds", () -> rig.stereo.signal != null);
        key("src");
        await("the input is heard", () -> recorder.sounding.size() == 1 && rig.stereo.signal == null);
        assertEquals(Source.LINE_IN, rig.window.controller().sources().source());
        key("src");
        await("it is silent", () -> recorder.sounding.isEmpty() && !desk.view().hearing());
        assertEquals(Source.FILES, rig.window.controller().sources().source());
        await("nobody listens", () -> desk.view().phase() == Phase.DEAF);
    }

    @Test
    void quittingWhileItRecordsAsksAndSaves() {
        rig.key(KeyCode.R);
        awaitPhase(Phase.LISTENING);
        key("recorder-record");
        await("it records", () -> desk.seconds() > 0.3);
        FxRunner.run(rig.window::quit);
        assertTrue(FxRunner.call(rig.stage::isShowing));
        key("recorder-go-on");
        assertTrue(desk.view().recording());
        FxRunner.run(rig.window::quit);
        key("recorder-save-and-quit");
        await("the window is closed", () -> !rig.stage.isShowing());
        await("the take is listed", () -> desk.view().takes().size() == 1);
    }

    @Test
    void screenshotsOfEverySize() {
        rig.key(KeyCode.R);
        takeOf(1.2);
        takeOf(0.5);
        key("recorder-record");
        await("it records", () -> desk.seconds() > 0.4);
        for (double[] size : new double[][] {{640, 360}, {1280, 720}, {2560, 1440}}) {
            rig.resize(size[0], size[1]);
            rig.keepPicture("recorder-" + (int) size[0] + "x" + (int) size[1]);
            assertTrue(FxRunner.call(
                    () -> rig.node("recorder-record").getBoundsInParent().getWidth() > 40));
        }
    }
}

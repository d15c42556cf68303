package org.rustyaudio.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rustyaudio.cli.preset.PresetFolder;
import org.rustyaudio.cli.preset.PresetLibrary;
import org.rustyaudio.desktop.equalizer.shelf.PresetFiles;
import org.rustyaudio.desktop.equalizer.shelf.PresetKeeper;
import org.rustyaudio.desktop.window.StereoWindow;
import org.rustyaudio.dsp.EqualizerSettings;
import org.rustyaudio.faceplate.control.Drawer;
import org.rustyaudio.presets.FactoryPresets;
import org.rustyaudio.presets.Preset;
import org.rustyaudio.presets.PresetFormat;

/// The presets beside the equalizer, worked by mouse and again by keyboard alone; what is done changes the sound and
/// the folder.
class PresetColumnTest {

    private static final String AUTO_EQ = """
            Preamp: -6.3 dB
            Filter 1: ON LSC Fc 105 Hz Gain 6.5 dB Q 0.70
            Filter 2: ON PK Fc 125 Hz Gain -2.7 dB Q 0.55
            Filter 3: ON HSC Fc 10000 Hz Gain -3.1 dB Q 0.70
            """;

    @TempDir
    Path home;

    private final Chooser chooser = new Chooser();
    private final List<String> troubles = new ArrayList<>();
    private @Nullable PresetKeeper keeper;
    private WindowRig rig;

    /// Answers at once instead of asking.
    private static final class Chooser implements PresetFiles {
        List<Path> open = List.of();

        @Nullable
        Path save;

        String offered = "";

        @Override
        public List<Path> open(Node owner) {
            return open;
        }

        @Override
        public @Nullable Path save(Node owner, String name, PresetFormat format) {
            offered = name + format.extension();
            return save;
        }
    }

    @BeforeEach
    void begin() {
        rig = open(1280, 900);
    }

    private WindowRig open(double width, double height) {
        WindowRig opened = WindowRig.open(home.resolve("config"), width, height, this::equip);
        opened.showDrawer(Drawer.EQUALIZER);
        return opened;
    }

    private void equip(StereoWindow window) {
        endKeeper();
        PresetKeeper made = new PresetKeeper(new PresetFolder(folder()), said -> {
            synchronized (troubles) {
                troubles.add(said);
            }
        });
        keeper = made;
        window.presets().setFiles(chooser);
        window.setPresets(made);
    }

    private void endKeeper() {
        PresetKeeper last = keeper;
        if (last != null) {
            last.close();
        }
    }

    @AfterEach
    void end() {
        rig.close();
        endKeeper();
    }

    private Path folder() {
        return home.resolve("presets");
    }

    private List<String> files() {
        if (!Files.exists(folder())) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder())) {
            return all.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void awaitFiles(String... names) {
        rig.await("the folder holds " + List.of(names) + ", not " + files(), () -> files().equals(List.of(names)));
    }

    private EqualizerSettings sounding() {
        return rig.stereo.chain.equalizer();
    }

    private static Preset factory(String name) {
        return FactoryPresets.all().stream()
                .filter(preset -> preset.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String heard() {
        return FxRunner.call(() -> {
            Preset preset = rig.window.controller().sound().preset();
            return preset == null ? "" : preset.name();
        });
    }

    /// What the equalizer's own controls would do.
    private void turn(double preampDb) {
        FxRunner.run(() -> {
            var controller = rig.window.controller();
            Preset preset = Objects.requireNonNull(controller.sound().preset());
            EqualizerSettings now = preset.equalizer();
            controller.change(controller
                    .sound()
                    .withDraft(preset.withEqualizer(
                            new EqualizerSettings(now.on(), preampDb, now.autoHeadroom(), now.bands()))));
        });
        rig.settle();
    }

    private ListCell<?> row(String name) {
        return FxRunner.call(() -> {
            ListView<?> list = (ListView<?>) rig.scene().lookup("#preset-list");
            for (int i = 0; i < list.getItems().size(); i++) {
                if (((Preset) list.getItems().get(i)).name().equals(name)) {
                    list.scrollTo(i);
                }
            }
            list.applyCss();
            list.layout();
            return list.lookupAll(".preset-row").stream()
                    .map(node -> (ListCell<?>) node)
                    .filter(cell -> cell.getItem() instanceof Preset preset
                            && preset.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no row " + name + " in " + list.getItems()));
        });
    }

    private MenuItem item(String menu, String id) {
        return FxRunner.call(() -> {
            MenuButton button = (MenuButton) rig.node(menu);
            button.getOnShowing().handle(new javafx.event.Event(MenuButton.ON_SHOWING));
            return find(button.getItems(), id);
        });
    }

    private static MenuItem find(List<MenuItem> items, String id) {
        for (MenuItem item : items) {
            if (id.equals(item.getId())) {
                return item;
            }
            if (item instanceof javafx.scene.control.Menu menu) {
                for (MenuItem inner : menu.getItems()) {
                    if (id.equals(inner.getId())) {
                        return inner;
                    }
                }
            }
        }
        throw new AssertionError("no " + id);
    }

    private void choose(String menu, String id) {
        MenuItem item = item(menu, id);
        assertFalse(item.isDisable(), id);
        FxRunner.run(item::fire);
        rig.settle();
    }

    private void awaitNotice(String part) {
        rig.await(
                "a notice says " + part,
                () -> rig.scene().lookup("#preset-notice") instanceof javafx.scene.control.Label label
                        && label.getText().contains(part));
    }

    private void write(String id, String text) {
        FxRunner.run(() -> rig.node(id, TextField.class).setText(""));
        rig.hand.write(text);
    }

    @Test
    void byMouse() throws Exception {
        rig.hand.click(row("Warm"));
        assertEquals(factory("Warm").equalizer(), sounding());
        rig.click("preset-next");
        assertEquals("Car", heard());
        rig.click("preset-previous");
        assertEquals("Warm", heard());
        assertTrue(rig.node("preset-save").isDisabled());
        turn(-3);
        assertTrue(rig.shows("preset-name"));
        rig.keepPicture("presets-edited");
        rig.click("preset-save-as");
        write("preset-new-name", "Mine");
        rig.click("preset-take");
        awaitFiles("Mine.json");
        assertEquals("Mine", heard());
        turn(-4);
        rig.click("preset-save");
        rig.await(
                "the file is new",
                () -> PresetLibrary.ofFolder(folder())
                                .all()
                                .getFirst()
                                .equalizer()
                                .preampDb()
                        == -4);
        choose("preset-more", "more-key-B2");
        assertEquals(
                "Mine",
                FxRunner.call(() -> Objects.requireNonNull(
                                rig.window.controller().sound().slots().at(7))
                        .name()));
        choose("preset-more", "more-rename");
        write("preset-rename", "Yours");
        rig.key(KeyCode.ENTER);
        awaitFiles("Yours.json");
        assertEquals("Yours", heard());
        choose("preset-more", "more-delete");
        awaitFiles();
        rig.keepPicture("presets-deleted");
        rig.click("preset-undo");
        awaitFiles("Yours.json");
        rig.hand.click(rig.node("preset-search"));
        rig.hand.write("yo");
        assertEquals(
                1,
                FxRunner.call(
                        () -> rig.node("preset-list", ListView.class).getItems().size()));
        rig.keepPicture("presets-found");
    }

    @Test
    void byKeyboardAlone() {
        rig.hand.walkTo(rig.node("preset-search"));
        rig.hand.write("warm");
        rig.key(KeyCode.ENTER);
        assertEquals("Warm", heard());
        assertEquals(factory("Warm").equalizer(), sounding());
        rig.key(KeyCode.ESCAPE);
        assertEquals(Drawer.EQUALIZER, rig.drawer());
        assertEquals("", rig.node("preset-search", TextField.class).getText());
        rig.key(KeyCode.DOWN);
        rig.key(KeyCode.DOWN);
        rig.key(KeyCode.ENTER);
        assertNotEquals("Warm", heard());
        turn(-3);
        rig.keyOn("preset-save", KeyCode.SPACE);
        write("preset-new-name", "Mine");
        rig.key(KeyCode.ENTER);
        awaitFiles("Mine.json");
        rig.keyOn("preset-save-as", KeyCode.SPACE);
        rig.key(KeyCode.ESCAPE);
        assertEquals(Drawer.EQUALIZER, rig.drawer());
        assertFalse(rig.shows("preset-new-name"));
        rig.hand.walkTo(rig.node("preset-list"));
        FxRunner.run(() ->
                rig.node("preset-list", ListView.class).getSelectionModel().selectLast());
        rig.key(KeyCode.F2);
        write("preset-rename", "Bass");
        rig.key(KeyCode.ENTER);
        awaitNotice("Bass is the name of a factory preset");
        write("preset-rename", "Other");
        rig.key(KeyCode.ENTER);
        awaitFiles("Other.json");
        rig.hand.walkTo(rig.node("preset-list"));
        FxRunner.run(() ->
                rig.node("preset-list", ListView.class).getSelectionModel().selectLast());
        rig.key(KeyCode.DELETE);
        awaitFiles();
        rig.keyOn("preset-undo", KeyCode.SPACE);
        awaitFiles("Other.json");
        rig.keyOn("preset-next", KeyCode.SPACE);
        rig.keyOn("preset-output", KeyCode.SPACE);
        awaitNotice("comes by itself when Hall plays");
    }

    @Test
    void whereThereIsNoRoomTheListIsACardOverTheWindow() {
        for (double[] size : new double[][] {{1280, 720}, {640, 360}}) {
            rig.resize(size[0], size[1]);
            if (rig.shows("equalizer-page-preset")) {
                rig.click("equalizer-page-preset");
            }
            assertFalse(rig.shows("preset-list"), "at " + size[0]);
            rig.keepPicture("presets-" + (int) size[0]);
            rig.click("preset-all");
            assertTrue(rig.shows("preset-list"));
            rig.keepPicture("presets-card-" + (int) size[0]);
            rig.hand.click(row("Voice"));
            assertEquals("Voice", heard());
            assertFalse(rig.shows("preset-list"));
            rig.keyOn("preset-all", KeyCode.SPACE);
            rig.key(KeyCode.DOWN);
            rig.key(KeyCode.ENTER);
            assertEquals("Live", heard());
            rig.keyOn("preset-all", KeyCode.SPACE);
            rig.key(KeyCode.ESCAPE);
            assertFalse(rig.shows("preset-list"));
            assertEquals(Drawer.EQUALIZER, rig.drawer());
            assertEquals("preset-all", rig.focusId());
        }
    }

    @Test
    void whereItIsWideTheListStandsBesideTheKeys() {
        FxRunner.run(() -> {
            var column = rig.window.presets();
            ((javafx.scene.control.ScrollPane) parent(column, javafx.scene.control.ScrollPane.class)).setContent(null);
            column.resizeRelocate(0, 0, 608, 200);
            Objects.requireNonNull((javafx.scene.layout.Pane) rig.scene().getRoot())
                    .getChildren()
                    .add(new javafx.scene.Group(column));
            column.resize(608, 200);
            column.applyCss();
            column.layout();
            var list = column.lookup("#preset-list");
            var save = column.lookup("#preset-save-as");
            assertTrue(list.localToScene(0, 0).getX()
                    > save.localToScene(save.getLayoutBounds().getWidth(), 0).getX());
            assertTrue(list.getLayoutBounds().getHeight() > 150);
            assertFalse(column.lookup("#preset-all").isVisible());
        });
    }

    private static Node parent(Node node, Class<?> type) {
        for (Node above = node.getParent(); above != null; above = above.getParent()) {
            if (type.isInstance(above)) {
                return above;
            }
        }
        throw new AssertionError("no " + type);
    }

    @Test
    void ownPresetsAndTheOneThatSoundsOutliveTheProgram() {
        rig.click("preset-save-as");
        write("preset-new-name", "Mine");
        rig.click("preset-take");
        turn(-5);
        rig.click("preset-save");
        rig.restart();
        rig.showDrawer(Drawer.EQUALIZER);
        rig.await(
                "the folder is read",
                () -> rig.node("preset-list", ListView.class).getItems().size() == 10);
        assertEquals("Mine", heard());
        assertEquals(-5, sounding().preampDb());
        assertTrue(rig.node("preset-save").isDisabled());
    }

    @Test
    void anAutoEqFileComesInAndGoesOutByteForByte() throws Exception {
        chooser.open = List.of(Files.writeString(home.resolve("HD 650.txt"), AUTO_EQ));
        rig.click("preset-import");
        awaitNotice("HD 650 imported from AutoEq parametric");
        assertEquals(-6.3, sounding().preampDb());
        awaitFiles("HD 650.json");
        Path out = home.resolve("out.txt");
        chooser.save = out;
        choose("preset-export", "export-autoeq");
        awaitNotice("exported as out.txt");
        assertEquals("HD 650.txt", chooser.offered);
        assertEquals(AUTO_EQ, Files.readString(out));
    }

    @Test
    void whatAFormatLosesIsToldBeforeAnythingIsWritten() {
        rig.hand.click(row("Warm"));
        String winamp =
                FxRunner.call(() -> item("preset-export", "export-winamp").getText());
        assertTrue(winamp.lines().count() > 1, winamp);
        String ours = FxRunner.call(() -> item("preset-export", "export-rusty").getText());
        assertEquals("Rusty Audio", ours);
        assertEquals("", chooser.offered);
    }

    @Test
    void goodFilesAreTakenAndBadOnesNamedWithLineAndReason() throws Exception {
        Path good = Files.writeString(home.resolve("Good.txt"), AUTO_EQ);
        Path bad =
                Files.writeString(home.resolve("Bad.txt"), AUTO_EQ + "Filter 4: ON PK Fc 1e308 Hz Gain NaN dB Q 1\n");
        Path deep = Files.writeString(home.resolve("deep.json"), "{\n" + "[".repeat(100_000));
        chooser.open = List.of(good, bad, deep);
        rig.click("preset-import");
        awaitNotice("Good imported; 2 files are not");
        String lines = rig.text("preset-notes");
        assertTrue(lines.contains("Bad.txt: line 5"), lines);
        assertTrue(lines.contains("deep.json: line 2"), lines);
        assertFalse(lines.contains(home.toString()), lines);
        rig.keepPicture("presets-refused");
        awaitFiles("Good.json");
        byte[] before = Files.readAllBytes(folder().resolve("Good.json"));
        chooser.open = List.of(bad);
        rig.click("preset-import");
        awaitNotice("Not imported");
        assertEquals("Good", heard());
        assertEquals(new String(before, StandardCharsets.UTF_8), Files.readString(folder().resolve("Good.json")));
    }

    @Test
    void aDamagedOwnFileIsSetAsideAndTold() throws Exception {
        Files.createDirectories(folder());
        Files.writeString(folder().resolve("Broken.json"), "{\"schema\": 1, \"bands\": [{");
        rig.restart();
        rig.await("it is told", () -> {
            synchronized (troubles) {
                return troubles.stream().anyMatch(said -> said.contains("Broken.json.damaged"));
            }
        });
        assertEquals(List.of("Broken.json.damaged"), files());
    }

    @Test
    void anOutputsPresetComesByItself() {
        rig.hand.click(row("Warm"));
        rig.click("preset-output");
        awaitNotice("Warm for Hall comes by itself when Hall plays");
        awaitFiles("Warm for Hall.json");
        FxRunner.run(() -> rig.stereo.outputs.play("Desk DAC", "test:desk"));
        rig.settle();
        rig.hand.click(row("Voice"));
        assertEquals(factory("Voice").equalizer(), sounding());
        FxRunner.run(() -> rig.stereo.outputs.play("Hall", "test:hall"));
        rig.await("it is recalled", () -> heard().equals("Warm for Hall"));
        assertEquals(factory("Warm").equalizer(), sounding());
        FxRunner.run(() -> rig.stereo.outputs.play("Desk DAC", "test:desk"));
        rig.await("what was heard there is back", () -> heard().equals("Voice"));
        FxRunner.run(() -> rig.stereo.outputs.play("Hall", "test:hall"));
        rig.await("it is recalled again", () -> heard().equals("Warm for Hall"));
        rig.click("preset-output");
        awaitNotice("for any output");
        assertNull(FxRunner.call(
                () -> Objects.requireNonNull(rig.window.controller().sound().preset())
                                .outputDevice()
                                .isEmpty()
                        ? null
                        : "still bound"));
    }

    @Test
    void whatAnotherProgramSavesShowsWhenTheDrawerOpensAgain() throws Exception {
        new PresetFolder(folder()).change(List.of(), List.of(Preset.of("Theirs", EqualizerSettings.FLAT)));
        FxRunner.run(rig.window::hideDrawer);
        rig.showDrawer(Drawer.EQUALIZER);
        rig.await(
                "it shows",
                () -> rig.node("preset-list", ListView.class).getItems().size() == 10);
    }
}

package org.rustyaudio.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.desktop.settings.Settings;
import org.rustyaudio.desktop.settings.SettingsStore;
import org.rustyaudio.desktop.window.StereoWindow;
import org.rustyaudio.dsp.Band;
import org.rustyaudio.dsp.EqualizerSettings;
import org.rustyaudio.dsp.FilterType;
import org.rustyaudio.faceplate.control.Drawer;
import org.rustyaudio.faceplate.model.PresetSlots;
import org.rustyaudio.presets.Preset;

/// The stereo's window on the headless screen, over a deck that is turned by hand; worked by [Hand], which moves a
/// mouse and presses keys as the system does. Every method may be called from the test's thread and waits until what it
/// asks for is done.
final class WindowRig implements AutoCloseable {

    /// A flat preset in the first slot, one with a single band in the second.
    static final PresetSlots SLOTS = PresetSlots.of(List.of(
            Preset.of("Flat", EqualizerSettings.FLAT),
            Preset.of(
                    "Night",
                    new EqualizerSettings(true, 0, true, List.of(new Band(true, FilterType.LOW_SHELF, 100, 3, 0.7))))));

    private final Path folder;
    private final Consumer<StereoWindow> equip;
    private double width;
    private double height;
    TestStereo stereo = new TestStereo();
    Stage stage = FxRunner.call(Stage::new);
    StereoWindow window;
    final TestBackups backups;
    final Hand hand = new Hand(this);

    /// Opens the window, 1280 × 720.
    ///
    /// @param folder where its settings are kept
    static WindowRig open(Path folder) {
        return open(folder, 1280, 720, _ -> {});
    }

    /// Opens the window.
    ///
    /// @param equip adds what it is to hold before it shows; JavaFX thread
    static WindowRig open(Path folder, double width, double height, Consumer<StereoWindow> equip) {
        return new WindowRig(folder, width, height, equip);
    }

    private WindowRig(Path folder, double width, double height, Consumer<StereoWindow> equip) {
        this.folder = folder;
        this.equip = equip;
        this.width = width;
        this.height = height;
        backups = new TestBackups(folder.resolveSibling(folder.getFileName() + "-backup.json"));
        window = show();
    }

    private StereoWindow show() {
        SettingsStore store = new SettingsStore(folder);
        StereoWindow shown = FxRunner.call(() -> {
            StereoWindow made = new StereoWindow(stage, stereo, stereo, SLOTS, store, store.load(), backups);
            equip.accept(made);
            made.show();
            return made;
        });
        resize(width, height);
        return shown;
    }

    /// Ends the program and starts it again with nothing but what it has saved.
    ///
    /// @return what it had saved
    Settings restart() {
        close();
        stereo = new TestStereo();
        stage = FxRunner.call(Stage::new);
        window = show();
        return saved();
    }

    Settings saved() {
        return new SettingsStore(folder).load().settings();
    }

    @Override
    public void close() {
        FxRunner.run(() -> {
            window.close();
            stage.close();
        });
    }

    void resize(double newWidth, double newHeight) {
        width = newWidth;
        height = newHeight;
        FxRunner.run(() -> {
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(newWidth);
            stage.setHeight(newHeight);
        });
        settle();
        assertEquals(newWidth, FxRunner.call(() -> scene().getWidth()), "width of the scene");
    }

    void showDrawer(Drawer drawer) {
        FxRunner.run(() -> window.showDrawer(drawer));
        settle();
    }

    @Nullable
    Drawer drawer() {
        return FxRunner.call(window::drawer);
    }

    // What is there

    Scene scene() {
        return stage.getScene();
    }

    boolean has(String id) {
        return FxRunner.call(() -> scene().lookup(selector(id)) != null);
    }

    /// By its id, or by any selector that is more than a name.
    Node node(String id) {
        return FxRunner.call(() -> Objects.requireNonNull(scene().lookup(selector(id)), id));
    }

    <T extends Node> T node(String id, Class<T> type) {
        return type.cast(node(id));
    }

    private static String selector(String id) {
        return id.matches("[\\w-]+") ? "#" + id : id;
    }

    boolean shows(String id) {
        return FxRunner.call(() -> {
            Node node = scene().lookup(selector(id));
            return node != null && Hand.inSight(node);
        });
    }

    String text(String id) {
        return FxRunner.call(() -> ((Labeled) node(id)).getText());
    }

    @Nullable
    Node focus() {
        return FxRunner.call(() -> scene().getFocusOwner());
    }

    String focusId() {
        return FxRunner.call(() -> {
            Node owner = scene().getFocusOwner();
            return owner == null ? "" : String.valueOf(owner.getId());
        });
    }

    double volume() {
        return FxRunner.call(() -> window.controller().sound().volume());
    }

    // Hands

    /// A click of the mouse.
    void click(String id) {
        hand.click(node(id));
    }

    /// Walks to a control with Tab and types there.
    void keyOn(String id, KeyCode... codes) {
        hand.walkTo(node(id));
        for (KeyCode code : codes) {
            key(code);
        }
    }

    /// Presses and releases a key, with others held.
    void key(KeyCode code, KeyCode... held) {
        hand.key(code, held);
    }

    // Time

    /// Waits until two frames have been laid out, or the window is closed.
    void settle() {
        for (int i = 0; i < 2; i++) {
            CountDownLatch pulse = new CountDownLatch(1);
            FxRunner.run(() -> {
                Runnable[] once = new Runnable[1];
                once[0] = () -> {
                    scene().removePostLayoutPulseListener(once[0]);
                    pulse.countDown();
                };
                scene().addPostLayoutPulseListener(once[0]);
                scene().getRoot().requestLayout();
                Platform.requestNextPulse();
            });
            await("a frame is laid out", () -> pulse.getCount() == 0 || !stage.isShowing());
        }
    }

    /// Waits until something is so, looking on the JavaFX thread.
    void await(String what, BooleanSupplier done) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!FxRunner.call(done::getAsBoolean)) {
            if (System.nanoTime() > end) {
                fail("still waiting until " + what);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
    }

    // Looks

    BufferedImage picture() {
        settle();
        return FxRunner.call(() -> FxPictures.of(scene().snapshot(null)));
    }

    /// Keeps a picture of the window to be looked at.
    Path keepPicture(String name) {
        return FxPictures.keep(picture(), name);
    }
}

package org.rustyaudio.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rustyaudio.faceplate.control.Drawer;

/// Every control that the keyboard can reach, found by walking the scene: it has a role and a name, and working it by
/// mouse, and in another window by keyboard alone, changes what is heard, kept or seen. What each one is to do is said
/// by the tests of the drawers; this one sees that none is forgotten.
class EveryControlTest {

    /// Tells of what is as it was.
    private static final Set<String> TELL_NOTHING_NEW = Set.of("Look again");

    @TempDir
    Path folder;

    private final List<String> faults = new ArrayList<>();
    private FullWindow full;
    private WindowRig rig;

    @BeforeEach
    void open() {
        full = new FullWindow(folder, 1280, 720);
        rig = full.rig;
        rig.stereo.load("One", "Two", "Three");
        rig.stereo.tell(player -> player.jumpTo(1));
        rig.stereo.pass(8);
        rig.settle();
    }

    @AfterEach
    void close() {
        full.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyControlOfTheFaceChangesSomething(boolean mouse) {
        work(null, mouse);
        // The knob for tuning has room only beside a drawer.
        rig.showDrawer(Drawer.QUEUE);
        assertTrue(operate(rig.node("tune"), mouse), "tune");
        assertEquals(List.of(), faults);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyControlOfTheQueueChangesSomething(boolean mouse) {
        work(Drawer.QUEUE, mouse);
        assertEquals(List.of(), faults);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyControlOfTheGeneratorChangesSomething(boolean mouse) {
        work(Drawer.GENERATOR, mouse);
        assertEquals(List.of(), faults);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyControlOfTheEffectsChangesSomething(boolean mouse) {
        work(Drawer.EFFECTS, mouse);
        assertEquals(List.of(), faults);
    }

    @Test
    void everyControlHasARoleAndANameAndShowsThatItHasTheKeyboard() {
        for (Drawer drawer : FxRunner.call(rig.window::drawers)) {
            rig.showDrawer(drawer);
            for (int page = 0; page < (drawer == Drawer.SETUP ? 5 : 1); page++) {
                if (drawer == Drawer.SETUP) {
                    rig.click("setup-part-" + page);
                }
                List<Node> nodes =
                        FxRunner.call(() -> Controls.reachable(rig.scene().getRoot()));
                assertTrue(nodes.size() > 20, drawer + " has only " + nodes.size() + " controls");
                for (Node node : nodes) {
                    String what = drawer + ": " + Controls.key(node) + " " + node;
                    if (node.getAccessibleRole() == null
                            || node.getAccessibleRole() == javafx.scene.AccessibleRole.NODE
                            || node.getAccessibleRole() == javafx.scene.AccessibleRole.PARENT) {
                        faults.add(what + " has no role");
                    }
                    if (Controls.name(node).isBlank()) {
                        faults.add(what + " has no name");
                    }
                }
            }
        }
        assertEquals(List.of(), faults);
    }

    /// Works every control of a drawer, or of the face alone, until none is left that was not met.
    private void work(@Nullable Drawer drawer, boolean mouse) {
        Set<String> met = new HashSet<>();
        Set<String> still = new HashSet<>();
        for (int round = 0; round < 400; round++) {
            if (drawer == null) {
                FxRunner.run(rig.window::hideDrawer);
            } else if (rig.drawer() != drawer) {
                rig.showDrawer(drawer);
            }
            rig.settle();
            Node root = drawer == null ? rig.scene().getRoot() : rig.node("drawer");
            @Nullable
            Node next = FxRunner.call(() -> Controls.reachable((javafx.scene.Parent) root).stream()
                    .filter(node -> !met.contains(Controls.key(node)))
                    .filter(node -> !TELL_NOTHING_NEW.contains(Controls.name(node)))
                    .findFirst()
                    .orElse(null));
            if (next == null) {
                if (still.isEmpty()) {
                    System.out.println(met.size() + " controls of " + drawer);
                    return;
                }
                // What was chosen already when it was met: now another is.
                met.removeAll(still);
                if (still.contains("again")) {
                    still.remove("again");
                    still.forEach(key -> faults.add(key + " changes nothing"));
                    return;
                }
                still.clear();
                still.add("again");
                continue;
            }
            String key = FxRunner.call(() -> Controls.key(next));
            met.add(key);
            if (!operate(next, mouse)) {
                still.add(key);
            }
        }
    }

    /// @return whether anything is other than before
    private boolean operate(Node node, boolean mouse) {
        String before = fingerprint();
        boolean asked = false;
        try {
            if (mouse) {
                byMouse(node);
            } else {
                byKeys(node);
            }
        } catch (IllegalStateException e) {
            asked = asksTheSystem(e);
            if (!asked) {
                throw e;
            }
        }
        rig.stereo.pass(0.1);
        rig.settle();
        boolean changed = asked || !before.equals(fingerprint());
        while (FxRunner.call(() -> Window.getWindows().size()) > 1) {
            rig.key(KeyCode.ESCAPE);
        }
        return changed;
    }

    /// Whether the system was asked for a file, which the headless one has nobody to ask for.
    static boolean asksTheSystem(Throwable e) {
        for (Throwable each = e; each != null; each = each.getCause()) {
            if (each instanceof UnsupportedOperationException) {
                return List.of(each.getStackTrace()).toString().contains("FileChooser")
                        || List.of(each.getStackTrace()).toString().contains("DirectoryChooser");
            }
        }
        return false;
    }

    private void byMouse(Node node) {
        if (node instanceof Slider slider) {
            double to = slider.getValue() - slider.getMin() < (slider.getMax() - slider.getMin()) / 2 ? 0.8 : 0.2;
            rig.hand.drag(node, 0.5, 0.5, to, 0.5);
        } else if (node instanceof ListView<?> || node instanceof TextInputControl) {
            rig.hand.click(node);
            write(node);
        } else if (node instanceof ButtonBase || node instanceof ComboBox<?>) {
            rig.hand.click(node);
        } else if ("position".equals(node.getId())) {
            rig.hand.drag(node, 0.2, 0.5, 0.7, 0.5);
        } else {
            rig.hand.wheel(node, -1);
        }
    }

    private void byKeys(Node node) {
        rig.hand.walkTo(node);
        if (node instanceof Slider slider) {
            rig.key(slider.getValue() < slider.getMax() ? KeyCode.RIGHT : KeyCode.LEFT);
        } else if (node instanceof ListView<?>) {
            rig.key(KeyCode.HOME);
            rig.key(KeyCode.DOWN);
        } else if (node instanceof TextInputControl) {
            write(node);
        } else if (node instanceof MenuButton || node instanceof ButtonBase) {
            rig.key(KeyCode.SPACE);
        } else if (node instanceof ComboBox<?>) {
            rig.key(KeyCode.DOWN);
        } else if ("position".equals(node.getId())) {
            rig.key(KeyCode.LEFT);
        } else {
            rig.key(KeyCode.UP);
        }
    }

    private void write(Node node) {
        if (node instanceof TextInputControl) {
            rig.key(KeyCode.A, KeyCode.CONTROL);
            rig.hand.write("3");
            rig.key(KeyCode.ENTER);
        }
    }

    private String fingerprint() {
        return FxRunner.call(() -> String.join(
                "\n",
                Objects.toString(rig.stereo.chain),
                Objects.toString(rig.stereo.signal),
                Objects.toString(rig.stereo.state()),
                Objects.toString(rig.window.controller().sound()),
                Objects.toString(rig.window.controller().model().display()),
                Objects.toString(rig.window.controller().model().light()),
                Objects.toString(rig.window.illumination()),
                Objects.toString(rig.window.drawer()),
                rig.stereo.outputs.requests + "" + rig.stereo.outputs.policies,
                full.music.asked + "" + full.recorder.used,
                "windows " + Window.getWindows().size(),
                Controls.seen(rig.node("drawer"))));
    }
}

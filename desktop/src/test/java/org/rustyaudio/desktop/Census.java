package org.rustyaudio.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rustyaudio.faceplate.control.Drawer;

/// Every control that is met in a part of a drawer must be named by the test, with what it is for, and is worked by
/// mouse, or in another window by keyboard alone: what it is for must then be other than before. A control that is not
/// named fails the test, and so does a name without a control.
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
abstract class Census {

    private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(700);

    @TempDir
    Path folder;

    private final Map<Pattern, Duty> duties = new LinkedHashMap<>();
    private final Map<String, List<Way>> menus = new LinkedHashMap<>();
    final List<String> faults = new ArrayList<>();
    FullWindow full;
    WindowRig rig;
    private WorkedControl worked;
    final boolean mouse;

    Census(boolean mouse) {
        this.mouse = mouse;
    }

    /// @param before makes it possible
    /// @param what it is for
    /// @param then what the hand does next
    record Duty(Runnable before, Supplier<Object> what, Runnable then) {}

    @BeforeEach
    void open() {
        full = new FullWindow(folder, 1280, 720);
        rig = full.rig;
        worked = new WorkedControl(rig);
        rig.stereo.load("One", "Two", "Three");
        rig.stereo.tell(player -> player.jumpTo(1));
        rig.stereo.pass(1);
        named("tab-.*|drawer-close", rig::drawer);
    }

    @AfterEach
    void close() {
        full.close();
    }

    void named(String controls, Supplier<Object> what) {
        named(controls, () -> {}, what, () -> {});
    }

    void named(String controls, Runnable before, Supplier<Object> what, Runnable then) {
        duties.put(Pattern.compile(controls), new Duty(before, what, then));
    }

    /// Works every control that is there until none is left that was not met.
    ///
    /// @param prepare makes the part of the drawer show, before each of them
    void census(Drawer drawer, Runnable prepare) {
        Set<String> met = new HashSet<>();
        Set<String> still = new HashSet<>();
        Set<Pattern> used = new HashSet<>();
        for (boolean again : new boolean[] {false, true}) {
            if (again) {
                // What was chosen already when it was met: now another is.
                met.removeAll(still);
                still.clear();
            }
            for (int round = 0; round < 200; round++) {
                if (rig.drawer() != drawer) {
                    rig.showDrawer(drawer);
                }
                prepare.run();
                Node next = FxRunner.call(() -> controls().stream()
                        .filter(node -> !met.contains(Controls.key(node)))
                        .findFirst()
                        .orElse(null));
                if (next == null) {
                    break;
                }
                String key = FxRunner.call(() -> Controls.key(next));
                met.add(key);
                Pattern name = name(key);
                if (name == null) {
                    faults.add("no test names " + key);
                    continue;
                }
                used.add(name);
                try {
                    if (!changes(next, Objects.requireNonNull(duties.get(name)))) {
                        still.add(key);
                    }
                } catch (AssertionError e) {
                    faults.add(key + ": " + e.getMessage());
                }
            }
        }
        still.forEach(key -> faults.add(key + " does not do what it is for"));
        duties.keySet().stream()
                .filter(name -> !used.contains(name))
                .forEach(name -> faults.add("there is no " + name));
        System.out.println(met.size() + " controls of " + drawer + (mouse ? " by mouse" : " by keys"));
        System.out.println(faults);
        assertEquals(List.of(), faults);
    }

    private @Nullable Pattern name(String key) {
        return duties.keySet().stream()
                .filter(each -> each.matcher(key).matches())
                .findFirst()
                .orElse(null);
    }

    /// What Tab reaches; for the mouse also the keys of a row of which only the chosen one is reached.
    private List<Node> controls() {
        Parent drawer = (Parent) rig.node("drawer");
        List<Node> all = new ArrayList<>(Controls.reachable(drawer));
        Drawer shown = Objects.requireNonNull(rig.window.drawer());
        all.removeIf(node -> ("tab-" + shown.id()).equals(node.getId()));
        // Which page shows is chosen already; by keys another is chosen from there.
        all.removeIf(node ->
                mouse && String.valueOf(node.getId()).startsWith("setup-part-") && ((ToggleButton) node).isSelected());
        if (mouse) {
            drawer.lookupAll(".one").stream()
                    .filter(node -> Hand.inSight(node) && !node.isDisabled() && !all.contains(node))
                    .filter(node -> !String.valueOf(node.getId()).startsWith("setup-part-")
                            || !((ToggleButton) node).isSelected())
                    .forEach(all::add);
        }
        return all;
    }

    private boolean changes(Node node, Duty duty) {
        duty.before.run();
        List<Way> ways = menus.get(key(node));
        if (ways != null) {
            return node instanceof MenuButton menu && choosesEach(menu, ways, duty);
        }
        Object before = FxRunner.call(duty.what::get);
        try {
            worked.work(node, mouse);
        } catch (IllegalStateException e) {
            if (EveryControlTest.asksTheSystem(e)) {
                return true;
            }
            throw e;
        }
        duty.then.run();
        return becomesOther(before, duty);
    }

    private static String key(Node node) {
        return FxRunner.call(() -> Controls.key(node));
    }

    private boolean becomesOther(@Nullable Object before, Duty duty) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        boolean changed;
        do {
            rig.settle();
            changed = !Objects.equals(before, FxRunner.call(duty.what::get));
            LockSupport.parkNanos(1_000_000);
        } while (!changed && System.nanoTime() < end);
        while (FxRunner.call(() -> Window.getWindows().size()) > 1) {
            rig.key(KeyCode.ESCAPE);
        }
        return changed;
    }

    /// One item of a menu and the menus it lies in, by name or by what is written on it.
    record Way(List<String> items) {
        static Way of(String... items) {
            return new Way(List.of(items));
        }
    }

    /// A menu, each of whose items is chosen; it has no other.
    void menu(String id, Supplier<Object> what, Runnable before, Way... ways) {
        named(id, before, what, () -> {});
        menus.put(id, List.of(ways));
    }

    boolean choosesEach(MenuButton menu, List<Way> ways, Duty duty) {
        boolean all = true;
        Set<String> chosen = new HashSet<>();
        for (Way way : ways) {
            duty.before.run();
            Object before = FxRunner.call(duty.what::get);
            worked.choose(menu, mouse, way.items.toArray(String[]::new));
            chosen.add(way.items.getLast());
            if (!becomesOther(before, duty)) {
                faults.add(way.items + " does not do what it is for");
                all = false;
            }
        }
        if ("preset-more".equals(menu.getId())) {
            // Its other items belong to the listener's own presets: PresetColumnTest.
            return all;
        }
        FxRunner.run(() -> items(menu.getItems()).forEach(item -> {
            if (!chosen.contains(item.getId()) && !chosen.contains(item.getText())) {
                faults.add("no test names " + item.getText() + " of " + menu.getId());
            }
        }));
        return all;
    }

    private static List<MenuItem> items(List<MenuItem> items) {
        List<MenuItem> all = new ArrayList<>();
        for (MenuItem item : items) {
            if (item instanceof Menu inner) {
                all.addAll(items(inner.getItems()));
            } else if (!item.isDisable()) {
                all.add(item);
            }
        }
        return all;
    }

    void press(String id) {
        if (mouse) {
            rig.click(id);
        } else {
            rig.keyOn(id, KeyCode.SPACE);
        }
    }

    // Setup

    void setup(int page) {
        setup(page, () -> {});
    }

    void setup(int page, Runnable prepare) {
        named("setup-part-.", () -> Controls.seen(rig.node("setup-drawer")));
        rig.showDrawer(Drawer.SETUP);
        census(Drawer.SETUP, () -> {
            if (!FxRunner.call(() -> ((ToggleButton) rig.node("setup-part-" + page)).isSelected())) {
                rig.click("setup-part-" + page);
            }
            prepare.run();
        });
    }
}

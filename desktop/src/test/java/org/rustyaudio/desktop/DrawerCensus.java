package org.rustyaudio.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rustyaudio.desktop.recorder.RecorderView.Phase;
import org.rustyaudio.faceplate.control.Drawer;
import org.rustyaudio.faceplate.theme.Themes;
import org.rustyaudio.player.Track;
import org.rustyaudio.player.queue.QueueEntry;
import org.rustyaudio.player.queue.QueueSort;
import org.rustyaudio.presets.FactoryPresets;
import org.rustyaudio.presets.PresetFormat;

/// Every control of Setup's output and data, of the Recorder, the Queue and the library is named here with what it is
/// for, and is worked by mouse, and in another window by keyboard alone: what it is for must then be other than before.
/// A control that is not named here fails the test, and so does a name without a control.
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
abstract class DrawerCensus {

    private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(700);

    @TempDir
    Path folder;

    private final Map<Pattern, Duty> duties = new LinkedHashMap<>();
    private final Map<String, List<Way>> menus = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();
    private FullWindow full;
    private WindowRig rig;
    private WorkedControl worked;
    private final boolean mouse;

    DrawerCensus(boolean mouse) {
        this.mouse = mouse;
    }

    /// @param before makes it possible
    /// @param what it is for
    /// @param then what the hand does next
    private record Duty(Runnable before, Supplier<Object> what, Runnable then) {}

    private static final List<Track> MIXED = List.of(
            new Track("/music/2.flac", "Night", "Ben", "Yard", 0, -1),
            new Track("/music/1.flac", "Low", "Cid", "Zoo", 0, -1),
            new Track("/a/3.flac", "Pier", "Ada", "Xylo", 0, -1));
    private static final Way[] SORTS = Stream.of(QueueSort.values())
            .map(by -> Way.of("Sort by " + by.title().toLowerCase(Locale.ROOT)))
            .toArray(Way[]::new);
    private static final Way[] EXPORTS = Stream.of(PresetFormat.values())
            .map(format -> Way.of("export-" + format.label()))
            .toArray(Way[]::new);
    private static final Way[] KEYS = Stream.of("A1", "A6", "B2", "C4")
            .map(key -> Way.of("more-bank-" + key.charAt(0), "more-key-" + key))
            .toArray(Way[]::new);
    private static final Way[] ORDERS = Stream.of("Album", "Album artist", "Year", "Time added", "As it comes")
            .map(name -> Way.of(name))
            .toArray(Way[]::new);

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

    private void named(String controls, Supplier<Object> what) {
        named(controls, () -> {}, what, () -> {});
    }

    private void named(String controls, Runnable before, Supplier<Object> what, Runnable then) {
        duties.put(Pattern.compile(controls), new Duty(before, what, then));
    }

    /// Works every control that is there until none is left that was not met.
    ///
    /// @param prepare makes the part of the drawer show, before each of them
    private void census(Drawer drawer, Runnable prepare) {
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
    private record Way(List<String> items) {
        static Way of(String... items) {
            return new Way(List.of(items));
        }
    }

    /// A menu, each of whose items is chosen; it has no other.
    private void menu(String id, Supplier<Object> what, Runnable before, Way... ways) {
        named(id, before, what, () -> {});
        menus.put(id, List.of(ways));
    }

    private boolean choosesEach(MenuButton menu, List<Way> ways, Duty duty) {
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

    private void press(String id) {
        if (mouse) {
            rig.click(id);
        } else {
            rig.keyOn(id, KeyCode.SPACE);
        }
    }

    // Setup

    private void setup(int page) {
        setup(page, () -> {});
    }

    private void setup(int page, Runnable prepare) {
        named("setup-part-.", () -> Controls.seen(rig.node("setup-drawer")));
        rig.showDrawer(Drawer.SETUP);
        census(Drawer.SETUP, () -> {
            if (!FxRunner.call(() -> ((ToggleButton) rig.node("setup-part-" + page)).isSelected())) {
                rig.click("setup-part-" + page);
            }
            prepare.run();
        });
    }

    @Test
    void setupOutput() {
        TestOutputs outputs = rig.stereo.outputs;
        named(
                "output-device",
                () -> outputs.requests.isEmpty()
                        ? ""
                        : outputs.requests.getLast().deviceId());
        named("output-again", () -> outputs.listed);
        named("output-exclusive", () -> outputs.requests.getLast().exclusive());
        named("rate-policy-1", this::followTheFile, () -> outputs.policies.getLast(), () -> {});
        if (mouse) {
            named("rate-policy-0", () -> outputs.policies.getLast());
        }
        named("rate-.", () -> outputs.requests.getLast().sampleRateHz());
        named(
                "output-buffer",
                () -> outputs.requests.isEmpty()
                        ? ""
                        : outputs.requests.getLast().bufferMillis());
        setup(0, () -> {
            // The one that can be had alone, and a rate of one's own.
            FxRunner.run(() -> ((ComboBox<?>) rig.node("output-device"))
                    .getSelectionModel()
                    .select(2));
            if (!rig.shows("rate-0")) {
                rig.click("rate-policy-1");
            }
        });
    }

    private void followTheFile() {
        if (mouse) {
            rig.click("rate-policy-0");
        }
    }

    @Test
    void setupData() {
        named("data-open", () -> rig.backups.asked.toString());
        named("data-export", () -> Files.exists(rig.backups.file));
        named("data-import", () -> rig.backups.asked.toString());
        named(
                "data-undo",
                () -> FxRunner.run(() -> rig.window.illuminate(Themes.byId("green"))),
                () -> rig.window.illumination().id(),
                () -> {});
        named("data-reset", () -> rig.shows("data-reset-sure"));
        named(
                "data-reset-sure",
                () -> FxRunner.run(() -> rig.window.illuminate(Themes.byId("amber"))),
                () -> rig.window.illumination().id(),
                () -> press("data-reset"));
        named("data-reset-keep", () -> rig.shows("data-reset"));
        setup(4);
    }

    // Recorder

    @Test
    void recorder() {
        rig.showDrawer(Drawer.RECORDER);
        var desk = full.recorder.desk;
        for (int take = 0; take < 2; take++) {
            int before = take;
            rig.await("it listens", () -> desk.view().phase() == Phase.LISTENING);
            press("recorder-record");
            rig.await("it records", () -> desk.seconds() > 0.2);
            press("recorder-pause");
            rig.await("it pauses", () -> desk.view().phase() == Phase.PAUSED);
            press("recorder-pause");
            rig.await("it goes on", () -> desk.view().phase() == Phase.RECORDING);
            press("recorder-record");
            rig.await("it is saved", () -> desk.view().takes().size() == before + 1);
        }
        rig.await("it listens", () -> desk.view().phase() == Phase.LISTENING);
        named("recorder-record", () -> {}, () -> desk.view().takes().size(), () -> {
            rig.await("it records", () -> desk.seconds() > 0.2);
            press("recorder-record");
        });
        named("recorder-hear", () -> full.recorder.sounding.size());
        named("recorder-input", () -> full.recorder.tones.opened);
        named("recorder-format", () -> desk.view().settings().format());
        named("recorder-folder", () -> desk.view().settings().folder());
        named("take-list", () -> Controls.seen(rig.node("take-list")));
        named("take-play|take-show", () -> full.recorder.used.toString());
        named("take-rename", () -> rig.shows("take-name"));
        named("take-name", () -> desk.view().takes().toString());
        named("take-delete|take-undo", () -> desk.view().takes().size());
        census(Drawer.RECORDER, () -> {});
    }

    // Equalizer

    @Test
    void menusOfThePresets() {
        TestPresets files = new TestPresets(folder.resolve("in.txt"), folder.resolve("out.json"));
        FxRunner.run(() -> rig.window.presets().setFiles(files));
        FxRunner.run(() -> rig.window.controller().recall(FactoryPresets.all().get(2)));
        rig.showDrawer(Drawer.EQUALIZER);
        choosesEach(
                rig.node("preset-export", MenuButton.class),
                List.of(EXPORTS),
                new Duty(() -> {}, files.asked::toString, () -> {}));
        choosesEach(
                rig.node("preset-more", MenuButton.class),
                List.of(KEYS),
                new Duty(() -> {}, () -> rig.window.controller().sound().slots(), () -> {}));
        assertEquals(List.of(), faults);
    }

    // Queue and library

    @Test
    void queue() {
        named(".* Chip Shuffle", () -> rig.stereo.state().shuffle());
        named(".* Chip Repeat.*", () -> rig.stereo.state().repeat());
        named(".* Chip Stop after this track", () -> rig.stereo.state().stopAfterCurrent());
        named(".* Chip (Undo|Clear)", () -> rig.stereo.load("More"), this::queued, () -> {});
        named(".* Chip Open (files|folder)|queue-save", () -> "asks the system");
        menu(
                "queue-sort",
                this::queued,
                () -> rig.stereo.tell(player -> {
                    player.queue().clear();
                    player.queue().add(MIXED);
                }),
                SORTS);
        named("queue-list", () -> Controls.seen(rig.node("queue-list")));
        named("library-search|library-places", () -> Controls.seen(rig.node("drawer")));
        census(Drawer.QUEUE, () -> places(0));
    }

    @Test
    void library() {
        named("library-search|library-places", () -> Controls.seen(rig.node("drawer")));
        named("library-list", () -> Controls.seen(rig.node("library-list")));
        named("library-(play|next|add)", this::queued);
        named("library-folder", () -> "asks the system");
        menu("library-order", () -> Controls.seen(rig.node("library")), () -> {}, ORDERS);
        named("library-(scan|measure)", () -> full.music.asked.toString());
        census(Drawer.QUEUE, () -> places(1));
    }

    private void places(int place) {
        FxRunner.run(() ->
                ((ListView<?>) rig.node("library-places")).getSelectionModel().clearAndSelect(place));
        rig.settle();
    }

    private List<String> queued() {
        return rig.stereo.state().queue().entries().stream()
                .map(QueueEntry::track)
                .map(each -> each.title())
                .toList();
    }
}

package org.rustyaudio.desktop;

import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.Test;
import org.rustyaudio.desktop.recorder.RecorderView.Phase;
import org.rustyaudio.faceplate.control.Drawer;
import org.rustyaudio.faceplate.theme.Themes;
import org.rustyaudio.player.Track;
import org.rustyaudio.player.queue.QueueEntry;
import org.rustyaudio.player.queue.QueueSort;

/// Every control of Setup's output and data, of the Recorder, the Queue and the library, worked by mouse and by keys.
abstract class DrawerCensus extends Census {

    private static final List<Track> MIXED = List.of(
            new Track("/music/2.flac", "Night", "Ben", "Yard", 0, -1),
            new Track("/music/1.flac", "Low", "Cid", "Zoo", 0, -1),
            new Track("/a/3.flac", "Pier", "Ada", "Xylo", 0, -1));
    private static final Way[] SORTS = Stream.of(QueueSort.values())
            .map(by -> Way.of("Sort by " + by.title().toLowerCase(Locale.ROOT)))
            .toArray(Way[]::new);
    private static final Way[] ORDERS = Stream.of("Album", "Album artist", "Year", "Time added", "As it comes")
            .map(name -> Way.of(name))
            .toArray(Way[]::new);

    DrawerCensus(boolean mouse) {
        super(mouse);
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

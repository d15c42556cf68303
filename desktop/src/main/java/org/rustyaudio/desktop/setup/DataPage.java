package org.rustyaudio.desktop.setup;

import com.eclipsesource.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.desktop.drawer.Chip;
import org.rustyaudio.desktop.settings.Backup;
import org.rustyaudio.desktop.settings.BackupPart;
import org.rustyaudio.desktop.settings.Settings;
import org.rustyaudio.player.gain.GainSettings;
import org.rustyaudio.player.transport.PlayerState;
import org.rustyaudio.player.transport.TransitionSettings;

/// What is kept: where, as one file out and in, and from the beginning. JavaFX thread only; files are read and written
/// beside it.
final class DataPage implements Page {

    private static final String NAME = "rusty-audio-settings.json";

    private final Setup setup;
    private final SetupWindow window;
    private final BackupFiles files;
    private final Label status = Parts.caption("");
    private final Chip undo;
    private final Chip reset;
    private final FlowPane asking;
    private final Label question =
            Parts.caption("All settings go back to the first start. Queue, library and stored presets stay.");
    private final Chip sure;
    private final Columns node;
    private @Nullable Backup before;
    private List<Runnable> partsBack = List.of();

    DataPage(Setup setup, SetupWindow window, BackupFiles files) {
        this.setup = setup;
        this.window = window;
        this.files = files;
        Label folder = new Label(window.folder().toString());
        folder.setId("data-folder");
        folder.setWrapText(true);
        folder.setMinHeight(Region.USE_PREF_SIZE);
        status.setId("data-status");
        Chip open = chip("data-open", "Open folder", this::openFolder);
        Chip export = chip("data-export", "Export file", this::export);
        Chip restore = chip("data-import", "Import file", this::restore);
        undo = chip("data-undo", "Undo", this::undo);
        reset = chip("data-reset", "Reset all settings", () -> ask(true));
        sure = chip("data-reset-sure", "Reset", this::reset);
        Chip keep = chip("data-reset-keep", "Keep them", () -> {
            ask(false);
            reset.requestFocus();
        });
        asking = Parts.row(sure, keep);
        node = new Columns(List.of(
                Parts.block("Kept in", folder, Parts.row(open)),
                Parts.block(
                        "Settings and stored presets",
                        Parts.caption("One file takes them, the recorder's and the library's folders to another"
                                + " computer."),
                        Parts.row(export, restore),
                        status,
                        Parts.row(undo)),
                Parts.block("From the beginning", Parts.row(reset), question, asking)));
        ask(false);
        show(undo, false);
    }

    private static Chip chip(String id, String text, Runnable action) {
        Chip chip = new Chip(text, action);
        chip.setId(id);
        chip.setMinWidth(Region.USE_PREF_SIZE);
        return chip;
    }

    private static void show(Region part, boolean visible) {
        part.setVisible(visible);
        part.setManaged(visible);
    }

    private void ask(boolean open) {
        show(reset, !open);
        show(question, open);
        show(asking, open);
        if (open) {
            sure.requestFocus();
        }
    }

    private void openFolder() {
        Path folder = window.folder();
        work(() -> {
            Files.createDirectories(folder);
            files.show(folder);
            return "";
        });
    }

    private Backup now() {
        PlayerState player = setup.controller().stereo().state();
        Map<String, JsonObject> parts = new HashMap<>();
        window.parts().forEach(part -> parts.put(part.name(), part.now()));
        return new Backup(window.settings(), player.transitions(), player.gain(), parts);
    }

    private void export() {
        Path file = files.save(node, NAME);
        if (file != null) {
            Backup backup = now();
            work(() -> {
                backup.write(file);
                return "Saved as " + file.getFileName() + ".";
            });
        }
    }

    private void restore() {
        Path file = files.open(node);
        if (file != null) {
            work(() -> {
                Backup backup = Backup.read(file);
                Platform.runLater(() -> change(backup));
                return "Taken from " + file.getFileName() + ".";
            });
        }
    }

    private void change(Backup backup) {
        before = now();
        take(backup);
        List<Runnable> back = new ArrayList<>();
        for (BackupPart part : window.parts()) {
            JsonObject kept = backup.parts().get(part.name());
            if (kept != null) {
                back.add(part.take(kept));
            }
        }
        partsBack = back;
        show(undo, true);
    }

    private void take(Backup backup) {
        window.take(backup.settings());
        setup.controller().stereo().tell(player -> {
            player.setTransitions(backup.transitions());
            player.setGain(backup.gain());
        });
    }

    private void undo() {
        Backup last = before;
        if (last != null) {
            take(last);
            partsBack.forEach(Runnable::run);
            partsBack = List.of();
            before = null;
            show(undo, false);
            tell("As it was before.");
        }
    }

    private void reset() {
        Settings now = window.settings();
        ask(false);
        change(new Backup(
                Settings.INITIAL.withStored(now.stored(), now.draft(), now.bank(), now.slot()),
                TransitionSettings.DEFAULT,
                GainSettings.OFF,
                Map.of()));
        tell("All settings are as at the first start.");
        undo.requestFocus();
    }

    /// What is done with files.
    private interface Work {
        /// @return what to say when it has been done
        String run() throws IOException;
    }

    private void work(Work work) {
        Thread.ofPlatform().daemon().name("backup").start(() -> {
            String said;
            try {
                said = work.run();
            } catch (IOException e) {
                String reason = e.getMessage();
                said = reason == null ? e.toString() : reason;
            }
            String done = said;
            Platform.runLater(() -> tell(done));
        });
    }

    private void tell(String text) {
        Parts.text(status, text);
        if (!text.isEmpty()) {
            setup.controller().model().warn(text, setup.controller().now());
        }
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void update(PlayerState player) {
        // Nothing here changes by itself.
    }
}

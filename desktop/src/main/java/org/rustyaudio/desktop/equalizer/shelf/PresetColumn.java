package org.rustyaudio.desktop.equalizer.shelf;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.cli.files.FileNames;
import org.rustyaudio.desktop.dial.StudioPane;
import org.rustyaudio.desktop.dial.Toggle;
import org.rustyaudio.desktop.drawer.Chip;
import org.rustyaudio.desktop.drawer.DrawerFrame;
import org.rustyaudio.desktop.stereo.Outputs;
import org.rustyaudio.faceplate.control.FaceController;
import org.rustyaudio.faceplate.model.PresetSlots;
import org.rustyaudio.faceplate.shelf.PresetDesk;
import org.rustyaudio.presets.Preset;
import org.rustyaudio.presets.PresetFormat;
import org.rustyaudio.presets.PresetNames;

/// The presets beside the curve: which one sounds, all there are, and what one does with them. Where there is no room
/// for the list it comes as a card over the window. JavaFX thread only.
public final class PresetColumn extends Region {

    private static final double GAP = 6;
    private static final double WIDE = 480;
    private static final double HEAD = 40;
    private static final double KEY = 34;
    private static final double LEAST_LIST = 130;
    private static final double LEAST = HEAD + 3 * (GAP + KEY);

    /// Everything that is shown, to see whether anything has changed.
    private record Shown(
            Preset preset, List<Preset> own, PresetSlots slots, String device, boolean naming, boolean list) {}

    private final FaceController controller;
    private final PresetDesk desk;
    private final Outputs outputs;
    private PresetFiles files = PresetFiles.ofSystem();
    private final Label name = new Label();
    private final Label edited = new Label("edited");
    private final HBox head;
    private final Chip all;
    private final Chip save;
    private final HBox keys;
    private final HBox more;
    private final NameField newName = new NameField("Name of the new preset");
    private final HBox naming;
    private final Toggle forOutput;
    private final Label outputName = new Label();
    private final HBox output;
    private final Notice notice;
    private final PresetList list;
    private final PresetOverlay overlay;
    private final VBox card = new VBox(GAP);
    private @Nullable Shown shown;
    private boolean inline = true;

    public PresetColumn(FaceController controller, PresetDesk desk, Outputs outputs) {
        this.controller = controller;
        this.desk = desk;
        this.outputs = outputs;
        getStyleClass().add("preset-column");
        getStylesheets().addAll(sheet(StudioPane.class, "dial.css"), sheet(PresetColumn.class, "shelf.css"));
        card.getStylesheets().add(sheet(DrawerFrame.class, "drawer.css"));
        card.getStylesheets().addAll(getStylesheets());
        card.getStyleClass().add("preset-column");
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText("Presets");
        name.setId("preset-name");
        name.getStyleClass().add("preset-name");
        name.setMinWidth(0);
        edited.getStyleClass().add("caption");
        edited.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        head = new HBox(GAP, name, edited, space, arrow("‹", "Previous preset", -1), arrow("›", "Next preset", 1));
        head.setAlignment(Pos.CENTER_LEFT);
        all = chip("preset-all", "Presets", this::toggleList);
        save = chip("preset-save", "Save", this::save);
        keys = row(all, save, chip("preset-save-as", "Save as", this::beginNaming));
        more = row(
                chip("preset-import", "Import", () -> bringIn(files.open(this))),
                wide(new ExportMenu(desk::preset, this::handOut)),
                wide(new MoreMenu(controller, desk, this::rename, this::delete, this::undo, this::refresh)));
        newName.setId("preset-new-name");
        newName.onDone(this::endNaming, () -> showNaming(false));
        HBox.setHgrow(newName, Priority.ALWAYS);
        Chip cancel = chip("preset-cancel", "×", () -> showNaming(false));
        cancel.setAccessibleText("Do not save");
        HBox.setHgrow(cancel, Priority.NEVER);
        Chip take = chip("preset-take", "Save", this::endNaming);
        HBox.setHgrow(take, Priority.NEVER);
        naming = row(newName, take, cancel);
        naming.setVisible(false);
        forOutput = Toggle.pip("For this output", "For this output", this::bind);
        forOutput.setId("preset-output");
        outputName.getStyleClass().add("caption");
        outputName.setMinWidth(0);
        output = row(forOutput, outputName);
        notice = new Notice(this::undo, this::requestLayout);
        list = new PresetList(desk, this::recall, this::delete, this::renamed);
        VBox.setVgrow(list, Priority.ALWAYS);
        overlay = new PresetOverlay(card, this::closeList);
        getChildren().addAll(head, list, keys, naming, more, output, notice);
        setOnDragOver(this::dragOver);
        setOnDragDropped(this::dropped);
        update();
    }

    private static String sheet(Class<?> beside, String file) {
        return Objects.requireNonNull(beside.getResource(file)).toExternalForm();
    }

    private static Chip chip(String id, String word, Runnable action) {
        Chip chip = new Chip(word, action);
        chip.setId(id);
        return wide(chip);
    }

    private Chip arrow(String sign, String text, int direction) {
        Chip chip = new Chip(sign, () -> {
            Preset preset = desk.step(direction);
            controller.model().say("Preset " + preset.name(), controller.now());
            update();
        });
        chip.setId(direction < 0 ? "preset-previous" : "preset-next");
        chip.setAccessibleText(text);
        chip.setMinWidth(USE_PREF_SIZE);
        return chip;
    }

    private static <R extends Region> R wide(R part) {
        part.setMaxWidth(Double.MAX_VALUE);
        part.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(part, Priority.ALWAYS);
        return part;
    }

    private static HBox row(Region... parts) {
        HBox row = new HBox(GAP, parts);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /// Chooses files by other windows than the system's.
    public void setFiles(PresetFiles newFiles) {
        files = newFiles;
    }

    /// Brings it up to the sound: once a frame while it shows.
    public void update() {
        String device = outputs.health().device();
        Shown now = new Shown(
                desk.preset(),
                desk.shelf().own(),
                controller.sound().slots(),
                device,
                naming.isVisible(),
                overlay.isOpen());
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        Preset preset = now.preset();
        boolean changed = desk.changed();
        name.setText(preset.name());
        name.setAccessibleText("Preset " + preset.name() + (changed ? ", edited" : ""));
        edited.setVisible(changed);
        edited.setManaged(changed);
        save.setDisable(!changed);
        String bound = preset.outputDevice();
        boolean here = !bound.isEmpty()
                && (PresetNames.same(bound, device)
                        || bound.equals(outputs.health().deviceId()));
        forOutput.show(here);
        forOutput.setDisable(device.isEmpty());
        forOutput.setAccessibleText(
                device.isEmpty() ? "For this output: none is open" : "Recalled by itself when " + device + " plays");
        outputName.setText(
                !bound.isEmpty() && !here ? "For " + bound : device.isEmpty() ? "No output is open" : device);
        list.update();
        requestLayout();
    }

    private void refresh() {
        shown = null;
        update();
    }

    // Hearing

    private void recall(Preset preset) {
        desk.recall(preset);
        controller.model().say("Preset " + preset.name(), controller.now());
        notice.hide();
        closeList();
        refresh();
    }

    /// The keyboard goes to the presets.
    public void takeFocus() {
        if (inline) {
            list.takeFocus();
        } else {
            all.requestFocus();
        }
    }

    private void toggleList() {
        if (overlay.isOpen()) {
            closeList();
        } else {
            getChildren().removeAll(list, notice);
            list.setVisible(true);
            card.getChildren().setAll(list, notice);
            if (overlay.open(this)) {
                list.takeFocus();
            } else {
                closeList();
            }
        }
    }

    private void closeList() {
        if (closeCard()) {
            all.requestFocus();
        }
    }

    /// Puts the list away where it lies over the window.
    ///
    /// @return false where it does not
    public boolean closeCard() {
        if (!list.getParent().equals(card)) {
            return false;
        }
        overlay.close();
        card.getChildren().clear();
        getChildren().add(1, list);
        getChildren().add(notice);
        requestLayout();
        return true;
    }

    // Keeping

    /// What has no place of its own yet gets a name first.
    private void save() {
        if (!desk.own()) {
            beginNaming();
            return;
        }
        try {
            tell(desk.save().name() + " is saved", List.of());
        } catch (IllegalArgumentException e) {
            warn("Not saved: " + e.getMessage(), List.of());
        }
    }

    private void beginNaming() {
        newName.setText(desk.shelf().freeName(desk.preset().name()));
        showNaming(true);
        newName.requestFocus();
        newName.selectAll();
    }

    private void showNaming(boolean on) {
        boolean had = naming.isVisible() && newName.isFocused();
        naming.setVisible(on);
        keys.setVisible(!on);
        if (had && !on) {
            Objects.requireNonNull(keys.lookup("#preset-save-as")).requestFocus();
        }
        requestLayout();
    }

    private void endNaming() {
        try {
            Preset kept = desk.saveAs(newName.getText().strip());
            showNaming(false);
            tell(kept.name() + " is saved", List.of());
        } catch (IllegalArgumentException e) {
            warn("Not saved: " + e.getMessage() + ". Type another name", List.of());
        }
    }

    private void rename() {
        Preset kept = desk.shelf().find(desk.preset().name());
        if (kept != null) {
            if (!inline) {
                toggleList();
            }
            list.rename(kept);
        }
    }

    private boolean renamed(Preset preset, String wanted) {
        try {
            Preset kept = desk.rename(preset, wanted.strip());
            tell(preset.name() + " is called " + kept.name() + " now", List.of());
            return true;
        } catch (IllegalArgumentException e) {
            warn("Not renamed: " + e.getMessage() + ". Type another name", List.of());
            return false;
        }
    }

    private void delete(Preset preset) {
        if (desk.delete(preset)) {
            notice.show(preset.name() + " is deleted", List.of(), true);
            controller.model().say(preset.name() + " is deleted", controller.now());
            refresh();
        } else {
            warn(preset.name() + " is a factory preset and stays", List.of());
        }
    }

    private void undo() {
        Preset back = desk.undo();
        if (back != null) {
            tell(back.name() + " is back", List.of());
        }
    }

    private void bind() {
        String device = outputs.health().device();
        boolean was = PresetNames.same(desk.preset().outputDevice(), device);
        Preset preset = desk.bind(was ? "" : device);
        tell(
                was
                        ? preset.name() + " is for any output"
                        : preset.name() + " comes by itself when " + device + " plays",
                List.of());
    }

    // Files

    /// Whether a file is named as presets are, which no music or playlist is.
    public static boolean mayBePreset(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Arrays.stream(PresetFormat.values()).anyMatch(format -> name.endsWith(format.extension()))
                && !Files.isDirectory(file);
    }

    /// Reads presets from files, beside the JavaFX thread, and tells which came in and which did not and why.
    public void bringIn(List<Path> chosen) {
        if (!chosen.isEmpty()) {
            PresetTransfer.bringIn(chosen, this::brought);
        }
    }

    private void brought(PresetTransfer.Brought brought) {
        List<Preset> here = desk.take(brought.presets());
        List<String> lines = new ArrayList<>(brought.refusals());
        lines.addAll(brought.notes());
        String count = here.size() == 1 ? here.getFirst().name() : here.size() + " presets";
        int refused = brought.refusals().size();
        if (here.isEmpty()) {
            warn(refused == 1 ? "Not imported" : refused + " files are not imported", lines);
        } else if (refused > 0) {
            warn(count + " imported; " + (refused == 1 ? "one file is" : refused + " files are") + " not", lines);
        } else {
            tell(
                    count + " imported from " + brought.formats()
                            + (lines.isEmpty() ? "" : "; some of it was understood differently"),
                    lines);
        }
    }

    private void handOut(Preset preset, PresetFormat format) {
        Path file = files.save(this, FileNames.safe(preset.name()), format);
        if (file != null) {
            PresetTransfer.handOut(preset, format, file, sentence -> tell(sentence, List.of()));
        }
    }

    private void dragOver(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        boolean has = event.getDragboard().hasFiles();
        if (has) {
            bringIn(event.getDragboard().getFiles().stream().map(File::toPath).toList());
        }
        event.setDropCompleted(has);
        event.consume();
    }

    // Telling

    private void tell(String sentence, List<String> lines) {
        notice.show(sentence, lines, false);
        controller.model().say(sentence, controller.now());
        refresh();
    }

    private void warn(String sentence, List<String> lines) {
        notice.show(sentence, lines, false);
        controller.model().warn(lines.isEmpty() ? sentence : sentence + ": " + lines.getFirst(), controller.now());
        refresh();
    }

    // Layout

    @Override
    protected double computeMinHeight(double width) {
        return LEAST;
    }

    @Override
    protected double computePrefHeight(double width) {
        return LEAST + 7 * PresetList.ROW + HEAD;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 240;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 280;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        boolean beside = width >= WIDE;
        inline = beside || height >= LEAST + GAP + LEAST_LIST;
        boolean away = list.getParent().equals(card);
        all.setVisible(!inline || away);
        all.setManaged(!inline || away);
        double column = beside ? (width - 24) / 2 : width;
        head.resizeRelocate(0, 0, column, HEAD);
        double y = HEAD + GAP;
        double listBottom = beside ? height : 0;
        if (!away) {
            list.setVisible(inline);
            if (beside) {
                list.resizeRelocate(column + 24, 0, column, height);
            } else if (inline) {
                double listHeight = height - LEAST - GAP;
                list.resizeRelocate(0, y, column, listHeight);
                y += listHeight + GAP;
                listBottom = y - GAP;
            }
        }
        keys.resizeRelocate(0, y, column, KEY);
        naming.resizeRelocate(0, y, column, KEY);
        y += KEY + GAP;
        more.resizeRelocate(0, y, column, KEY);
        y += KEY + GAP;
        output.resizeRelocate(0, y, column, KEY);
        boolean below = notice.shows() && !away && !inline;
        output.setVisible(!below);
        if (!away && notice.shows()) {
            notice(beside ? column + 24 : 0, column, below ? y + KEY : listBottom);
        }
    }

    /// The message covers the end of the list, or the last row where no list shows, and what is above as far as it
    /// needs.
    private void notice(double x, double width, double bottom) {
        double wanted = Math.max(KEY, notice.prefHeight(width));
        double top = Math.max(0, bottom - wanted);
        notice.resizeRelocate(x, top, width, bottom - top);
    }
}

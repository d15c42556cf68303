package org.rustyaudio.desktop.recorder;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.cli.record.Takes;
import org.rustyaudio.cli.terminal.Clock;
import org.rustyaudio.codec.OutputFormat;
import org.rustyaudio.desktop.drawer.Chip;
import org.rustyaudio.desktop.drawer.DrawerGuest;
import org.rustyaudio.desktop.recorder.RecorderView.Phase;
import org.rustyaudio.devices.input.InputDevice;
import org.rustyaudio.faceplate.control.Drawer;
import org.rustyaudio.faceplate.control.FaceController;
import org.rustyaudio.faceplate.control.LiveControls;
import org.rustyaudio.faceplate.control.Source;
import org.rustyaudio.faceplate.theme.Theme;
import org.rustyaudio.player.transport.PlayerState;

/// The recorder under the face: level, keys, input and format on one side, the takes on the other. JavaFX thread only.
public final class RecorderDrawer implements DrawerGuest, LiveControls {

    private static final double WIDE = 900;

    private final RecorderDesk desk;
    private final FaceController controller;
    private final Chip record;
    private final Chip pause;
    private final Chip hear;
    private final Chip folder;
    private final Chip saveAndQuit;
    private final Label elapsed = new Label("0:00");
    private final Label state = new Label();
    private final Label room = new Label();
    private final Label message = new Label();
    private final Label where = new Label();
    private final LevelMeter meter = new LevelMeter();
    private final ComboBox<InputDevice> devices = new ComboBox<>();
    private final ComboBox<OutputFormat> formats = new ComboBox<>();
    private final VBox left = new VBox(14);
    private final VBox unsaved = new VBox(8);
    private final HBox question;
    private final TakeList takes;
    private final Pane page = new Pane();
    private final ScrollPane scroll = new ScrollPane(page);
    private final Layout root = new Layout();
    private List<Takes.Take> shownUnsaved = List.of();
    private Runnable quit = () -> {};
    private boolean setting;
    private boolean wasOpen;
    private boolean heard;
    /// How often it gave way and is still heard, the desk being busy.
    private int leaving;

    /// @param chooseFolder asks the user for a folder
    public RecorderDrawer(
            RecorderDesk desk, FaceController controller, TakeUses uses, Supplier<Optional<Path>> chooseFolder) {
        this.desk = desk;
        this.controller = controller;
        record = chip("recorder-record", "Record", this::toggleRecord);
        pause = chip("recorder-pause", "Pause", this::togglePause);
        hear = chip("recorder-hear", "Hear", () -> desk.hear(!desk.view().hearing()));
        folder = chip("recorder-folder", "Folder", () -> chooseFolder.get().ifPresent(desk::chooseFolder));
        saveAndQuit = chip("recorder-save-and-quit", "Save and quit", this::saveAndQuit);
        Chip goOn = chip("recorder-go-on", "Go on recording", this::dropQuestion);
        Label asks = new Label("It is still recording.");
        question = new HBox(8, asks, saveAndQuit, goOn);
        question.setAlignment(Pos.CENTER_LEFT);
        question.setVisible(false);
        question.setManaged(false);
        takes = new TakeList(desk, uses);
        setUp();
        controller.sources().offer(Source.LINE_IN, this);
    }

    private static Chip chip(String id, String word, Runnable action) {
        Chip chip = new Chip(word, action);
        chip.setId(id);
        chip.getStyleClass().add("word");
        chip.setMinWidth(Region.USE_PREF_SIZE);
        return chip;
    }

    private void setUp() {
        root.setId("recorder-drawer");
        elapsed.setId("recorder-time");
        elapsed.setStyle("-fx-font-family: 'Inter SemiBold'; -fx-font-size: 28px");
        elapsed.setMinWidth(110);
        state.setId("recorder-state");
        state.getStyleClass().add("caption");
        room.setId("recorder-room");
        room.getStyleClass().add("caption");
        message.setId("recorder-message");
        message.setWrapText(true);
        message.setMinHeight(Region.USE_PREF_SIZE);
        where.setId("recorder-where");
        where.getStyleClass().add("caption");
        where.setMinWidth(0);
        devices.setId("recorder-input");
        devices.setAccessibleText("Input");
        devices.setConverter(words(InputDevice::name, "No input"));
        devices.setPrefWidth(260);
        devices.setOnAction(_ -> {
            InputDevice chosen = devices.getValue();
            if (!setting && chosen != null) {
                desk.chooseDevice(chosen.id());
            }
        });
        formats.setId("recorder-format");
        formats.setAccessibleText("Save as");
        formats.setConverter(words(RecorderSettings::nameOf, ""));
        formats.getItems().setAll(RecorderSettings.FORMATS);
        formats.setOnAction(_ -> {
            OutputFormat chosen = formats.getValue();
            if (!setting && chosen != null) {
                desk.chooseFormat(chosen);
            }
        });
        VBox words = new VBox(2, state, room);
        HBox time = new HBox(16, elapsed, words);
        time.setAlignment(Pos.CENTER_LEFT);
        FlowPane keys = new FlowPane(8, 8, record, pause, hear);
        FlowPane choices = new FlowPane(8, 8, devices, formats, folder);
        left.getChildren().addAll(question, unsaved, time, meter, keys, message, choices, where);
        VBox.setVgrow(takes, Priority.ALWAYS);
        page.getChildren().addAll(left, takes);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        root.getChildren().add(scroll);
        root.widthProperty().addListener(_ -> root.requestLayout());
    }

    private static <T> StringConverter<T> words(java.util.function.Function<T, String> word, String none) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? none : word.apply(value);
            }

            @Override
            public @Nullable T fromString(String text) {
                return null;
            }
        };
    }

    /// Two columns where there is room, else one that scrolls.
    private final class Layout extends Pane {

        @Override
        protected void layoutChildren() {
            double width = getWidth();
            double height = getHeight();
            boolean wide = width >= WIDE;
            double margin = width >= 1200 ? 32 : wide ? 24 : 16;
            double column = wide ? (width - 2 * margin - 32) / 2 : width - 2 * margin - 12;
            double leftHeight = left.prefHeight(column);
            double takesHeight = wide ? Math.max(leftHeight, height - margin - 8) : 240;
            double whole = wide ? Math.max(leftHeight, takesHeight) + margin : leftHeight + takesHeight + 32;
            page.setMinSize(width - 1, whole);
            page.setPrefSize(width - 1, whole);
            left.resizeRelocate(margin, 8, column, leftHeight);
            if (wide) {
                takes.resizeRelocate(margin + column + 32, 8, column, takesHeight);
            } else {
                takes.resizeRelocate(margin, leftHeight + 24, column, takesHeight);
            }
            scroll.resizeRelocate(0, 0, width, height);
            scroll.setPadding(Insets.EMPTY);
        }
    }

    private void toggleRecord() {
        if (desk.view().recording()) {
            desk.stop();
        } else {
            desk.record();
        }
    }

    private void togglePause() {
        desk.setPaused(desk.view().phase() == Phase.RECORDING);
    }

    // Quitting

    private void askBeforeQuitting(Runnable whenSaved) {
        quit = whenSaved;
        question.setVisible(true);
        question.setManaged(true);
        scroll.setVvalue(0);
        root.requestLayout();
        saveAndQuit.requestFocus();
    }

    private void saveAndQuit() {
        desk.finish(quit);
    }

    private void dropQuestion() {
        quit = () -> {};
        question.setVisible(false);
        question.setManaged(false);
        root.requestLayout();
        record.requestFocus();
    }

    @Override
    public boolean mayQuit(Runnable whenSaved) {
        boolean may = !desk.view().recording();
        if (!may) {
            askBeforeQuitting(whenSaved);
        }
        return may;
    }

    // The line in, as a source

    @Override
    public boolean live(boolean open) {
        if (open != wasOpen) {
            wasOpen = open;
            if (open) {
                desk.attend();
            } else {
                desk.rest();
            }
        }
        RecorderView view = desk.view();
        boolean hears = view.hearing() && leaving == 0;
        if (hears && !heard) {
            heard = true;
            controller.sources().begin(Source.LINE_IN, this, false, "Line in: " + view.deviceName());
        } else if (!hears && heard) {
            heard = false;
            controller.sources().end();
        }
        return open || view.recording() || !view.saving().isEmpty();
    }

    @Override
    public void togglePlay() {
        desk.hear(!heard, refusal -> Platform.runLater(() -> controller.model().warn(refusal, controller.now())));
    }

    @Override
    public void giveWay() {
        heard = false;
        leaving++;
        desk.hear(false);
        desk.then(() -> Platform.runLater(() -> leaving--));
    }

    // DrawerPanel

    @Override
    public Drawer drawer() {
        return Drawer.RECORDER;
    }

    @Override
    public Region node() {
        return root;
    }

    @Override
    public void update(PlayerState player, Theme theme) {
        RecorderView view = desk.view();
        boolean recording = view.recording();
        elapsed.setText(Clock.text(desk.seconds()));
        state.setText(words(view));
        room.setText(view.roomSeconds() < 0 ? "" : "Room for " + room(view.roomSeconds()));
        meter.update(desk.tap(), desk.tapRateHz(), theme);
        name(record, recording ? "Stop" : "Record");
        record.show(recording);
        name(pause, view.phase() == Phase.PAUSED ? "Go on" : "Pause");
        pause.setDisable(!recording);
        pause.show(view.phase() == Phase.PAUSED);
        name(hear, view.hearing() ? "Stop hearing" : "Hear the input");
        hear.show(view.hearing());
        message.setText(view.message());
        show(message, !view.message().isEmpty());
        where.setText("Saved in " + view.settings().folder());
        setting = true;
        if (!devices.isShowing() && !devices.getItems().equals(view.devices())) {
            devices.getItems().setAll(view.devices());
        }
        InputDevice chosen = view.devices().stream()
                .filter(device -> device.id().equals(view.deviceId()))
                .findFirst()
                .orElse(null);
        if (!devices.isShowing() && !Objects.equals(devices.getValue(), chosen)) {
            devices.setValue(chosen);
        }
        devices.setDisable(recording);
        if (!formats.isShowing() && formats.getValue() != view.settings().format()) {
            formats.setValue(view.settings().format());
        }
        setting = false;
        takes.update(view);
        if (!view.unsaved().equals(shownUnsaved)) {
            showUnsaved(view.unsaved());
        }
        root.requestLayout();
    }

    private static void name(Chip chip, String word) {
        if (!word.equals(chip.getText())) {
            chip.setText(word);
            chip.setAccessibleText(word);
        }
    }

    private static void show(Region region, boolean on) {
        region.setVisible(on);
        region.setManaged(on);
    }

    private String words(RecorderView view) {
        if (!view.saving().isEmpty() && !view.recording()) {
            return "Saving " + view.saving() + ": " + Math.round(100 * view.progress()) + " %";
        }
        String word = switch (view.phase()) {
            case DEAF -> "No input";
            case LISTENING -> "Ready";
            case RECORDING -> "Recording";
            case PAUSED -> "Paused";
        };
        return view.hearing()
                ? word + " · heard " + Math.round(1_000 * desk.hearingLatencySeconds()) + " ms later"
                : word;
    }

    private static String room(double seconds) {
        long minutes = (long) (seconds / 60);
        return minutes < 1
                ? (long) seconds + " s"
                : minutes < 120
                        ? minutes + " min"
                        : minutes < 48 * 60 ? minutes / 60 + " h" : minutes / 1_440 + " days";
    }

    private void showUnsaved(List<Takes.Take> left) {
        shownUnsaved = left;
        unsaved.getChildren().clear();
        for (Takes.Take one : left) {
            Label told = new Label("Not saved yet: " + one.name() + ", " + Clock.text(one.seconds()));
            told.setMinWidth(0);
            Chip save = chip("unsaved-save", "Save", () -> desk.save(one));
            Chip away = chip("unsaved-away", "Throw away", () -> desk.throwAway(one));
            save.setAccessibleText("Save " + one.name());
            away.setAccessibleText("Throw away " + one.name());
            FlowPane row = new FlowPane(8, 8, told, save, away);
            row.setAlignment(Pos.CENTER_LEFT);
            unsaved.getChildren().add(row);
        }
        show(unsaved, !left.isEmpty());
    }

    @Override
    public void takeFocus() {
        record.requestFocus();
    }
}

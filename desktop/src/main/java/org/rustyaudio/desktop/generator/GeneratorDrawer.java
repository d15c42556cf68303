package org.rustyaudio.desktop.generator;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.desktop.dial.DialGrid;
import org.rustyaudio.desktop.dial.DialRow;
import org.rustyaudio.desktop.dial.Hand;
import org.rustyaudio.desktop.dial.StudioPane;
import org.rustyaudio.desktop.dial.Toggle;
import org.rustyaudio.desktop.drawer.Chip;
import org.rustyaudio.desktop.drawer.DrawerPanel;
import org.rustyaudio.desktop.stereo.Stereo;
import org.rustyaudio.dsp.generate.GeneratorKind;
import org.rustyaudio.dsp.generate.GeneratorSettings;
import org.rustyaudio.faceplate.control.Drawer;
import org.rustyaudio.faceplate.control.FaceController;
import org.rustyaudio.faceplate.control.LiveControls;
import org.rustyaudio.faceplate.control.Source;
import org.rustyaudio.faceplate.generator.FactorySignals;
import org.rustyaudio.faceplate.generator.GeneratorDials;
import org.rustyaudio.faceplate.generator.GeneratorModel;
import org.rustyaudio.faceplate.generator.GeneratorState;
import org.rustyaudio.faceplate.generator.SignalPort;
import org.rustyaudio.faceplate.parameter.Dial;
import org.rustyaudio.faceplate.theme.Theme;
import org.rustyaudio.player.transport.PlayerState;

/// The generator under the face: kinds on the left, the chosen one's values in the middle, play and the way through the
/// stereo on the right. JavaFX thread only.
public final class GeneratorDrawer implements DrawerPanel, SignalPort, LiveControls {

    private final FaceController controller;
    private final Stereo stereo;
    private final GeneratorModel model;
    private final Map<GeneratorKind, Toggle> kinds = new EnumMap<>(GeneratorKind.class);
    private final DialGrid values = new DialGrid();
    private final List<Line> lines = new ArrayList<>();
    private final VBox tones = new VBox(4);
    private final Chip addTone;
    private final Label heading = new Label();
    private final ComboBox<String> factory = new ComboBox<>();
    private final Toggle play;
    private final Toggle through;
    private final Toggle straight;
    private final Label problem = new Label();
    private final StudioPane root;
    private final VBox side;
    private final HBox headPlay = new HBox();
    private boolean showing;

    /// A value of the kinds that have it.
    private record Line(Dial dial, DialRow row) {}

    public GeneratorDrawer(FaceController controller, Stereo stereo, GeneratorState state) {
        this.controller = controller;
        this.stereo = stereo;
        model = new GeneratorModel(state, stereo.sampleRateHz(), _ -> {}, this);
        TilePane list = new TilePane(8, 8);
        list.setPrefColumns(2);
        list.setPrefTileWidth(128);
        for (GeneratorKind kind : GeneratorKind.values()) {
            Toggle key = Toggle.one(GeneratorDials.name(kind), () -> act(() -> model.setKind(kind)));
            key.setId("signal-" + kind.label());
            key.setMaxWidth(Double.MAX_VALUE);
            kinds.put(kind, key);
            list.getChildren().add(key);
        }
        heading.getStyleClass().add("heading");
        factory.getItems().setAll(FactorySignals.names());
        factory.setPromptText("Own signal");
        factory.setAccessibleText("Signals by name");
        factory.setOnAction(_ -> {
            String name = factory.getValue();
            if (!showing && name != null) {
                act(() -> model.load(name));
            }
        });
        for (Dial dial : GeneratorDials.all()) {
            DialRow row = new DialRow("Generator", dial, new Grip(dial), this::warn);
            lines.add(new Line(dial, row));
        }
        addTone = new Chip("Add tone", () -> act(model::addTone));
        HBox head = new HBox(8, heading, factory);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox form = new VBox(8, head, tones, values);
        play = Toggle.pip("Play", "Play the signal", this::togglePlay);
        play.setId("generator-play");
        play.setMaxWidth(Double.MAX_VALUE);
        through = Toggle.one("Through the chain", () -> act(() -> model.setStraight(false)));
        straight = Toggle.one("Straight", () -> act(() -> model.setStraight(true)));
        straight.setId("generator-straight");
        problem.setId("generator-problem");
        problem.setWrapText(true);
        Label way = new Label("Straight leaves equalizer and effects out; volume and limiter stay. Music pauses.");
        way.getStyleClass().add("caption");
        way.setWrapText(true);
        side = new VBox(12, play, new FlowPane(8, 8, through, straight), problem, way);
        root = new StudioPane(list, form, side);
        headPlay.setAlignment(Pos.CENTER_LEFT);
        root.widthProperty().addListener(_ -> place());
        show();
        controller.sources().offer(Source.GENERATOR, this);
    }

    /// How it is set, for the next start.
    public GeneratorState state() {
        return model.state();
    }

    /// Takes up how it was set before.
    public void take(GeneratorState taken) {
        act(() -> model.take(taken));
    }

    private void act(Runnable change) {
        change.run();
        show();
    }

    private void warn(String why) {
        controller.model().warn(why, controller.now());
    }

    /// Where the columns stand below each other the key stands beside the tabs, in sight whatever is scrolled.
    private void place() {
        boolean narrow = root.narrow();
        if (narrow == headPlay.getChildren().isEmpty()) {
            if (narrow) {
                side.getChildren().remove(play);
                headPlay.getChildren().setAll(play);
            } else {
                headPlay.getChildren().clear();
                side.getChildren().add(0, play);
            }
            if (root.getParent() instanceof Region body && body.getParent() instanceof Region frame) {
                Platform.runLater(frame::requestLayout);
            }
        }
    }

    @Override
    public @Nullable Region head() {
        return root.narrow() ? headPlay : null;
    }

    // What sounds

    @Override
    public void sound(@Nullable GeneratorSettings settings, boolean past) {
        controller.sources().begin(Source.GENERATOR, this, past, model.state().words());
        stereo.signal(settings);
    }

    @Override
    public void rest() {
        controller.sources().end();
        stereo.signal(null);
    }

    @Override
    public void togglePlay() {
        if (!model.toggle()) {
            warn(model.problem());
        }
        show();
    }

    @Override
    public void giveWay() {
        stereo.signal(null);
        model.yielded();
        show();
    }

    // What is seen

    @Override
    public Drawer drawer() {
        return Drawer.GENERATOR;
    }

    @Override
    public Region node() {
        return root;
    }

    @Override
    public void takeFocus() {
        play.requestFocus();
    }

    @Override
    public void update(PlayerState player, Theme theme) {
        model.setSampleRateHz(stereo.sampleRateHz());
        problem.setText(model.problem());
        problem.setVisible(!model.problem().isEmpty());
        problem.setManaged(problem.isVisible());
    }

    private void show() {
        showing = true;
        GeneratorState state = model.state();
        kinds.forEach((kind, key) -> key.show(kind == state.kind()));
        heading.setText(GeneratorDials.name(state.kind()));
        List<Region> wanted = new ArrayList<>();
        for (Line line : lines) {
            if (GeneratorDials.of(state.kind()).contains(line.dial())) {
                line.row().show(state.value(line.dial()), true);
                wanted.add(line.row());
            }
        }
        if (!values.getChildren().equals(wanted)) {
            values.getChildren().setAll(wanted);
        }
        boolean several = state.kind() == GeneratorKind.MULTI_TONE;
        tones.setVisible(several);
        tones.setManaged(several);
        if (several) {
            showTones(state.tones().size());
        }
        play.show(model.playing());
        through.show(!state.straight());
        straight.show(state.straight());
        String name = FactorySignals.name(state);
        factory.setValue(name.isEmpty() ? null : name);
        showing = false;
    }

    private void showTones(int count) {
        List<ToneRow> rows = new ArrayList<>();
        for (var child : tones.getChildren()) {
            if (child instanceof ToneRow row) {
                rows.add(row);
            }
        }
        if (rows.size() != count) {
            rows.clear();
            for (int i = 0; i < count; i++) {
                rows.add(new ToneRow(i));
            }
            List<Region> all = new ArrayList<>(rows);
            all.add(addTone);
            tones.getChildren().setAll(all);
        }
        rows.forEach(ToneRow::show);
        addTone.setDisable(!model.canAddTone());
    }

    /// One of several tones.
    private final class ToneRow extends HBox {
        private final int index;
        private final DialRow frequency;
        private final DialRow share;
        private final Chip remove;

        ToneRow(int index) {
            this.index = index;
            String name = "Tone " + (index + 1);
            frequency = new DialRow(
                    name, GeneratorDials.TONE, new ToneGrip(GeneratorDials.TONE), GeneratorDrawer.this::warn);
            share = new DialRow(
                    name, GeneratorDials.SHARE, new ToneGrip(GeneratorDials.SHARE), GeneratorDrawer.this::warn);
            remove = new Chip("\u00D7", () -> act(() -> model.removeTone(index)));
            remove.setAccessibleText("Remove tone " + (index + 1));
            remove.getStyleClass().add("bare");
            setSpacing(16);
            setAlignment(Pos.CENTER_LEFT);
            HBox.setHgrow(frequency, javafx.scene.layout.Priority.ALWAYS);
            HBox.setHgrow(share, javafx.scene.layout.Priority.ALWAYS);
            getChildren().addAll(frequency, share, remove);
        }

        void show() {
            frequency.show(model.tone(index, GeneratorDials.TONE), true);
            share.show(model.tone(index, GeneratorDials.SHARE), true);
            remove.setDisable(!model.canRemoveTone());
        }

        private final class ToneGrip implements Hand {
            private final Dial dial;

            ToneGrip(Dial dial) {
                this.dial = dial;
            }

            @Override
            public void set(double value) {
                act(() -> model.setTone(index, dial, value));
            }

            @Override
            public void take(String text) {
                set(dial.parse(text));
            }

            @Override
            public void step(double steps) {
                set(dial.stepped(model.tone(index, dial), steps));
            }

            @Override
            public void reset() {
                set(dial.standard());
            }
        }
    }

    private final class Grip implements Hand {
        private final Dial dial;

        Grip(Dial dial) {
            this.dial = dial;
        }

        @Override
        public void set(double value) {
            act(() -> model.set(dial, value));
        }

        @Override
        public void take(String text) {
            set(dial.parse(text));
        }

        @Override
        public void step(double steps) {
            act(() -> model.step(dial, steps));
        }

        @Override
        public void reset() {
            act(() -> model.reset(dial));
        }
    }
}

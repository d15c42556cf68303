package org.rustyaudio.desktop.effects;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.IntSupplier;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.rustyaudio.desktop.dial.DialGrid;
import org.rustyaudio.desktop.dial.DialRow;
import org.rustyaudio.desktop.dial.Hand;
import org.rustyaudio.desktop.dial.StudioPane;
import org.rustyaudio.desktop.dial.Toggle;
import org.rustyaudio.desktop.drawer.Chip;
import org.rustyaudio.desktop.drawer.DrawerPanel;
import org.rustyaudio.dsp.effect.EffectKind;
import org.rustyaudio.dsp.effect.EffectRack;
import org.rustyaudio.dsp.effect.EffectSettings;
import org.rustyaudio.faceplate.control.Drawer;
import org.rustyaudio.faceplate.control.FaceController;
import org.rustyaudio.faceplate.effects.EffectsModel;
import org.rustyaudio.faceplate.effects.Racks;
import org.rustyaudio.faceplate.parameter.Dial;
import org.rustyaudio.faceplate.theme.Theme;
import org.rustyaudio.player.transport.PlayerState;

/// The rack under the face: order on the left, the chosen effect's values in the middle, what belongs to the whole on
/// the right. JavaFX thread only.
public final class EffectsDrawer implements DrawerPanel {

    private static final Dial MILLIS = Dial.even("", "", "ms", 0, 1000, 0);

    private final FaceController controller;
    private final EffectsModel model;
    private final IntSupplier sampleRateHz;
    private final StudioPane root;
    private final VBox rack = new VBox();
    private final List<RackRow> rows = new ArrayList<>();
    private final List<Form> forms = new ArrayList<>();
    private final VBox middle = new VBox();
    private final SpeedPane speed;
    private final ComboBox<String> racks = new ComboBox<>();
    private final Toggle on;
    private final Toggle sideA;
    private final Toggle sideB;
    private final Chip copy;
    private final Chip undo;
    private final Chip redo;
    private final Label facts = new Label();
    private boolean showing;

    /// @param sampleRateHz the output's rate, for the latency
    public EffectsDrawer(FaceController controller, IntSupplier sampleRateHz) {
        this.controller = controller;
        this.sampleRateHz = sampleRateHz;
        model = new EffectsModel(
                controller.sound().effects(),
                changed -> controller.change(controller.sound().withEffects(changed)));
        for (EffectKind kind : EffectKind.values()) {
            rows.add(new RackRow(kind, model, this::show));
            forms.add(new Form(kind));
        }
        rack.getChildren().setAll(rows);
        racks.getItems().setAll(EffectsModel.rackNames());
        racks.setPromptText("Own rack");
        racks.setAccessibleText("Rack");
        racks.setId("racks");
        racks.setMaxWidth(Double.MAX_VALUE);
        racks.setOnAction(_ -> {
            String name = racks.getValue();
            if (!showing && name != null) {
                act(() -> model.loadRack(name));
            }
        });
        on = Toggle.pip(
                "All effects",
                "All effects",
                () -> act(() -> model.setOn(!model.rack().on())));
        on.setId("effects-on");
        sideA = Toggle.one("A", () -> act(() -> model.compare(EffectsModel.Side.A)));
        sideB = Toggle.one("B", () -> act(() -> model.compare(EffectsModel.Side.B)));
        copy = new Chip("Copy to B", () -> act(model::copyToOther));
        undo = new Chip("Undo", () -> act(model::undo));
        redo = new Chip("Redo", () -> act(model::redo));
        Chip clear = new Chip("Clear", () -> act(model::clear));
        facts.getStyleClass().add("caption");
        facts.setWrapText(true);
        VBox side = new VBox(12, racks, keys(on, clear), keys(sideA, sideB, copy), keys(undo, redo), facts);
        speed = new SpeedPane(controller);
        root = new StudioPane(rack, new VBox(16, speed, middle), side);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
        show();
    }

    private static FlowPane keys(Region... keys) {
        return new FlowPane(8, 8, keys);
    }

    /// Ctrl+Z takes back what was done here, not in the queue.
    private void typed(KeyEvent event) {
        boolean field = event.getTarget() instanceof javafx.scene.control.TextInputControl;
        if (event.isShortcutDown() && !field) {
            boolean forth = event.getCode() == KeyCode.Y || (event.getCode() == KeyCode.Z && event.isShiftDown());
            if (forth || event.getCode() == KeyCode.Z) {
                act(forth ? model::redo : model::undo);
                event.consume();
            }
        }
    }

    private void act(Runnable change) {
        change.run();
        show();
    }

    @Override
    public Drawer drawer() {
        return Drawer.EFFECTS;
    }

    @Override
    public Region node() {
        return root;
    }

    @Override
    public void takeFocus() {
        for (RackRow row : rows) {
            if (row.kind() == model.selected()) {
                row.focus();
            }
        }
    }

    @Override
    public void update(PlayerState player, Theme theme) {
        speed.update(player);
        EffectRack heard = controller.sound().effects();
        EffectRack mine = model.rack();
        if (!heard.equals(mine) && !Racks.complete(heard, mine).equals(mine)) {
            model.follow(heard);
            show();
        }
        Dial unit = MILLIS;
        EffectRack now = model.rack();
        double millis = 1000.0 * now.latencyFrames() / Math.max(1, sampleRateHz.getAsInt());
        String circuit = now.on() ? "In circuit: " + Racks.words(now) + "." : "Bypassed: nothing is changed.";
        facts.setText(circuit + " Latency " + unit.text(Math.round(millis * 10) / 10.0) + ".");
    }

    private void show() {
        showing = true;
        List<EffectKind> order = model.order();
        List<RackRow> wanted = new ArrayList<>(rows);
        wanted.sort(Comparator.comparingInt(row -> order.indexOf(row.kind())));
        if (!rack.getChildren().equals(wanted)) {
            var focused = root.getScene() == null ? null : root.getScene().getFocusOwner();
            rack.getChildren().setAll(wanted);
            if (focused != null) {
                focused.requestFocus();
            }
        }
        rows.forEach(RackRow::update);
        for (Form form : forms) {
            if (form.kind == model.selected()) {
                if (!middle.getChildren().contains(form)) {
                    middle.getChildren().setAll(form);
                }
                form.update();
            }
        }
        on.show(model.rack().on());
        sideA.show(model.side() == EffectsModel.Side.A);
        sideB.show(model.side() == EffectsModel.Side.B);
        copy.setText(model.side() == EffectsModel.Side.A ? "Copy to B" : "Copy to A");
        undo.setDisable(!model.canUndo());
        redo.setDisable(!model.canRedo());
        String name = Racks.name(model.rack());
        racks.setValue(name.isEmpty() ? null : name);
        showing = false;
    }

    /// The values of one effect.
    private final class Form extends VBox {
        private final EffectKind kind;
        private final List<Dial> dials;
        private final List<DialRow> values = new ArrayList<>();
        private final ComboBox<String> presets = new ComboBox<>();
        private final Toggle circuit;

        Form(EffectKind kind) {
            this.kind = kind;
            setSpacing(8);
            dials = EffectsModel.dials(kind);
            Label heading = new Label(kind.label());
            heading.getStyleClass().add("heading");
            circuit = Toggle.pip(
                    "In circuit",
                    kind.label() + " in circuit",
                    () -> act(() -> model.setOn(kind, !model.slot(kind).on())));
            presets.getItems().setAll(EffectsModel.names(kind));
            presets.setPromptText("Own settings");
            presets.setAccessibleText(kind.label() + " preset");
            presets.setOnAction(_ -> {
                String name = presets.getValue();
                if (!showing && name != null) {
                    act(() -> model.load(kind, name));
                }
            });
            HBox head = new HBox(8, heading, circuit, presets);
            head.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            DialGrid grid = new DialGrid();
            for (Dial dial : dials) {
                DialRow row = new DialRow(
                        kind.label(),
                        dial,
                        new Grip(dial),
                        why -> controller.model().warn(why, controller.now()));
                values.add(row);
                grid.getChildren().add(row);
            }
            Label hint = new Label("Double-click a slider, or press Delete on it, to reset it.");
            hint.getStyleClass().add("caption");
            getChildren().addAll(head, grid, hint);
        }

        void update() {
            EffectSettings settings = model.settings(kind);
            double[] all = settings.values();
            for (int i = 0; i < all.length; i++) {
                values.get(i).show(all[i], Racks.used(settings, dials.get(i).key()));
            }
            circuit.show(model.slot(kind).on());
            String name = Racks.name(settings);
            presets.setValue(name.isEmpty() ? null : name);
        }

        private final class Grip implements Hand {
            private final Dial dial;

            Grip(Dial dial) {
                this.dial = Objects.requireNonNull(dial);
            }

            @Override
            public void set(double value) {
                act(() -> model.set(kind, dial, value));
            }

            @Override
            public void take(String text) {
                model.take(kind, dial, text);
                EffectsDrawer.this.show();
            }

            @Override
            public void step(double steps) {
                act(() -> model.step(kind, dial, steps));
            }

            @Override
            public void reset() {
                act(() -> model.reset(kind, dial));
            }

            @Override
            public void begin() {
                model.beginGesture();
            }

            @Override
            public void end() {
                model.endGesture();
                EffectsDrawer.this.show();
            }
        }
    }
}

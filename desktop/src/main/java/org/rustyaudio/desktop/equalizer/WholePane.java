package org.rustyaudio.desktop.equalizer;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.desktop.dial.Toggle;
import org.rustyaudio.desktop.drawer.Chip;
import org.rustyaudio.dsp.EqualizerSettings;
import org.rustyaudio.dsp.filter.EqualizerCurve;
import org.rustyaudio.faceplate.equalizer.EqualizerModel;
import org.rustyaudio.faceplate.equalizer.Headroom;
import org.rustyaudio.faceplate.equalizer.Numbers;

/// What belongs to the whole curve: headroom, preamp, how many bands. JavaFX thread only.
final class WholePane extends VBox {

    private static final double PREAMP_STEP_DB = 0.5;

    private final EqualizerModel model;
    private final Label headroom = new Label();
    private final Region lit = new Region();
    private final Bar bar = new Bar();
    private final NumberField preamp;
    private final Toggle auto;
    private final Label count = new Label();
    private final Chip add;
    private final Chip remove;
    private final FlowPane tools = new FlowPane(8, 8);
    private EqualizerCurve curve = new EqualizerCurve(48_000);
    private int rateHz = 48_000;
    private @Nullable EqualizerSettings measured;

    /// @param refused told why a number is not taken
    /// @param changed told when something here has changed the model
    WholePane(EqualizerModel model, Consumer<String> refused, Runnable changed) {
        this.model = model;
        setSpacing(8);
        setMinSize(0, 0);
        getStyleClass().add("whole");
        headroom.setId("equalizer-headroom");
        headroom.getStyleClass().add("value");
        preamp = new NumberField("Preamp in dB", new Preamp(), refused, changed);
        preamp.setId("equalizer-preamp");
        preamp.getStyleClass().add("boxed");
        preamp.setPrefWidth(50);
        preamp.setMinWidth(50);
        auto = Toggle.pip("Auto headroom", "Auto headroom", () -> {
            model.setAutoHeadroom(!model.settings().autoHeadroom());
            changed.run();
        });
        auto.setId("equalizer-auto");
        Label preampName = caption("Preamp dB");
        preampName.setLabelFor(preamp);
        add = new Chip("+ Add band", () -> {
            model.add();
            changed.run();
        });
        add.setId("equalizer-add");
        add.getStyleClass().addAll("bare", "accent");
        remove = new Chip("Remove", () -> {
            model.remove(model.selected());
            changed.run();
        });
        remove.setId("equalizer-remove");
        remove.getStyleClass().add("bare");
        remove.setAccessibleText("Remove the chosen band");
        count.setId("equalizer-count");
        count.getStyleClass().add("caption");
        count.setMinWidth(0);
        getChildren()
                .addAll(
                        line(caption("Headroom"), space(), headroom),
                        bar,
                        line(preampName, preamp, auto),
                        line(count, space(), remove, add));
    }

    private static HBox line(Node... parts) {
        HBox line = new HBox(8, parts);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    private static Label caption(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("caption");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    /// Keys that have no room elsewhere stand here.
    void setTools(List<? extends Node> keys) {
        if (!tools.getChildren().equals(keys)) {
            tools.getChildren().setAll(keys);
        }
        getChildren().remove(tools);
        if (!keys.isEmpty()) {
            getChildren().add(tools);
        }
    }

    /// @param sampleRateHz what the headroom is calculated for
    void show(int sampleRateHz) {
        EqualizerSettings settings = model.settings();
        if (sampleRateHz != rateHz) {
            rateHz = sampleRateHz;
            curve = new EqualizerCurve(sampleRateHz);
            measured = null;
        }
        if (!settings.equals(measured)) {
            measured = settings;
            Headroom room = Headroom.of(curve, settings);
            headroom.setText(room.text());
            headroom.setAccessibleText("Headroom " + room.text());
            bar.show(room.part());
        }
        preamp.show();
        auto.show(settings.autoHeadroom());
        count.setText(model.bands().size() + " of " + EqualizerSettings.MAX_BANDS);
        count.setAccessibleText(count.getText() + " bands");
        add.setDisable(!model.canAdd());
        remove.setDisable(model.selected() < 0);
    }

    /// The keyboard goes to the first field.
    void takeFocus() {
        preamp.requestFocus();
    }

    private final class Bar extends Pane {
        private double part;

        Bar() {
            getStyleClass().add("headroom-bar");
            lit.getStyleClass().add("headroom-lit");
            lit.setManaged(false);
            getChildren().add(lit);
        }

        void show(double newPart) {
            part = newPart;
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            // What is taken away, from the top down.
            double width = getWidth() * part;
            lit.resizeRelocate(getWidth() - width, 0, width, getHeight());
        }
    }

    private final class Preamp implements NumberField.Value {

        @Override
        public String text() {
            return Numbers.decibels(model.settings().preampDb());
        }

        @Override
        public void take(String text) {
            model.setPreampDb(Numbers.require(text));
        }

        @Override
        public void step(double steps) {
            double db = model.settings().preampDb() + steps * PREAMP_STEP_DB;
            model.setPreampDb(Math.round(db * 10) / 10.0);
        }
    }
}

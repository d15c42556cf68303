package org.rustyaudio.desktop.setup;

import java.util.function.DoubleConsumer;
import java.util.function.DoubleFunction;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A number on a line, with its name and what it is now. JavaFX thread only.
final class Fader extends VBox {

    /// What was set here is not overwritten by what the player still says.
    private static final long SETTLE_NANOS = 400_000_000L;

    private final Slider slider;
    private final Label value = new Label();
    private final DoubleFunction<String> words;
    private final double step;
    private final DoubleConsumer set;
    private final boolean late;
    private boolean showing;
    private long setAt = System.nanoTime() - SETTLE_NANOS;

    /// @param late whether a hand on the line is waited for until it lets go
    Fader(
            String id,
            String name,
            double from,
            double to,
            double step,
            boolean late,
            DoubleFunction<String> words,
            DoubleConsumer set) {
        super(4);
        this.step = step;
        this.late = late;
        this.words = words;
        this.set = set;
        slider = new Slider(from, to, from);
        slider.setId(id);
        slider.setBlockIncrement(step);
        slider.setAccessibleText(name);
        Label caption = new Label(name);
        caption.getStyleClass().add("caption");
        caption.setLabelFor(slider);
        value.getStyleClass().add("value");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox line = new HBox(8, caption, between, value);
        line.setAlignment(Pos.BASELINE_LEFT);
        getChildren().addAll(line, slider);
        slider.valueProperty().addListener((_, _, _) -> moved());
        slider.valueChangingProperty().addListener((_, _, hand) -> {
            if (late && !hand) {
                moved();
            }
        });
        say(from);
    }

    private double snapped() {
        double least = slider.getMin();
        return Math.min(slider.getMax(), least + Math.round((slider.getValue() - least) / step) * step);
    }

    private void moved() {
        if (showing) {
            return;
        }
        double now = snapped();
        say(now);
        setAt = System.nanoTime();
        if (!late || !slider.isValueChanging()) {
            set.accept(now);
        }
    }

    private void say(double now) {
        String text = words.apply(now);
        if (!text.equals(value.getText())) {
            value.setText(text);
            slider.setAccessibleRoleDescription(text);
        }
    }

    /// Shows a value that came from elsewhere.
    void show(double now) {
        boolean held = slider.isValueChanging() || System.nanoTime() - setAt < SETTLE_NANOS;
        if (!held && slider.getValue() != now) {
            showing = true;
            slider.setValue(now);
            say(slider.getValue());
            showing = false;
        }
    }
}

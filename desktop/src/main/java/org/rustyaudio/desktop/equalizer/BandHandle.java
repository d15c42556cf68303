package org.rustyaudio.desktop.equalizer;

import java.util.Objects;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.desktop.face.KeyKeeper;
import org.rustyaudio.dsp.Band;
import org.rustyaudio.faceplate.equalizer.EqualizerModel;
import org.rustyaudio.faceplate.equalizer.HandleKey;
import org.rustyaudio.faceplate.equalizer.Numbers;

/// The real control over a painted handle: it takes the keyboard and tells a screen reader what the band does. JavaFX
/// thread only.
final class BandHandle extends Region implements KeyKeeper {

    /// What happens to the drawer when a key is pressed on a handle.
    interface Keys {
        void pressed(int index, HandleKey key, boolean fine);
    }

    private final EqualizerModel model;
    private final int index;
    private final Keys keys;
    private @Nullable Band told;

    BandHandle(EqualizerModel model, int index, Keys keys, Runnable chosen) {
        this.model = model;
        this.index = index;
        this.keys = keys;
        setId("handle-" + (index + 1));
        getStyleClass().add("plot-handle");
        setManaged(false);
        setFocusTraversable(true);
        setCursor(Cursor.OPEN_HAND);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText("Band " + (index + 1));
        focusedProperty().addListener((_, _, focused) -> {
            if (focused && index < model.bands().size()) {
                model.select(index);
                chosen.run();
            }
        });
        setOnKeyPressed(this::typed);
    }

    private void typed(KeyEvent event) {
        HandleKey key = event.isShortcutDown() || event.isAltDown() ? null : key(event);
        if (key != null) {
            keys.pressed(index, key, event.isShiftDown());
            event.consume();
        }
    }

    @Override
    public boolean keeps(KeyEvent event) {
        return !event.isShortcutDown() && !event.isAltDown() && key(event) != null;
    }

    private @Nullable HandleKey key(KeyEvent event) {
        return switch (event.getCode()) {
            case UP, KP_UP -> HandleKey.LOUDER;
            case DOWN, KP_DOWN -> HandleKey.SOFTER;
            case RIGHT, KP_RIGHT -> HandleKey.HIGHER;
            case LEFT, KP_LEFT -> HandleKey.LOWER;
            case PAGE_UP -> HandleKey.NARROWER;
            case PAGE_DOWN -> HandleKey.WIDER;
            case HOME -> HandleKey.REST;
            case DELETE, BACK_SPACE -> HandleKey.REMOVE;
            // After a drag by hand the space bar still plays and pauses.
            case SPACE -> isFocusVisible() ? HandleKey.SWITCH : null;
            default -> null;
        };
    }

    /// Tells a screen reader of another value.
    void show() {
        Band band = model.bands().get(index);
        if (!Objects.equals(band, told)) {
            told = band;
            notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
            notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE_STRING);
        }
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        if (index >= model.bands().size()) {
            return super.queryAccessibleAttribute(attribute, parameters);
        }
        Band band = model.bands().get(index);
        return switch (attribute) {
            case VALUE -> band.gainDb();
            case MIN_VALUE -> -EqualizerModel.MOST_GAIN_DB;
            case MAX_VALUE -> EqualizerModel.MOST_GAIN_DB;
            case VALUE_STRING -> Numbers.words(band);
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        switch (action) {
            case INCREMENT -> keys.pressed(index, HandleKey.LOUDER, false);
            case DECREMENT -> keys.pressed(index, HandleKey.SOFTER, false);
            case SET_VALUE -> {
                if (parameters.length > 0 && parameters[0] instanceof Double gainDb && !gainDb.isNaN()) {
                    model.move(index, model.bands().get(index).frequencyHz(), gainDb);
                }
            }
            default -> super.executeAccessibleAction(action, parameters);
        }
    }
}

package org.rustyaudio.desktop.equalizer;

import javafx.geometry.Pos;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.rustyaudio.desktop.face.KeyKeeper;

/// The keys beside the drawer's tabs. JavaFX thread only.
final class EqualizerHead extends HBox implements KeyKeeper {

    EqualizerHead() {
        super(8);
        setId("equalizer-head");
        getStyleClass().add("equalizer-head");
        setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    public boolean keeps(KeyEvent event) {
        return UndoKeys.either(event);
    }
}

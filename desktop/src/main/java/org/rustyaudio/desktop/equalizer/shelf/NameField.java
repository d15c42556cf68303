package org.rustyaudio.desktop.equalizer.shelf;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.rustyaudio.desktop.face.KeyKeeper;

/// A field for a name: Enter takes it, Esc leaves it. JavaFX thread only.
final class NameField extends TextField implements KeyKeeper {

    private Runnable take = () -> {};
    private Runnable leave = () -> {};

    NameField(String name) {
        setAccessibleText(name);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                take.run();
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                leave.run();
                event.consume();
            }
        });
    }

    void onDone(Runnable taken, Runnable left) {
        take = taken;
        leave = left;
    }

    @Override
    public boolean keeps(KeyEvent event) {
        return !event.getCode().isFunctionKey();
    }
}

package org.rustyaudio.desktop.face;

import javafx.scene.input.KeyEvent;

/// A control that says itself which keys it needs while it, or what stands in it, has the keyboard. JavaFX thread only.
public interface KeyKeeper {

    /// Whether this key is the control's and not the window's.
    boolean keeps(KeyEvent event);
}

package org.rustyaudio.desktop.drawer;

import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.faceplate.control.Drawer;
import org.rustyaudio.faceplate.theme.Theme;
import org.rustyaudio.player.transport.PlayerState;

/// What one drawer holds. JavaFX thread only.
public interface DrawerPanel {

    Drawer drawer();

    /// The contents; the frame gives them the tray's whole width and the height below the tabs. They inherit the
    /// styles of `drawer.css` and the colours of the theme.
    Region node();

    /// What stands beside the tabs, such as a count; null for nothing.
    default @Nullable Region head() {
        return null;
    }

    /// Brings the contents up to what the stereo does now: once a frame while they show.
    void update(PlayerState player, Theme theme);

    /// Takes the keyboard to where a person begins.
    void takeFocus();
}

package org.rustyaudio.web.page;

import org.rustyaudio.faceplate.control.Drawer;
import org.rustyaudio.faceplate.theme.Theme;
import org.rustyaudio.player.transport.PlayerState;
import org.rustyaudio.web.dom.Elem;

/// One tab of the drawer.
public interface Panel {

    Drawer drawer();

    Elem root();

    /// It was just opened: the keyboard goes to where work begins.
    void opened();

    /// Brings it up to what the stereo does now; called for every frame while it is open.
    void update(PlayerState player, Theme theme);
}

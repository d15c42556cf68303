package org.rustyaudio.desktop.drawer;

/// A drawer with a life of its own, whether it shows or not. JavaFX thread only.
public interface DrawerGuest extends DrawerPanel {

    /// Looks after itself, once a frame.
    ///
    /// @param open whether it shows
    /// @return whether it moves by itself, so that there has to be a next frame
    boolean live(boolean open);

    /// Whether the program may end now; if not, the drawer asks, and calls `quit` when it may.
    boolean mayQuit(Runnable quit);
}

package org.rustyaudio.faceplate.control;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the keys ask of the window around the face.
public interface FaceWindow {

    void chooseFiles();

    void chooseFolder();

    /// The drawers this window has; no other is ever asked for.
    Set<Drawer> drawers();

    /// The one that lies open, or null.
    @Nullable
    Drawer drawer();

    /// Opens a drawer in place of the one that lies open, and gives it the keyboard.
    void showDrawer(Drawer drawer);

    /// Closes the drawer that lies open; the keyboard goes back to the face.
    void hideDrawer();

    /// Closes what was opened last over or under the face: a menu, a page, a message, the drawer.
    ///
    /// @return false when nothing was open
    boolean closeTop();

    /// The list of sources, at the SRC key.
    void showSources();

    void toggleFullScreen();

    void showKeys();

    /// The arrangement for a car, and back.
    void toggleCarMode();
}

package org.rustyaudio.desktop.face;

import org.rustyaudio.faceplate.control.FaceWindow;

/// What the keys ask of a window of the desktop.
public interface DesktopWindow extends FaceWindow {

    /// Larger for 1, smaller for −1, 100 % for 0.
    void changeScale(int direction);

    /// Asks for a playlist, which then has a queue of its own beside the files'.
    void choosePlaylist();

    void quit();

    /// To the search of the library, where there is one.
    void find();
}

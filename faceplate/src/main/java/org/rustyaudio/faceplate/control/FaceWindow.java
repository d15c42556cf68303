package org.rustyaudio.faceplate.control;

/// What the keys ask of the window around the face.
public interface FaceWindow {

    void chooseFiles();

    void chooseFolder();

    void toggleDrawer();

    /// Closes what lies open over the face.
    ///
    /// @return false when nothing did
    boolean closeDrawer();

    /// The list of sources, at the SRC key.
    void showSources();

    void toggleFullScreen();

    void showKeys();
}

package org.rustyaudio.faceplate.control;

/// A source that is no file, as the keys of the face work it. The user interface's thread calls it.
public interface LiveControls {

    /// Begins to sound, or ends.
    void togglePlay();

    /// Ends because something else sounds now; tells nobody.
    void giveWay();
}

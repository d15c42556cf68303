package org.rustyaudio.desktop.stereo;

import org.rustyaudio.faceplate.control.FaceStereo;

/// What the window needs of the running stereo. The JavaFX thread calls it; nothing here waits.
public interface Stereo extends FaceStereo, AutoCloseable {

    /// What is heard now, as levels of 30 third-octave bands from 25 Hz to 20 kHz in dB.
    ///
    /// @return false when nothing sounds
    boolean levels(float[] levelsDb);

    /// Rendered but not heard yet.
    long latencyFrames();

    /// Why nothing can be heard, such as "No sound device: playing silently"; empty where all is well.
    String silence();

    /// The current file's format, such as `FLAC 96/24`; empty where unknown.
    String format();

    @Override
    void close();
}

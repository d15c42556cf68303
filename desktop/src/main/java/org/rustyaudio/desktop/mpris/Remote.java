package org.rustyaudio.desktop.mpris;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.rustyaudio.player.transport.PlayerControls;
import org.rustyaudio.player.transport.PlayerState;

/// What the bus may ask of the stereo. Any thread; nothing here waits.
public interface Remote {

    PlayerState state();

    /// Rendered but not heard yet.
    long latencyFrames();

    void tell(Consumer<PlayerControls> intent);

    /// The knob, 0 to 40.
    double volume();

    void setVolume(double steps);

    /// Plays a file, a folder or a playlist.
    void open(Path path);

    void raise();

    void quit();
}

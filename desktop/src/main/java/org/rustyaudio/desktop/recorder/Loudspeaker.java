package org.rustyaudio.desktop.recorder;

import org.rustyaudio.devices.OutputDevice;
import org.rustyaudio.player.live.LiveSource;

/// Where an input is heard. Any thread.
public interface Loudspeaker {

    /// Plays a source through the chain.
    void play(LiveSource source);

    /// Ends a source, unless another took its place.
    void end(LiveSource source);

    /// The output in use, or the one that will be.
    OutputDevice device();
}

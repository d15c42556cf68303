package org.rustyaudio.faceplate.control;

import java.util.function.Consumer;
import org.rustyaudio.dsp.ChainSettings;
import org.rustyaudio.player.transport.PlayerControls;
import org.rustyaudio.player.transport.PlayerState;

/// What the face needs of the running stereo. The user interface's thread calls it; nothing here waits.
public interface FaceStereo {

    /// The player's state as last published.
    PlayerState state();

    /// Runs an intent on the player's own thread, soon.
    void tell(Consumer<PlayerControls> intent);

    /// The sound from now on; changes glide.
    void sound(ChainSettings chain);

    /// A short quiet tone through the output, if it runs.
    void beep();
}

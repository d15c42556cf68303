package org.rustyaudio.desktop.setup;

import javafx.scene.layout.Region;
import org.rustyaudio.player.transport.PlayerState;

/// One page of the setup drawer. JavaFX thread only.
interface Page {

    Region node();

    /// Brings it up to what is set now: once a frame while it shows.
    void update(PlayerState player);

    /// It comes to be seen.
    default void opened() {}
}

package org.rustyaudio.web.platform;

import java.util.function.Consumer;

/// Installing the player as an app. Page's thread.
public interface InstallOffer {

    /// Whether the browser would install it now.
    boolean offered();

    /// Whether the page runs as an installed app already.
    boolean installed();

    /// Shows the browser's own window. Call it inside a click or a key press.
    ///
    /// @param done told whether the person agreed
    void accept(Consumer<Boolean> done);

    /// Hears when the offer comes or goes.
    void onChange(Runnable changed);
}

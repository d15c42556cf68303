package org.rustyaudio.desktop.window;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/// Brings messages from every thread to the glass; those that come before the window is there wait for it.
public final class Messages {

    private final List<String> waiting = new ArrayList<>();
    private @Nullable Consumer<String> glass;

    /// Any thread.
    public synchronized void say(String message) {
        Consumer<String> shown = glass;
        if (shown == null) {
            waiting.add(message);
        } else {
            Platform.runLater(() -> shown.accept(message));
        }
    }

    /// JavaFX thread: the window is there.
    public synchronized void showOn(Consumer<String> newGlass) {
        glass = newGlass;
        waiting.forEach(newGlass);
        waiting.clear();
    }
}

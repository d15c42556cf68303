package org.rustyaudio.web.platform;

import java.util.List;
import java.util.function.Consumer;

/// The sound outputs there are. Page's thread.
public interface Outputs {

    /// An output.
    ///
    /// @param id the browser's own, empty for the system's choice
    /// @param name what a person calls it
    record Output(String id, String name) {}

    /// What is known of the outputs; the first is the system's choice.
    void list(Consumer<List<Output>> done);

    /// Why [#choose] may have to ask for the microphone's permission; empty where it does not.
    String leaveNeeded();

    /// Lets the person choose an output where the browser has its own window for that; otherwise asks for leave to
    /// name them all. Call it inside a click.
    ///
    /// @param chosen told which one was chosen in the browser's window
    /// @param named told all of them, now with their names; the page lets the person choose
    void choose(Consumer<Output> chosen, Consumer<List<Output>> named, Consumer<String> failed);

    /// Hears when outputs come or go.
    void onChange(Consumer<List<Output>> changed);
}

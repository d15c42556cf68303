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

    /// Lets the person choose an output where the browser has its own window for that, otherwise asks for leave to
    /// name them all. Call it inside a click.
    void choose(Consumer<Output> chosen, Consumer<String> failed);

    /// Hears when outputs come or go.
    void onChange(Consumer<List<Output>> changed);
}

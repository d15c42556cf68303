package org.rustyaudio.desktop.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.rustyaudio.codec.CodecException;
import org.rustyaudio.desktop.stereo.Opening;
import org.rustyaudio.desktop.stereo.Stereo;

/// Offers the demo tape on the first start, once: made in the background, put in an empty queue, never made again.
public final class DemoTape {

    private DemoTape() {}

    /// @param data the user's folder for data
    /// @param messages told what happens, from another thread
    /// @param offered called on the JavaFX thread when the tape is in the queue, or is not wanted
    public static void offer(Path data, Stereo stereo, Opening opening, Consumer<String> messages, Runnable offered) {
        Thread.ofPlatform().daemon().name("demo-tape").start(() -> {
            try {
                if (stereo.state().queue().entries().isEmpty()) {
                    messages.accept("Making a demo tape for you…");
                    List<Path> files = TapeFiles.make(data);
                    if (stereo.state().queue().entries().isEmpty()) {
                        opening.open(files, Opening.Place.ADD);
                        messages.accept("The demo tape is in: press play");
                    }
                }
                Platform.runLater(offered);
            } catch (IOException | CodecException e) {
                messages.accept("The demo tape could not be made: " + e.getMessage());
            }
        });
    }
}

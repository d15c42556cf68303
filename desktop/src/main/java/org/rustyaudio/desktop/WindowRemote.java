package org.rustyaudio.desktop;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.rustyaudio.desktop.mpris.Remote;
import org.rustyaudio.desktop.stereo.Opening;
import org.rustyaudio.desktop.stereo.Stereo;
import org.rustyaudio.desktop.window.StereoWindow;
import org.rustyaudio.player.transport.PlayerControls;
import org.rustyaudio.player.transport.PlayerState;

/// The window's stereo as the session bus works it. Any thread.
record WindowRemote(Stereo stereo, Opening opening, StereoWindow window) implements Remote {

    @Override
    public PlayerState state() {
        return stereo.state();
    }

    @Override
    public long latencyFrames() {
        return stereo.latencyFrames();
    }

    @Override
    public void tell(Consumer<PlayerControls> intent) {
        stereo.tell(intent);
    }

    @Override
    public double volume() {
        return window.controller().sound().volume();
    }

    @Override
    public void setVolume(double steps) {
        Platform.runLater(() -> window.controller().setVolume(steps));
    }

    @Override
    public void open(Path path) {
        opening.open(List.of(path), Opening.Place.PLAY);
    }

    @Override
    public void raise() {
        Platform.runLater(window::raise);
    }

    @Override
    public void quit() {
        Platform.runLater(window::quit);
    }
}

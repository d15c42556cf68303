package org.rustyaudio.desktop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rustyaudio.cli.live.FeedbackGuard;
import org.rustyaudio.cli.record.Takes;
import org.rustyaudio.desktop.recorder.KeptTake;
import org.rustyaudio.desktop.recorder.Loudspeaker;
import org.rustyaudio.desktop.recorder.RecorderDesk;
import org.rustyaudio.desktop.recorder.RecorderDrawer;
import org.rustyaudio.desktop.recorder.RecorderStore;
import org.rustyaudio.desktop.recorder.TakeUses;
import org.rustyaudio.desktop.recorder.ToneInputs;
import org.rustyaudio.desktop.window.StereoWindow;
import org.rustyaudio.devices.OutputDevice;
import org.rustyaudio.devices.input.Inputs;
import org.rustyaudio.player.live.LiveSource;

/// A recorder that hears two tones and notes what is asked of it.
final class TestRecorder implements TakeUses, Loudspeaker, AutoCloseable {

    final ToneInputs tones = new ToneInputs();
    /// What was asked of a take.
    final List<String> used = new ArrayList<>();
    /// What sounds from an input.
    final List<LiveSource> sounding = new ArrayList<>();

    final RecorderDesk desk;
    private final Path folder;

    TestRecorder(Path folder) {
        this.folder = folder;
        desk = another();
    }

    /// Another one at the same takes.
    RecorderDesk another() {
        return new RecorderDesk(
                new Inputs(List.of(tones)),
                new Takes(folder.resolve("takes")),
                new RecorderStore(folder, folder.resolve("recordings")),
                this,
                new FeedbackGuard(words -> words.getLast().endsWith("source") ? "microphone" : "speakers"));
    }

    RecorderDrawer drawer(StereoWindow window) {
        return new RecorderDrawer(desk, window.controller(), this, () -> Optional.of(folder.resolve("elsewhere")));
    }

    @Override
    public void play(KeptTake take) {
        used.add("play " + take.name());
    }

    @Override
    public void show(KeptTake take) {
        used.add("show " + take.name());
    }

    @Override
    public void play(LiveSource source) {
        sounding.add(source);
    }

    @Override
    public void end(LiveSource source) {
        sounding.remove(source);
    }

    @Override
    public OutputDevice device() {
        return new OutputDevice("default", "Speakers", "", true);
    }

    @Override
    public void close() {
        desk.close();
    }
}

package org.rustyaudio.desktop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rustyaudio.cli.live.FeedbackGuard;
import org.rustyaudio.cli.record.Takes;
import org.rustyaudio.desktop.library.Covers;
import org.rustyaudio.desktop.recorder.KeptTake;
import org.rustyaudio.desktop.recorder.Loudspeaker;
import org.rustyaudio.desktop.recorder.RecorderDesk;
import org.rustyaudio.desktop.recorder.RecorderDrawer;
import org.rustyaudio.desktop.recorder.RecorderStore;
import org.rustyaudio.desktop.recorder.TakeUses;
import org.rustyaudio.desktop.recorder.ToneInputs;
import org.rustyaudio.devices.OutputDevice;
import org.rustyaudio.devices.input.Inputs;
import org.rustyaudio.player.live.LiveSource;

/// A window with everything the program gives it: library, covers and a recorder that hears two tones.
final class FullWindow implements AutoCloseable {

    final TestMusic music = new TestMusic();
    final ToneInputs tones = new ToneInputs();
    /// What was asked of a take, and what sounds from an input.
    final List<String> used = new ArrayList<>();

    final List<LiveSource> sounding = new ArrayList<>();
    final RecorderDesk desk;
    final WindowRig rig;
    private final Covers covers;

    FullWindow(Path folder, double width, double height) {
        covers = new Covers(_ -> null, folder.resolve("covers"));
        desk = new RecorderDesk(
                new Inputs(List.of(tones)),
                new Takes(folder.resolve("takes")),
                new RecorderStore(folder, folder.resolve("recordings")),
                new Speaker(),
                new FeedbackGuard(words -> words.getLast().endsWith("source") ? "microphone" : "speakers"));
        TakeUses uses = new TakeUses() {
            @Override
            public void play(KeptTake take) {
                used.add("play " + take.name());
            }

            @Override
            public void show(KeptTake take) {
                used.add("show " + take.name());
            }
        };
        rig = WindowRig.open(folder.resolve("settings"), width, height, window -> {
            window.setLibrary(music, covers);
            window.add(new RecorderDrawer(
                    desk, window.controller(), uses, () -> Optional.of(folder.resolve("elsewhere"))));
        });
    }

    @Override
    public void close() {
        rig.close();
        desk.close();
        covers.close();
    }

    private final class Speaker implements Loudspeaker {

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
    }
}

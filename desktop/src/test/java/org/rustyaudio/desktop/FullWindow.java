package org.rustyaudio.desktop;

import java.nio.file.Path;
import org.rustyaudio.desktop.library.Covers;
import org.rustyaudio.desktop.recorder.RecorderBackup;

/// A window with everything the program gives it: library, covers and a recorder that hears two tones.
final class FullWindow implements AutoCloseable {

    final TestMusic music = new TestMusic();
    final TestRecorder recorder;
    final WindowRig rig;
    private final Covers covers;

    FullWindow(Path folder, double width, double height) {
        covers = new Covers(_ -> null, folder.resolve("covers"));
        recorder = new TestRecorder(folder);
        rig = WindowRig.open(folder.resolve("settings"), width, height, window -> {
            window.setLibrary(music, covers);
            window.add(recorder.drawer(window));
            window.add(new RecorderBackup(recorder.desk));
        });
    }

    @Override
    public void close() {
        rig.close();
        recorder.close();
        covers.close();
    }
}

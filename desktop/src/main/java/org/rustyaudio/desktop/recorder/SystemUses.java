package org.rustyaudio.desktop.recorder;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.rustyaudio.desktop.stereo.Opening;

/// Plays takes on the stereo and shows them in the system's own file manager.
public final class SystemUses implements TakeUses {

    private final Opening opening;
    private final Consumer<String> complaints;

    public SystemUses(Opening opening, Consumer<String> complaints) {
        this.opening = opening;
        this.complaints = complaints;
    }

    @Override
    public void play(KeptTake take) {
        opening.open(List.of(take.file()), Opening.Place.PLAY);
    }

    @Override
    public void show(KeptTake take) {
        List<String> words = command(System.getProperty("os.name", ""), take);
        try {
            new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            complaints.accept(
                    "The folder cannot be shown (" + words.getFirst() + " is missing): the take is " + take.file());
        }
    }

    static List<String> command(String system, KeptTake take) {
        if (system.startsWith("Windows")) {
            return List.of("explorer.exe", "/select," + take.file());
        }
        return system.startsWith("Mac")
                ? List.of("open", "-R", take.file().toString())
                : List.of("xdg-open", String.valueOf(take.file().getParent()));
    }
}

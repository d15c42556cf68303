package org.rustyaudio.desktop.instance;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A start of its own process: `STATE RUNTIME PATIENCE_MS PATH...`. Says what it found, and stays when it is the one.
final class StartProbe {

    private StartProbe() {}

    public static void main(String[] words) throws Exception {
        List<Path> paths = new ArrayList<>();
        for (int i = 3; i < words.length; i++) {
            paths.add(Path.of(words[i]));
        }
        MeetingPlace place = MeetingPlace.of(Path.of(words[0]), Path.of(words[1]));
        switch (FirstStart.at(place, paths, Duration.ofMillis(Long.parseLong(words[2])))) {
            case FirstStart.Alone(RunningStereo running) -> {
                System.out.println("alone");
                running.listenWith(more -> System.out.println("got " + more));
                // Until the test closes the input, or kills this process.
                while (System.in.read() >= 0) {
                    Thread.onSpinWait();
                }
                running.close();
            }
            case FirstStart.HandedOver _ -> System.out.println("handed over");
            case FirstStart.NoAnswer _ -> System.out.println("no answer");
        }
    }
}

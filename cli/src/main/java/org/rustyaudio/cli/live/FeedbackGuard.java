package org.rustyaudio.cli.live;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.rustyaudio.devices.OutputDevice;
import org.rustyaudio.devices.input.InputDevice;

/// Refuses to play an input that hears what is played: it would howl.
/// Any thread, but not the one that paints: it may ask the sound server.
public final class FeedbackGuard {

    private static final int PATIENCE_SECONDS = 2;

    private final Function<List<String>, String> ask;

    /// @param ask runs a program and gives what it prints, or nothing
    public FeedbackGuard(Function<List<String>, String> ask) {
        this.ask = ask;
    }

    /// Asks PulseAudio or PipeWire by `pactl`, where there is one.
    public static FeedbackGuard ofSystem() {
        return new FeedbackGuard(FeedbackGuard::run);
    }

    /// Why the input may not be played on the output: a sentence with a remedy; empty where it may.
    public String refusal(InputDevice input, OutputDevice output) {
        return isMonitor(input, output)
                ? input.name() + " hears what " + output.name()
                        + " plays: it would howl. Choose a microphone or a line in, or another output."
                : "";
    }

    private boolean isMonitor(InputDevice input, OutputDevice output) {
        String name = input.name().toLowerCase(Locale.ROOT);
        boolean namesOne = name.contains("monitor of") || name.contains("loopback") || name.contains("stereo mix");
        if (namesOne) {
            String of = name.replace("monitor of", "").replace("[loopback]", "").strip();
            String played = output.name().toLowerCase(Locale.ROOT);
            // A mix of everything, or the output's own.
            return name.contains("stereo mix")
                    || of.contains(played)
                    || played.contains(of)
                    || usesServer(output.id(), output.name());
        }
        if (!usesServer(input.id(), input.name()) || !usesServer(output.id(), output.name())) {
            return false;
        }
        String source = ask.apply(List.of("pactl", "get-default-source")).strip();
        String sink = ask.apply(List.of("pactl", "get-default-sink")).strip();
        return !sink.isEmpty() && source.equals(sink + ".monitor");
    }

    /// Whether a device is whatever the sound server has as its default.
    private static boolean usesServer(String id, String name) {
        String last = id.substring(id.lastIndexOf(':') + 1);
        return last.equals("default")
                || last.equals("pulse")
                || last.equals("pipewire")
                || name.startsWith("default")
                || name.startsWith("pulse");
    }

    private static String run(List<String> words) {
        try {
            Process process = new ProcessBuilder(words)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return "";
            }
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            // No such program: no such server, as far as can be told.
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}

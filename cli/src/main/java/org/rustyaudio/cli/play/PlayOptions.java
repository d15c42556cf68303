package org.rustyaudio.cli.play;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.cli.Failure;
import org.rustyaudio.cli.line.Arguments;
import org.rustyaudio.cli.line.Option;
import org.rustyaudio.cli.line.UsageException;
import org.rustyaudio.cli.preset.PresetLibrary;
import org.rustyaudio.devices.OutputRequest;
import org.rustyaudio.dsp.stretch.TimeStretch;
import org.rustyaudio.player.gain.GainMode;
import org.rustyaudio.player.queue.RepeatMode;
import org.rustyaudio.player.transport.Player;
import org.rustyaudio.presets.Preset;

/// What a command line asks of the player, over what is set already. Immutable; what is not asked for is null.
///
/// @param shuffle asked to play in an order of chance
/// @param crossfadeSeconds 0 to 12
/// @param speed 0.25 to 4
/// @param volumeDb −120 to 0
/// @param deviceId where to play
/// @param bufferMillis sound in flight
public record PlayOptions(
        boolean shuffle,
        @Nullable RepeatMode repeat,
        @Nullable Double crossfadeSeconds,
        @Nullable GainMode gain,
        @Nullable Double speed,
        @Nullable Preset preset,
        @Nullable Double volumeDb,
        @Nullable String deviceId,
        @Nullable Integer bufferMillis) {

    /// Plays in the terminal even where there is a screen.
    public static final String NO_WINDOW = "no-window";

    /// The options of `play`, with and without a window.
    public static final List<Option> OPTIONS = List.of(
            Option.flag("Playing", NO_WINDOW, "Play in the terminal even where there is a screen."),
            Option.flag("Playing", "shuffle", "In an order of chance; nothing twice until all was heard."),
            Option.value("Playing", "repeat", "MODE", "off, one or all; off."),
            Option.value("Playing", "crossfade", "S", "Overlap of two tracks in seconds, 0 to 12; 0."),
            Option.value("Playing", "replaygain", "MODE", "off, track, album or auto; auto."),
            Option.value("Playing", "speed", "FACTOR", "Faster or slower at the same pitch, 0.25 to 4; 1."),
            Option.value("Sound", "preset", "PRESET", "Name of a preset, or a preset file.")
                    .or('p'),
            Option.value("Sound", "volume", "DB", "-120 to 0; 0."),
            Option.value("Sound", "device", "ID", "Where to play (see: rusty-audio devices), or file:OUT.wav."),
            Option.value("Sound", "buffer", "MS", "Sound in flight, 20 to 200 ms; 100."));

    /// What these words ask for.
    ///
    /// @param library asked only when a preset is named
    public static PlayOptions of(Arguments arguments, Supplier<PresetLibrary> library) throws UsageException, Failure {
        String preset = arguments.text("preset");
        return new PlayOptions(
                arguments.has("shuffle"),
                arguments.has("repeat")
                        ? RepeatMode.valueOf(word(arguments, "repeat", List.of("off", "one", "all")))
                        : null,
                number(arguments, "crossfade", 0, 12, "s"),
                arguments.has("replaygain")
                        ? GainMode.valueOf(word(arguments, "replaygain", List.of("off", "track", "album", "auto")))
                        : null,
                number(arguments, "speed", TimeStretch.SLOWEST, TimeStretch.FASTEST, ""),
                preset == null ? null : library.get().find(preset).getFirst(),
                number(arguments, "volume", -120, 0, "dB"),
                arguments.text("device"),
                arguments.has("buffer")
                        ? arguments.whole(
                                "buffer",
                                OutputRequest.DEFAULT_BUFFER_MILLIS,
                                OutputRequest.MIN_BUFFER_MILLIS,
                                OutputRequest.MAX_BUFFER_MILLIS,
                                "ms")
                        : null);
    }

    private static @Nullable Double number(Arguments arguments, String option, double low, double high, String unit)
            throws UsageException {
        return arguments.has(option) ? arguments.number(option, low, low, high, unit) : null;
    }

    private static String word(Arguments arguments, String option, List<String> choices) throws UsageException {
        return arguments.choice(option, choices.getFirst(), choices).toUpperCase(Locale.ROOT);
    }

    /// The output asked for, over the one that is set. A device that is named is opened shared.
    public OutputRequest over(OutputRequest set) {
        return new OutputRequest(
                deviceId == null ? set.deviceId() : deviceId,
                set.sampleRateHz(),
                bufferMillis == null ? set.bufferMillis() : bufferMillis,
                set.exclusive() && deviceId == null);
    }

    /// Sets what the player itself decides: order, joins, loudness and speed. On the player's own thread.
    public void applyTo(Player player) {
        if (crossfadeSeconds != null) {
            player.setTransitions(player.state().transitions().withCrossfade(crossfadeSeconds));
        }
        if (gain != null) {
            player.setGain(player.state().gain().withMode(gain));
        }
        if (repeat != null) {
            player.setRepeat(repeat);
        }
        if (speed != null) {
            player.setSpeed(speed);
        }
        if (shuffle) {
            player.setShuffle(true);
        }
    }
}

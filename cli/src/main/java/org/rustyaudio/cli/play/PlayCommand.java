package org.rustyaudio.cli.play;

import java.util.List;
import java.util.function.Supplier;
import org.rustyaudio.cli.Command;
import org.rustyaudio.cli.Failure;
import org.rustyaudio.cli.Program;
import org.rustyaudio.cli.Session;
import org.rustyaudio.cli.Stopped;
import org.rustyaudio.cli.engine.AudioEngine;
import org.rustyaudio.cli.files.Tracks;
import org.rustyaudio.cli.line.Arguments;
import org.rustyaudio.cli.line.Option;
import org.rustyaudio.cli.line.Usage;
import org.rustyaudio.cli.line.UsageException;
import org.rustyaudio.cli.preset.PresetLibrary;
import org.rustyaudio.codec.AudioFiles;
import org.rustyaudio.devices.Devices;
import org.rustyaudio.devices.OutputRequest;
import org.rustyaudio.dsp.ChainSettings;
import org.rustyaudio.dsp.stretch.TimeStretch;
import org.rustyaudio.player.gain.GainMode;
import org.rustyaudio.player.gain.GainSettings;
import org.rustyaudio.player.queue.RepeatMode;
import org.rustyaudio.player.transport.RatePolicy;
import org.rustyaudio.player.transport.TransitionSettings;

/// `play` without a window: plays its files to the end, with a status line and keys where there is a terminal.
public final class PlayCommand implements Command {

    private static final int FIRST_RATE_HZ = 44_100;
    private static final double CEILING_DBTP = -1;

    private final Supplier<Devices> system;
    private final Supplier<PresetLibrary> library;

    /// @param system opened when the command runs, closed when it ends
    /// @param library asked for when a preset is named
    public PlayCommand(Supplier<Devices> system, Supplier<PresetLibrary> library) {
        this.system = system;
        this.library = library;
    }

    @Override
    public String name() {
        return "play";
    }

    @Override
    public String summary() {
        return "play files, folders and playlists";
    }

    @Override
    public Usage usage() {
        return new Usage(
                "PATH... [options]",
                "Plays in the terminal. Keys: space pauses, n next, p previous, left and right seek five seconds,"
                        + " up and down set the volume, [ and ] the speed, backspace plays at 1, q quits.",
                List.of(new Usage.Entry("PATH...", "Files, folders, playlists (m3u, m3u8, pls, xspf) and cue sheets.")),
                List.of(
                        Option.flag("Playing", "no-window", "Play in the terminal even where there is a screen."),
                        Option.flag("Playing", "shuffle", "In an order of chance; nothing twice until all was heard."),
                        Option.value("Playing", "repeat", "MODE", "off, one or all; off."),
                        Option.value("Playing", "crossfade", "S", "Overlap of two tracks in seconds, 0 to 12; 0."),
                        Option.value("Playing", "replaygain", "MODE", "off, track, album or auto; auto."),
                        Option.value("Playing", "speed", "FACTOR", "Faster or slower at the same pitch, 0.25 to 4; 1."),
                        Option.value("Sound", "preset", "PRESET", "Name of a preset, or a preset file.")
                                .or('p'),
                        Option.value("Sound", "volume", "DB", "-120 to 0; 0."),
                        Option.value(
                                "Sound", "device", "ID", "Where to play (see: rusty-audio devices), or file:OUT.wav."),
                        Option.value("Sound", "buffer", "MS", "Sound in flight, 20 to 200 ms; 100.")),
                List.of(
                        new Usage.Entry("rusty-audio play Music/album", "a folder"),
                        new Usage.Entry("rusty-audio play --speed 1.5 lecture.mp3", "faster, at the same pitch"),
                        new Usage.Entry("rusty-audio play --shuffle --repeat all *.m3u8", "playlists, for ever")));
    }

    @Override
    public int run(Arguments arguments, Session session) throws UsageException, Failure, Stopped {
        if (arguments.operands().isEmpty()) {
            throw new UsageException("nothing to play; name files, folders or playlists");
        }
        ChainSettings chain = chain(arguments);
        OutputRequest request = new OutputRequest(
                arguments.text("device", ""),
                FIRST_RATE_HZ,
                arguments.whole(
                        "buffer",
                        OutputRequest.DEFAULT_BUFFER_MILLIS,
                        OutputRequest.MIN_BUFFER_MILLIS,
                        OutputRequest.MAX_BUFFER_MILLIS,
                        "ms"),
                false);
        RepeatMode repeat = RepeatMode.valueOf(word(arguments, "repeat", "off", List.of("off", "one", "all")));
        GainMode gain =
                GainMode.valueOf(word(arguments, "replaygain", "auto", List.of("off", "track", "album", "auto")));
        double crossfade = arguments.number("crossfade", 0, 0, 12, "s");
        double speed = arguments.number("speed", 1, TimeStretch.SLOWEST, TimeStretch.FASTEST, "");
        Tracks tracks = Tracks.of(arguments.operands());
        tracks.troubles().forEach(session.terminal()::complain);
        if (tracks.found().isEmpty()) {
            return Program.FAILED;
        }
        try (Devices devices = system.get();
                AudioEngine engine = new AudioEngine(devices, AudioFiles::open, request, chain)) {
            engine.post(player -> {
                player.setRatePolicy(RatePolicy.MATCH_SOURCE);
                player.setTransitions(TransitionSettings.DEFAULT.withCrossfade(crossfade));
                player.setGain(new GainSettings(gain, 0, 0, true));
                player.setRepeat(repeat);
                player.setSpeed(speed);
                player.queue().replace(tracks.found());
                player.setShuffle(arguments.has("shuffle"));
                player.play();
            });
            boolean allPlayed = new TerminalPlayer(engine, session).run();
            return allPlayed && tracks.troubles().isEmpty() ? Program.DONE : Program.FAILED;
        }
    }

    private ChainSettings chain(Arguments arguments) throws UsageException, Failure {
        double volume = arguments.number("volume", 0, -120, 0, "dB");
        ChainSettings chain = ChainSettings.TRANSPARENT.withVolumeDb(volume);
        String preset = arguments.text("preset");
        return preset == null
                ? chain
                : chain.withEqualizer(library.get().find(preset).getFirst().equalizer())
                        .withLimiter(true, CEILING_DBTP);
    }

    private static String word(Arguments arguments, String option, String otherwise, List<String> choices)
            throws UsageException {
        return arguments.choice(option, otherwise, choices).toUpperCase(java.util.Locale.ROOT);
    }
}

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
import org.rustyaudio.cli.line.Usage;
import org.rustyaudio.cli.line.UsageException;
import org.rustyaudio.cli.preset.PresetLibrary;
import org.rustyaudio.codec.AudioFiles;
import org.rustyaudio.devices.Devices;
import org.rustyaudio.devices.OutputRequest;
import org.rustyaudio.dsp.ChainSettings;
import org.rustyaudio.player.gain.GainMode;
import org.rustyaudio.player.gain.GainSettings;
import org.rustyaudio.player.transport.RatePolicy;
import org.rustyaudio.presets.Preset;

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
                PlayOptions.OPTIONS,
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
        PlayOptions options = PlayOptions.of(arguments, library);
        OutputRequest request = options.over(OutputRequest.ofDefault(FIRST_RATE_HZ));
        Tracks tracks = Tracks.of(arguments.operands());
        tracks.troubles().forEach(session.terminal()::complain);
        if (tracks.found().isEmpty()) {
            return Program.FAILED;
        }
        try (Devices devices = system.get();
                AudioEngine engine = new AudioEngine(devices, AudioFiles::open, request, chain(options))) {
            engine.post(player -> {
                player.setRatePolicy(RatePolicy.MATCH_SOURCE);
                player.setGain(new GainSettings(GainMode.AUTO, 0, 0, true));
                options.applyTo(player);
                player.queue().replace(tracks.found());
                player.play();
            });
            boolean allPlayed = new TerminalPlayer(engine, session).run();
            return allPlayed && tracks.troubles().isEmpty() ? Program.DONE : Program.FAILED;
        }
    }

    private static ChainSettings chain(PlayOptions options) {
        Double volume = options.volumeDb();
        ChainSettings chain = ChainSettings.TRANSPARENT.withVolumeDb(volume == null ? 0 : volume);
        Preset preset = options.preset();
        return preset == null ? chain : chain.withEqualizer(preset.equalizer()).withLimiter(true, CEILING_DBTP);
    }
}

package org.rustyaudio.cli.render;

import java.util.List;
import java.util.function.Supplier;
import org.rustyaudio.cli.Command;
import org.rustyaudio.cli.Failure;
import org.rustyaudio.cli.Program;
import org.rustyaudio.cli.Session;
import org.rustyaudio.cli.Stopped;
import org.rustyaudio.cli.audio.DitherChoice;
import org.rustyaudio.cli.audio.FormatChoice;
import org.rustyaudio.cli.files.Input;
import org.rustyaudio.cli.files.Inputs;
import org.rustyaudio.cli.files.OutputFolder;
import org.rustyaudio.cli.line.Arguments;
import org.rustyaudio.cli.line.Option;
import org.rustyaudio.cli.line.Usage;
import org.rustyaudio.cli.line.UsageException;
import org.rustyaudio.cli.preset.PresetLibrary;
import org.rustyaudio.cli.terminal.Clock;
import org.rustyaudio.cli.terminal.Progress;
import org.rustyaudio.dsp.ChainSettings;
import org.rustyaudio.dsp.effect.EffectRack;
import org.rustyaudio.dsp.resample.Resampler;
import org.rustyaudio.dsp.stretch.TimeStretch;
import org.rustyaudio.presets.Preset;

/// `render`: files through the signal chain into new files.
public final class RenderCommand implements Command {

    private static final double DEFAULT_CEILING_DBTP = -1;

    private final Supplier<PresetLibrary> library;

    /// @param library asked for when a preset is named
    public RenderCommand(Supplier<PresetLibrary> library) {
        this.library = library;
    }

    @Override
    public String name() {
        return "render";
    }

    @Override
    public String summary() {
        return "put files through the signal chain into new files, faster than real time";
    }

    @Override
    public Usage usage() {
        return new Usage(
                "IN... -o OUT [options]",
                "Renders files through the same signal chain that plays them. Without a preset every sample stays as it is."
                        + " Tags and cover come along.",
                List.of(new Usage.Entry("IN...", "Files, folders, playlists (m3u, m3u8, pls, xspf) and cue sheets.")),
                List.of(
                        Option.value(
                                        "Output",
                                        "output",
                                        "OUT",
                                        "File to write (.wav or .flac); for several inputs a folder, made where its"
                                                + " parent exists.")
                                .or('o'),
                        Option.value(
                                "Output",
                                "format",
                                "FORMAT",
                                "wav16, wav24, wav32f, flac (flac16, flac24). Otherwise OUT's own, at the source's depth."),
                        Option.value("Output", "rate", "HZ", "Sample rate, 8k to 384k. Otherwise the source's."),
                        DitherChoice.OPTION,
                        Option.flag("Output", "force", "Replace files that exist.")
                                .or('f'),
                        Option.flag("Output", "salvage", "Render damaged files as far as they can be decoded."),
                        Option.value(
                                        "Sound",
                                        "preset",
                                        "PRESET",
                                        "Name of a preset (see: rusty-audio preset list), or a preset file.")
                                .or('p'),
                        Option.value(
                                "Sound",
                                "effect",
                                "RACK",
                                "Name of a factory rack (" + EffectChoice.names() + "), or a file with one (JSON)."),
                        Option.value("Sound", "speed", "FACTOR", "Faster or slower at the same pitch, 0.25 to 4."),
                        Option.flag("Sound", "no-limiter", "Leave out the true-peak limiter that guards a preset."),
                        Option.value(
                                "Sound", "ceiling", "DBTP", "Highest true peak the limiter lets pass, -24 to 0; -1.")),
                List.of(
                        new Usage.Entry("rusty-audio render song.flac -o song.wav", "the same samples as WAV"),
                        new Usage.Entry(
                                "rusty-audio render song.mp3 -o loud.flac --preset \"Bass Boost\"",
                                "with a preset, as FLAC"),
                        new Usage.Entry(
                                "rusty-audio render book.mp3 -o fast.wav --speed 1.25", "faster, at the same pitch"),
                        new Usage.Entry(
                                "rusty-audio render song.flac -o hall.flac --effect \"Concert hall\"", "with effects"),
                        new Usage.Entry(
                                "rusty-audio render Album -o Car/ --format wav16 --rate 44.1k",
                                "a whole folder for an old car stereo")));
    }

    @Override
    public int run(Arguments arguments, Session session) throws UsageException, Failure, Stopped {
        if (arguments.operands().isEmpty()) {
            throw new UsageException("no input given; name files, folders or playlists");
        }
        String output = arguments.text("output", "");
        if (output.isEmpty()) {
            throw new UsageException("no output given; name it with -o OUT");
        }
        RenderSettings settings = settings(arguments, session);
        Inputs inputs = Inputs.of(arguments.operands());
        inputs.troubles().forEach(session.terminal()::complain);
        if (inputs.found().isEmpty()) {
            return Program.FAILED;
        }
        Targets targets = Targets.of(output, inputs, settings.format());
        int done = 0;
        try (OutputFolder folders = new OutputFolder();
                Progress progress = session.progress("")) {
            RenderJob job = new RenderJob(settings, session, progress, folders);
            for (Input input : inputs.found()) {
                session.stop().check();
                if (inputs.found().size() > 1) {
                    progress.label(done + 1 + "/" + inputs.found().size() + " "
                            + input.file().getFileName());
                } else {
                    progress.label(input.label());
                }
                try {
                    RenderJob.Result result = job.render(input, targets);
                    done++;
                    tell(result, session, progress);
                } catch (Failure e) {
                    progress.clear();
                    session.complain(String.valueOf(e.getMessage()), e);
                } catch (RuntimeException e) {
                    progress.clear();
                    session.fault(input.label(), e);
                }
            }
        }
        int failed = inputs.found().size() - done + inputs.troubles().size();
        if (failed > 0 && inputs.found().size() > 1) {
            session.remark(done + " of " + (done + failed) + " rendered, " + failed + " failed");
        }
        return failed == 0 ? Program.DONE : Program.FAILED;
    }

    private static void tell(RenderJob.Result result, Session session, Progress progress) {
        if (result.clipped() > 0) {
            progress.clear();
            session.remark(result.target() + ": " + result.clipped()
                    + " samples were above full scale and are clipped; lower the preset's preamp, keep the limiter on,"
                    + " or use --format wav32f");
        }
        if (!session.quiet() && session.terminal().errIsTerminal()) {
            progress.clear();
            session.remark(result.target() + ": " + Clock.text(result.seconds()) + " as "
                    + result.format().label() + " at " + result.rateHz() + " Hz");
        }
    }

    private RenderSettings settings(Arguments arguments, Session session) throws UsageException, Failure {
        FormatChoice format = FormatChoice.of(arguments);
        int rateHz = arguments.whole("rate", 0, Resampler.LOWEST_RATE_HZ, Resampler.HIGHEST_RATE_HZ, "Hz");
        double ceiling = arguments.number("ceiling", DEFAULT_CEILING_DBTP, -24, 0, "dBTP");
        if (arguments.has("no-limiter") && arguments.has("ceiling")) {
            throw new UsageException("--no-limiter and --ceiling contradict each other; give one of them");
        }
        ChainSettings chain = ChainSettings.TRANSPARENT;
        String word = arguments.text("preset");
        if (word != null) {
            List<Preset> presets = library.get().find(word);
            if (presets.size() > 1) {
                session.remark(word + ": holds " + presets.size() + " presets; the first, \""
                        + presets.getFirst().name() + "\", is used");
            }
            chain = chain.withEqualizer(presets.getFirst().equalizer())
                    .withLimiter(!arguments.has("no-limiter"), ceiling);
            EffectRack carried = presets.getFirst().effects();
            if (carried != null) {
                chain = chain.withEffects(carried);
            }
        } else if (arguments.has("ceiling")) {
            chain = chain.withLimiter(true, ceiling);
        }
        String effect = arguments.text("effect");
        if (effect != null) {
            chain = chain.withEffects(EffectChoice.find(effect)).withLimiter(!arguments.has("no-limiter"), ceiling);
        }
        double speed = arguments.number("speed", 1, TimeStretch.SLOWEST, TimeStretch.FASTEST, "");
        return new RenderSettings(
                chain,
                speed,
                format,
                rateHz,
                DitherChoice.of(arguments),
                arguments.has("force"),
                arguments.has("salvage"));
    }
}

package org.rustyaudio.cli.generate;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.rustyaudio.cli.Command;
import org.rustyaudio.cli.Failure;
import org.rustyaudio.cli.Program;
import org.rustyaudio.cli.Session;
import org.rustyaudio.cli.Stopped;
import org.rustyaudio.cli.audio.DitherChoice;
import org.rustyaudio.cli.audio.FormatChoice;
import org.rustyaudio.cli.files.OutputFile;
import org.rustyaudio.cli.line.Arguments;
import org.rustyaudio.cli.line.Option;
import org.rustyaudio.cli.line.Usage;
import org.rustyaudio.cli.line.UsageException;
import org.rustyaudio.cli.terminal.Progress;
import org.rustyaudio.codec.AudioFiles;
import org.rustyaudio.codec.AudioWriter;
import org.rustyaudio.codec.CodecException;
import org.rustyaudio.codec.StreamInfo;
import org.rustyaudio.codec.Tags;
import org.rustyaudio.dsp.generate.GeneratorSettings;
import org.rustyaudio.dsp.generate.SignalGenerator;

/// `generate`: a test signal of a given length as a file.
public final class GenerateCommand implements Command {

    private static final int BLOCK_FRAMES = 8192;
    private static final int DEFAULT_RATE_HZ = 48_000;
    private static final double DEFAULT_SECONDS = 10;
    private static final double LONGEST_SECONDS = 48 * 3_600;

    @Override
    public String name() {
        return "generate";
    }

    @Override
    public String summary() {
        return "make test signals: tones, noises, sweeps, impulses";
    }

    @Override
    public Usage usage() {
        return new Usage(
                "KIND -o OUT [options]",
                "Writes a test signal, the same on every channel. Tones are band-limited; the level of a tone is its"
                        + " peak, that of a noise its root mean square.",
                List.of(new Usage.Entry("KIND", String.join(", ", SignalChoice.names()) + ".")),
                List.of(
                        Option.value("Signal", "frequency", "HZ", "Tones: 1k. Sweeps: where they begin, 20.")
                                .or('F'),
                        Option.value("Signal", "level", "DBFS", "Level, -160 to 0; -20."),
                        Option.value("Signal", "duration", "S", "Length in seconds; 10."),
                        Option.value("Signal", "to", "HZ", "Sweeps: where they end, 20k."),
                        Option.value(
                                "Signal",
                                "tones",
                                "LIST",
                                "multitone: up to 8, as 100,1k,10k or 100:-30,1k:-12 (dBFS)."),
                        Option.value("Signal", "modulation", "HZ", "am, fm: frequency of the modulation, 5."),
                        Option.value("Signal", "depth", "0..1", "am: how far the level falls, 0.5."),
                        Option.value("Signal", "deviation", "HZ", "fm: how far the frequency moves either way, 100."),
                        Option.value("Signal", "per-second", "N", "impulse: how many a second, 1."),
                        Option.value("Signal", "seed", "N", "Noises: the same seed gives the same noise; 1."),
                        Option.value("Output", "output", "OUT", "File to write (.wav or .flac).")
                                .or('o'),
                        Option.value(
                                "Output", "format", "FORMAT", "wav16, wav24, wav32f, flac (flac16, flac24); 24 bit."),
                        Option.value("Output", "rate", "HZ", "Sample rate, 8k to 384k; 48k."),
                        Option.value("Output", "channels", "COUNT", "1 or 2; 2."),
                        DitherChoice.OPTION,
                        Option.flag("Output", "force", "Replace a file that exists.")
                                .or('f')),
                List.of(
                        new Usage.Entry(
                                "rusty-audio generate sine -o a.wav --frequency 440 --level -12 --duration 5",
                                "a concert pitch"),
                        new Usage.Entry(
                                "rusty-audio generate sweep-log -o sweep.flac --frequency 20 --to 20k --duration 30",
                                "through the whole range")));
    }

    @Override
    public int run(Arguments arguments, Session session) throws UsageException, Failure, Stopped {
        if (arguments.operands().size() != 1) {
            throw new UsageException(
                    arguments.operands().isEmpty()
                            ? "no signal given; there are " + String.join(", ", SignalChoice.names())
                            : "one signal at a time, but \"" + String.join("\", \"", arguments.operands())
                                    + "\" were given");
        }
        Path target = FormatChoice.singleOutput(arguments);
        FormatChoice format = FormatChoice.of(arguments);
        format.checkName(target);
        int rateHz = arguments.whole("rate", DEFAULT_RATE_HZ, 8_000, 384_000, "Hz");
        int channels = arguments.whole("channels", 2, 1, 2, "");
        double seconds = arguments.number("duration", DEFAULT_SECONDS, 0.001, LONGEST_SECONDS, "s");
        GeneratorSettings settings = SignalChoice.of(arguments.operands().getFirst(), arguments, seconds);
        if (!SignalGenerator.fits(settings, rateHz)) {
            throw new UsageException("a frequency of " + settings.highestHz() + " Hz does not fit below half of --rate "
                    + rateHz + "; lower the frequency or raise the rate");
        }
        OutputFile.check(target, null, arguments.has("force"));
        long frames = Math.max(1, Math.round(seconds * rateHz));
        StreamInfo kind = new StreamInfo("generated", rateHz, channels, 24, false, frames, 0);
        try (AudioWriter writer = AudioFiles.create(
                        target,
                        format.forSource(kind, target),
                        rateHz,
                        channels,
                        new Tags(Map.of("title", title(settings)), List.of()),
                        arguments.has("force"),
                        DitherChoice.of(arguments));
                Progress progress = session.progress(target.toString())) {
            write(new SignalGenerator(rateHz, settings), frames, rateHz, writer, progress, session);
            writer.finish();
        } catch (CodecException e) {
            throw new Failure(e.getMessage(), e);
        }
        return Program.DONE;
    }

    private static void write(
            SignalGenerator generator, long frames, int rateHz, AudioWriter writer, Progress progress, Session session)
            throws CodecException, Stopped {
        float[] left = new float[BLOCK_FRAMES];
        float[] right = new float[BLOCK_FRAMES];
        long done = 0;
        while (done < frames) {
            session.stop().check();
            int count = (int) Math.min(BLOCK_FRAMES, frames - done);
            generator.fill(left, right, 0, count);
            writer.write(left, right, 0, count);
            done += count;
            progress.show((double) done / frames, (double) done / rateHz);
        }
        session.stop().check();
    }

    private static String title(GeneratorSettings settings) {
        return "Test signal: " + settings.kind().label();
    }
}

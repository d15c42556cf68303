package org.rustyaudio.cli.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.rustyaudio.cli.Command;
import org.rustyaudio.cli.Failure;
import org.rustyaudio.cli.Program;
import org.rustyaudio.cli.Session;
import org.rustyaudio.cli.StopSignal;
import org.rustyaudio.cli.Stopped;
import org.rustyaudio.cli.audio.FormatChoice;
import org.rustyaudio.cli.files.OutputFile;
import org.rustyaudio.cli.line.Arguments;
import org.rustyaudio.cli.line.Numbers;
import org.rustyaudio.cli.line.Option;
import org.rustyaudio.cli.line.Usage;
import org.rustyaudio.cli.line.UsageException;
import org.rustyaudio.cli.terminal.Clock;
import org.rustyaudio.cli.terminal.Progress;
import org.rustyaudio.codec.CodecException;
import org.rustyaudio.codec.OutputFormat;
import org.rustyaudio.codec.write.TakeWriter;
import org.rustyaudio.devices.DeviceException;
import org.rustyaudio.devices.OutputRequest;
import org.rustyaudio.devices.input.AudioInput;
import org.rustyaudio.devices.input.InputRequest;
import org.rustyaudio.devices.input.Inputs;

/// `record`: what an input hears, as a file.
public final class RecordCommand implements Command {

    private static final int DEFAULT_RATE_HZ = 48_000;
    private static final double LONGEST_SECONDS = 48 * 3_600;
    private static final List<String> FORMATS = List.of("wav16", "wav24", "wav32f", "flac");

    private final Supplier<Inputs> system;
    private final Supplier<Takes> folder;

    /// @param system asked when the command runs
    /// @param folder where takes are kept until they are saved
    public RecordCommand(Supplier<Inputs> system, Supplier<Takes> folder) {
        this.system = system;
        this.folder = folder;
    }

    @Override
    public String name() {
        return "record";
    }

    @Override
    public String summary() {
        return "record from a microphone or a line in";
    }

    @Override
    public Usage usage() {
        return new Usage(
                "[-o OUT] [options]",
                "Records until Ctrl+C, q, or the end of --duration, and then saves. What was heard is on the disk every"
                        + " second: after a crash, --recover saves it.",
                List.of(),
                List.of(
                        Option.value("Input", "device", "ID", "What to listen to (see: rusty-audio devices)."),
                        Option.value("Input", "rate", "HZ", "Sample rate, where the device can run at it; 48k."),
                        Option.value("Input", "duration", "S", "End by itself after so many seconds."),
                        Option.value("Output", "output", "OUT", "File to write; named after the time without.")
                                .or('o'),
                        Option.value("Output", "format", "FORMAT", "wav16, wav24, wav32f or flac; wav24."),
                        Option.flag("Output", "force", "Replace an existing file.")
                                .or('f'),
                        Option.flag("Recovery", "recover", "Save, in this folder, what a crash has left unsaved.")),
                List.of(
                        new Usage.Entry("rusty-audio record -o take.flac", "the default input, until Ctrl+C"),
                        new Usage.Entry("rusty-audio record --recover", "after a power cut")));
    }

    @Override
    public int run(Arguments arguments, Session session) throws UsageException, Failure, Stopped {
        if (!arguments.operands().isEmpty()) {
            throw new UsageException("takes no file, but was given \""
                    + arguments.operands().getFirst() + "\"; name the output with -o");
        }
        OutputFormat format = format(arguments);
        Takes takes = folder.get();
        if (arguments.has("recover")) {
            return recover(takes, format, arguments.has("force"), session);
        }
        Path target = target(arguments, format);
        OutputFile.check(target, null, arguments.has("force"));
        int rateHz = (int) Math.rint(arguments.number(
                "rate", DEFAULT_RATE_HZ, OutputRequest.MIN_SAMPLE_RATE_HZ, OutputRequest.MAX_SAMPLE_RATE_HZ, "Hz"));
        double seconds = arguments.number("duration", LONGEST_SECONDS, 0.01, LONGEST_SECONDS, "s");
        remindOfUnsaved(takes, session);
        try (AudioInput input = system.get()
                .open(new InputRequest(arguments.text("device", ""), rateHz, InputRequest.DEFAULT_BUFFER_MILLIS))) {
            TakeWriter take = takes.begin(LocalDateTime.now(ZoneId.systemDefault()), input.sampleRateHz());
            session.stop().waitForWhatFollows();
            RecorderState end = listen(input, take, seconds, session);
            if (end.frames() == 0) {
                Files.deleteIfExists(take.file());
                throw new Failure(end.failure().isEmpty() ? "nothing was recorded" : end.failure());
            }
            save(takes, take.file(), target, format, arguments.has("force"), session);
            report(target, end, session);
            if (!end.failure().isEmpty()) {
                throw new Failure(end.failure() + " What was recorded before is in " + target + ".");
            }
            return Program.DONE;
        } catch (DeviceException e) {
            throw new Failure(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new Failure("the empty take cannot be removed (" + e.getMessage() + ")", e);
        }
    }

    private static OutputFormat format(Arguments arguments) throws UsageException {
        String output = arguments.text("output", "");
        boolean flac = output.toLowerCase(Locale.ROOT).endsWith(".flac");
        String word = arguments.choice("format", flac ? "flac" : "wav24", FORMATS);
        if (flac != word.equals("flac") && !output.isEmpty()) {
            throw new UsageException(
                    "output \"" + output + "\" and --format " + word + " contradict each other; change one of them");
        }
        return switch (word) {
            case "wav16" -> OutputFormat.WAV16;
            case "wav32f" -> OutputFormat.WAV32F;
            case "flac" -> OutputFormat.FLAC24;
            default -> OutputFormat.WAV24;
        };
    }

    private static Path target(Arguments arguments, OutputFormat format) throws UsageException {
        if (arguments.has("output")) {
            return FormatChoice.singleOutput(arguments);
        }
        String time = Takes.nameAt(LocalDateTime.now(ZoneId.systemDefault()));
        return Path.of("Recording " + time + format.extension());
    }

    private static void remindOfUnsaved(Takes takes, Session session) throws Failure {
        int count = takes.unsaved().size();
        if (count > 0) {
            session.remark((count == 1 ? "a recording waits" : count + " recordings wait")
                    + " to be saved after a crash: rusty-audio record --recover");
        }
    }

    private static RecorderState listen(AudioInput input, TakeWriter take, double seconds, Session session) {
        try (Recorder recorder = Recorder.start(input, take);
                RecordLine line = new RecordLine(recorder, session)) {
            RecorderState state = recorder.state();
            while (state.phase() != RecorderState.Phase.ENDED
                    && state.seconds() < seconds
                    && !session.stop().raised()
                    && line.goesOn(state)) {
                state = recorder.state();
            }
            return recorder.stop();
        }
    }

    private static void save(Takes takes, Path take, Path target, OutputFormat format, boolean replace, Session session)
            throws Failure {
        try (Progress progress = session.progress("saving " + target)) {
            // Whoever stopped the recording wants it saved.
            takes.save(take, target, format, replace, done -> progress.show(done, 0), new StopSignal());
        } catch (CodecException e) {
            throw new Failure(
                    e.getMessage() + " The recording is kept; save it elsewhere with: rusty-audio record --recover", e);
        } catch (Stopped e) {
            throw new IllegalStateException(e);
        }
    }

    private static void report(Path target, RecorderState end, Session session) {
        session.remark(target + ": " + Clock.text(end.seconds()) + " recorded");
        if (end.lostFrames() > 0) {
            session.remark(Numbers.fixed((double) end.lostFrames() / end.sampleRateHz(), 1)
                    + " s are missing: the disk did not keep up. Record to a faster disk.");
        }
        if (end.overruns() > 0) {
            session.remark("the device dropped sound " + end.overruns()
                    + " times: this machine was too busy. Close other programs.");
        }
        if (end.overFrames() > 0) {
            session.remark(end.overFrames() + " frames are beyond full scale: lower the level of the input"
                    + " (--format wav32f keeps them as they are).");
        }
    }

    private static int recover(Takes takes, OutputFormat format, boolean replace, Session session) throws Failure {
        List<Takes.Take> unsaved = takes.unsaved();
        if (unsaved.isEmpty()) {
            session.remark("nothing is left unsaved");
        }
        for (Takes.Take take : unsaved) {
            Path target = Path.of("Recording " + take.name() + format.extension());
            OutputFile.check(target, null, replace);
            save(takes, take.file(), target, format, replace, session);
            session.data(target + "  " + Clock.text(take.seconds()));
        }
        return Program.DONE;
    }
}

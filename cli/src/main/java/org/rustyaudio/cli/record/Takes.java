package org.rustyaudio.cli.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import org.rustyaudio.cli.Failure;
import org.rustyaudio.cli.StopSignal;
import org.rustyaudio.cli.Stopped;
import org.rustyaudio.codec.AudioFiles;
import org.rustyaudio.codec.AudioReader;
import org.rustyaudio.codec.AudioWriter;
import org.rustyaudio.codec.CodecException;
import org.rustyaudio.codec.OutputFormat;
import org.rustyaudio.codec.Tags;
import org.rustyaudio.codec.write.TakeWriter;

/// The folder where takes are kept until they are saved in the format that was asked for.
/// Any thread.
///
/// A take leaves the folder only when it was saved whole, or when the user throws it away.
public final class Takes {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH.mm.ss", Locale.ROOT);
    private static final String ENDING = ".wav";
    private static final int BLOCK_FRAMES = 8_192;

    private final Path folder;

    public Takes(Path folder) {
        this.folder = folder;
    }

    /// Where takes are kept; it need not be there yet.
    public Path folder() {
        return folder;
    }

    /// A take that waits to be saved.
    ///
    /// @param name when it was begun
    public record Take(Path file, String name, double seconds) {}

    /// What a recording that begins at a time is called; every file system takes it.
    public static String nameAt(LocalDateTime time) {
        return NAME.format(time);
    }

    /// Begins a take that is named after the time.
    public TakeWriter begin(LocalDateTime now, int sampleRateHz) throws Failure {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Failure(
                    folder + ": the folder for takes cannot be made (" + e.getMessage()
                            + "). Give permission, or free the name.",
                    e);
        }
        String name = nameAt(now);
        Path file = folder.resolve(name + ENDING);
        for (int twin = 2; Files.exists(file); twin++) {
            file = folder.resolve(name + " (" + twin + ")" + ENDING);
        }
        try {
            return TakeWriter.create(file, sampleRateHz);
        } catch (CodecException e) {
            throw new Failure(e.getMessage(), e);
        }
    }

    /// Takes whose program ended before they were saved, oldest first; those that are being made are left out, and
    /// those
    /// without any sound are removed.
    public List<Take> unsaved() throws Failure {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var found = new ArrayList<Take>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList()) {
                long frames = TakeWriter.recover(file);
                if (frames == 0) {
                    Files.deleteIfExists(file);
                } else if (frames > 0) {
                    found.add(new Take(file, nameOf(file), seconds(file, frames)));
                }
            }
        } catch (IOException | CodecException e) {
            throw new Failure(folder + ": the takes cannot be listed (" + e.getMessage() + ").", e);
        }
        return found;
    }

    private static String nameOf(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, name.length() - ENDING.length());
    }

    private static double seconds(Path file, long frames) throws CodecException {
        try (AudioReader reader = AudioFiles.open(file)) {
            return (double) frames / reader.info().sampleRateHz();
        }
    }

    /// Saves a take as a file and removes it from the folder. Stopped or failed, it leaves the take and no half file.
    ///
    /// @param progress told the finished part, 0 to 1
    /// @return how many samples were beyond full scale and had to be clipped
    public long save(
            Path take, Path target, OutputFormat format, boolean replace, DoubleConsumer progress, StopSignal stop)
            throws CodecException, Stopped {
        long clipped;
        try (AudioReader reader = AudioFiles.open(take);
                AudioWriter writer =
                        AudioFiles.create(target, format, reader.info().sampleRateHz(), 2, Tags.NONE, replace)) {
            float[] left = new float[BLOCK_FRAMES];
            float[] right = new float[BLOCK_FRAMES];
            double frames = Math.max(1, reader.info().frames());
            for (int count = reader.read(left, right, 0, BLOCK_FRAMES);
                    count >= 0;
                    count = reader.read(left, right, 0, BLOCK_FRAMES)) {
                stop.check();
                writer.write(left, right, 0, count);
                progress.accept(reader.position() / frames);
            }
            writer.finish();
            clipped = writer.clippedSamples();
        }
        try {
            Files.deleteIfExists(take);
        } catch (IOException e) {
            // It is offered once more, and nothing is lost.
        }
        return clipped;
    }
}

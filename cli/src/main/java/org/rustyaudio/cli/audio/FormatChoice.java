package org.rustyaudio.cli.audio;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.rustyaudio.cli.line.Arguments;
import org.rustyaudio.cli.line.UsageException;
import org.rustyaudio.codec.OutputFormat;
import org.rustyaudio.codec.StreamInfo;

/// Which format a result gets: the one asked for, or the container of the output's name at the source's depth.
public final class FormatChoice {

    public static final List<String> WORDS = List.of("wav16", "wav24", "wav32f", "flac16", "flac24", "flac", "wav");

    private final String wanted;

    private FormatChoice(String wanted) {
        this.wanted = wanted;
    }

    /// Reads `--format`.
    public static FormatChoice of(Arguments arguments) throws UsageException {
        return new FormatChoice(arguments.choice("format", "", WORDS));
    }

    /// Reads `--output` where it must be one file.
    public static Path singleOutput(Arguments arguments) throws UsageException {
        String output = arguments.text("output", "");
        if (output.isEmpty()) {
            throw new UsageException("no output given; name it with -o OUT");
        }
        try {
            return Path.of(output);
        } catch (InvalidPathException e) {
            throw new UsageException("output \"" + output + "\" is not a file name on this system");
        }
    }

    /// Refuses a file name that promises another format than it would hold.
    public void checkName(Path file) throws UsageException {
        String extension = extension(file);
        boolean wave = extension.equals("wav") || extension.equals("wave");
        boolean flac = extension.equals("flac");
        if (wanted.isEmpty()) {
            if (!wave && !flac) {
                throw new UsageException("output \"" + file + "\" does not end in .wav or .flac; "
                        + "change its name or give --format wav16, wav24, wav32f or flac");
            }
        } else if (wanted.startsWith("flac") ? wave : flac) {
            throw new UsageException(
                    "output \"" + file + "\" and --format " + wanted + " contradict each other; change one of them");
        }
    }

    /// The format for a source of this kind in a file of this name; a folder's files count as WAV.
    public OutputFormat forSource(StreamInfo source, Path file) {
        return switch (wanted) {
            case "wav16" -> OutputFormat.WAV16;
            case "wav24" -> OutputFormat.WAV24;
            case "wav32f" -> OutputFormat.WAV32F;
            case "flac16" -> OutputFormat.FLAC16;
            case "flac24" -> OutputFormat.FLAC24;
            case "flac" -> flac(source);
            case "wav" -> wave(source);
            default -> extension(file).equals("flac") ? flac(source) : wave(source);
        };
    }

    /// Whether files of this choice are FLAC where no name says so.
    public String extension() {
        return wanted.startsWith("flac") ? ".flac" : ".wav";
    }

    /// Lossy sources get 16 bits: more would only keep what their codec invented.
    private static OutputFormat wave(StreamInfo source) {
        if (source.floatSamples() || source.bitsPerSample() > 24) {
            return OutputFormat.WAV32F;
        }
        return source.bitsPerSample() > 16 ? OutputFormat.WAV24 : OutputFormat.WAV16;
    }

    private static OutputFormat flac(StreamInfo source) {
        return source.floatSamples() || source.bitsPerSample() > 16 ? OutputFormat.FLAC24 : OutputFormat.FLAC16;
    }

    /// Whether a name promises an audio file of a format that can be written.
    public static boolean isAudioName(Path file) {
        return switch (extension(file)) {
            case "wav", "wave", "flac" -> true;
            default -> false;
        };
    }

    private static String extension(Path file) {
        String name = file.getFileName() == null ? "" : file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}

package org.rustyaudio.desktop.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rustyaudio.codec.AudioFiles;
import org.rustyaudio.codec.AudioWriter;
import org.rustyaudio.codec.CodecException;
import org.rustyaudio.codec.OutputFormat;
import org.rustyaudio.codec.Tags;
import org.rustyaudio.dsp.Band;
import org.rustyaudio.dsp.ChainSettings;
import org.rustyaudio.dsp.EqualizerSettings;
import org.rustyaudio.dsp.FilterType;
import org.rustyaudio.dsp.SignalChain;
import org.rustyaudio.dsp.generate.SignalGenerator;

/// The demo tape: a minute of music made by the stereo's own generators and signal chain, so that there is something to
/// hear on the first day. One thread.
public final class Tape {

    static final int RATE = 44_100;
    private static final int BLOCK = 1024;
    private static final int ENVELOPE_STEP = 32;
    private static final double FADE_SECONDS = 2;
    private static final String ALBUM = "Demo Tape";

    /// Bass and air, and the limiter at the end.
    private static final ChainSettings MASTER = ChainSettings.TRANSPARENT
            .withEqualizer(new EqualizerSettings(
                    true,
                    3,
                    false,
                    List.of(
                            new Band(true, FilterType.HIGH_PASS, 32, 0, 0.7),
                            new Band(true, FilterType.LOW_SHELF, 110, 2.5, 0.7),
                            new Band(true, FilterType.PEAK, 420, -2, 0.9),
                            new Band(true, FilterType.HIGH_SHELF, 5_500, -6, 0.7))))
            .withLimiter(true, -1);

    private Tape() {}

    /// Makes what is missing of the tape.
    ///
    /// @return the files in order
    public static List<Path> make(Path folder) throws IOException, CodecException {
        Path album = folder.resolve(ALBUM);
        Files.createDirectories(album);
        List<Path> files = new ArrayList<>();
        List<Piece> pieces = Piece.all();
        for (int i = 0; i < pieces.size(); i++) {
            Path file = album.resolve("0" + (i + 1) + " " + pieces.get(i).title() + OutputFormat.FLAC16.extension());
            if (!Files.exists(file)) {
                write(pieces.get(i), i + 1, pieces.size(), file);
            }
            files.add(file);
        }
        return files;
    }

    private static void write(Piece piece, int number, int count, Path file) throws CodecException {
        float[][] sound = render(piece);
        Tags tags = new Tags(
                Map.of(
                        "title", piece.title(),
                        "artist", "Rusty Audio",
                        "album", ALBUM,
                        "track", String.valueOf(number),
                        "tracktotal", String.valueOf(count)),
                List.of());
        try (AudioWriter writer = AudioFiles.create(file, OutputFormat.FLAC16, RATE, 2, tags, false)) {
            writer.write(sound[0], sound[1], 0, sound[0].length);
            writer.finish();
        }
    }

    /// Both channels of a piece, mastered.
    static float[][] render(Piece piece) {
        int frames = (int) Math.ceil(piece.beats() * piece.secondsPerBeat() * RATE);
        float[] left = new float[frames];
        float[] right = new float[frames];
        for (Note note : piece.notes()) {
            add(note, piece.secondsPerBeat(), left, right);
        }
        echo(piece, left, right);
        master(left, right);
        fade(left, right);
        return new float[][] {left, right};
    }

    private static void add(Note note, double secondsPerBeat, float[] left, float[] right) {
        int start = (int) Math.round(note.beat() * secondsPerBeat * RATE);
        double held = note.beats() * secondsPerBeat;
        int length = Math.min(left.length - start, (int) (note.instrument().seconds(held) * RATE));
        if (length <= 0) {
            return;
        }
        SignalGenerator generator = new SignalGenerator(RATE, note.instrument().signal(note));
        float[] tone = new float[BLOCK];
        float[] other = new float[BLOCK];
        double toLeft = Math.sqrt((1 - note.pan()) / 2);
        double toRight = Math.sqrt((1 + note.pan()) / 2);
        for (int at = 0; at < length; at += BLOCK) {
            int n = Math.min(BLOCK, length - at);
            generator.fill(tone, other, 0, n);
            for (int step = 0; step < n; step += ENVELOPE_STEP) {
                double from = note.instrument().envelope((at + step) / (double) RATE, held);
                double to = note.instrument().envelope((at + step + ENVELOPE_STEP) / (double) RATE, held);
                for (int i = step; i < Math.min(n, step + ENVELOPE_STEP); i++) {
                    double value = tone[i] * (from + (to - from) * (i - step) / ENVELOPE_STEP);
                    left[start + at + i] += (float) (value * toLeft);
                    right[start + at + i] += (float) (value * toRight);
                }
            }
        }
    }

    /// Each side comes back on the other one.
    private static void echo(Piece piece, float[] left, float[] right) {
        int delay = (int) (0.75 * piece.secondsPerBeat() * RATE);
        float amount = (float) piece.echo();
        for (int i = delay; i < left.length; i++) {
            float fromRight = right[i - delay] * amount;
            float fromLeft = left[i - delay] * amount;
            left[i] += fromRight;
            right[i] += fromLeft;
        }
    }

    private static void master(float[] left, float[] right) {
        SignalChain chain = new SignalChain(RATE, MASTER);
        for (int at = 0; at < left.length; at += BLOCK) {
            chain.process(left, right, at, Math.min(left.length, at + BLOCK));
        }
    }

    private static void fade(float[] left, float[] right) {
        int length = (int) (FADE_SECONDS * RATE);
        for (int i = 0; i < length; i++) {
            int at = left.length - length + i;
            float gain = 1 - (float) i / length;
            left[at] *= gain;
            right[at] *= gain;
        }
    }
}

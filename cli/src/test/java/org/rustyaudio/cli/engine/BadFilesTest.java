package org.rustyaudio.cli.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rustyaudio.codec.AudioFiles;
import org.rustyaudio.codec.AudioWriter;
import org.rustyaudio.codec.OutputFormat;
import org.rustyaudio.codec.Tags;
import org.rustyaudio.player.StreamHandle.State;
import org.rustyaudio.player.Track;
import org.rustyaudio.player.transport.PlayerState;

/// What the disk may do to a queue: the engine plays what can be played and says why the rest cannot.
@Timeout(90)
class BadFilesTest {

    private static final int RATE_HZ = 48_000;

    @TempDir
    Path folder;

    private Path wav(String name, OutputFormat format, double seconds) throws Exception {
        Path file = folder.resolve(name);
        var block = new float[RATE_HZ];
        for (int i = 0; i < block.length; i++) {
            block[i] = (float) (0.5 * Math.sin(0.05 * i) + 0.1 * Math.sin(1.3 * i));
        }
        try (AudioWriter writer = AudioFiles.create(file, format, RATE_HZ, 2, Tags.NONE, true)) {
            long left = Math.round(seconds * RATE_HZ);
            for (; left > 0; left -= block.length) {
                writer.write(block, block, 0, (int) Math.min(left, block.length));
            }
            writer.finish();
        }
        return file;
    }

    private static Track track(Path file) {
        return Track.ofFile(file.toString(), file.getFileName().toString());
    }

    @Test
    void whatCannotBePlayedIsSkippedWithAReasonAndTheRestPlays() throws Exception {
        Path good = wav("good.wav", OutputFormat.WAV16, 0.5);
        Path empty = Files.createFile(folder.resolve("empty.flac"));
        Path picture = folder.resolve("picture.mp3");
        Files.write(
                picture, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F'});
        Path text = Files.writeString(folder.resolve("text.ogg"), "no music here", StandardCharsets.UTF_8);
        Path dead = Files.createSymbolicLink(folder.resolve("dead.wav"), folder.resolve("nowhere.wav"));
        Path inside = Files.createDirectory(folder.resolve("folder.wav"));
        List<Path> bad = List.of(folder.resolve("missing.wav"), empty, picture, text, dead, inside);
        var tracks = new ArrayList<Track>();
        for (Path file : bad) {
            tracks.add(track(file));
            tracks.add(track(good));
        }
        try (var rig = new EngineRig(new TapeHost(4, 20 * RATE_HZ), RATE_HZ, AudioFiles::open)) {
            var reasons = new ArrayList<String>();
            rig.engine.addListener(new EngineListener() {
                @Override
                public void playerChanged(PlayerState state) {
                    var trouble = state.trouble();
                    if (trouble != null && trouble.count() > reasons.size()) {
                        reasons.add(trouble.reason());
                    }
                }
            });
            rig.play(tracks.toArray(Track[]::new));
            rig.awaitEndOfPlaying();
            assertEquals(bad.size(), reasons.size(), reasons.toString());
            for (int i = 0; i < bad.size(); i++) {
                assertTrue(reasons.get(i).contains(bad.get(i).toString()), reasons.get(i));
                assertFalse(reasons.get(i).contains("Exception"), reasons.get(i));
            }
            assertTrue(rig.engine.figures().writtenFrames() >= bad.size() * RATE_HZ / 2);
            assertEquals(List.of(), rig.failures);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"WAV16", "FLAC16"})
    void aFileCutOffWhileItPlaysEndsAndSaysSo(String format) throws Exception {
        OutputFormat output = OutputFormat.valueOf(format);
        Path file = wav("cut" + output.extension(), output, 60);
        var warnings = new ArrayList<String>();
        var listener = new FileListener() {
            @Override
            public void factsRead(FileFacts facts) {}

            @Override
            public void warned(Track track, String sentence) {
                warnings.add(sentence);
            }
        };
        var stream = PrefetchStream.open(AudioFiles::open, track(file), 0, RATE_HZ, listener);
        while (stream.availableFrames() < RATE_HZ) {
            Thread.onSpinWait();
        }
        try (var cutter = new RandomAccessFile(file.toFile(), "rw")) {
            cutter.setLength(cutter.length() / 2);
        }
        var block = new float[4_096];
        long frames = 0;
        while (!stream.ended() && !(stream.state() == State.FAILED && stream.availableFrames() == 0)) {
            frames += stream.read(block, block, 0, block.length);
        }
        stream.close();
        assertTrue(stream.awaitEnd(Duration.ofSeconds(20)));
        assertTrue(frames < 45 * RATE_HZ, frames + " frames were heard");
        String said = stream.failure() + warnings;
        assertTrue(said.contains(file.toString()), said);
        assertFalse(said.contains("Exception"), said);
    }

    @Test
    void aFileRemovedWhileItPlaysDoesNotHang() throws Exception {
        Path file = wav("gone.wav", OutputFormat.WAV16, 10);
        var listener = new FileListener() {
            @Override
            public void factsRead(FileFacts facts) {}

            @Override
            public void warned(Track track, String sentence) {}
        };
        var stream = PrefetchStream.open(AudioFiles::open, track(file), 0, RATE_HZ, listener);
        while (stream.state() == State.OPENING) {
            Thread.onSpinWait();
        }
        Files.delete(file);
        var block = new float[4_096];
        long frames = 0;
        while (!stream.ended() && !(stream.state() == State.FAILED && stream.availableFrames() == 0)) {
            frames += stream.read(block, block, 0, block.length);
        }
        stream.close();
        // Where an open file outlives its name all of it is heard; elsewhere it ends with a sentence.
        assertTrue(frames == 10L * RATE_HZ || stream.failure().contains(file.toString()), stream.failure());
    }
}

package org.rustyaudio.cli.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rustyaudio.codec.CodecException;
import org.rustyaudio.player.StreamHandle.State;
import org.rustyaudio.player.Track;

@Timeout(60)
class PrefetchStreamTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final List<FileFacts> facts = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final FileListener listener = new FileListener() {
        @Override
        public void factsRead(FileFacts read) {
            facts.add(read);
        }

        @Override
        public void warned(Track track, String sentence) {
            warnings.add(sentence);
        }
    };

    private PrefetchStream open(FakeReader reader, Track track, long startFrame, int rateHz) {
        return PrefetchStream.open(file -> reader, track, startFrame, rateHz, listener);
    }

    private static Track whole(String location) {
        return Track.ofFile(location, location);
    }

    private static Track part(double startSeconds, double endSeconds) {
        return new Track("album.flac", "Part", "", "", startSeconds, endSeconds);
    }

    /// Takes everything until the stream has ended or failed, as the deck would.
    private static float[] readAll(PrefetchStream stream) {
        var left = new float[1 << 16];
        var right = new float[512];
        int total = 0;
        while (!stream.ended() && !(stream.state() == State.FAILED && stream.availableFrames() == 0)) {
            if (total + 512 > left.length) {
                left = Arrays.copyOf(left, 2 * left.length);
            }
            var block = new float[512];
            int count = stream.read(block, right, 0, 512);
            System.arraycopy(block, 0, left, total, count);
            for (int i = 0; i < count; i++) {
                assertEquals(-block[i], right[i], "right channel of frame " + (total + i));
            }
            total += count;
            if (count == 0) {
                Thread.onSpinWait();
            }
        }
        stream.close();
        return Arrays.copyOf(left, total);
    }

    @Test
    void deliversEveryFrameOfAFileLongerThanItsRing() {
        int frames = 5 * 48_000 + 17;
        var stream = open(new FakeReader(48_000, frames, FakeReader.numbered(0)), whole("a.flac"), 0, 48_000);
        float[] heard = readAll(stream);
        assertEquals(frames, heard.length);
        assertEquals(frames, stream.lengthFrames());
        assertEquals(48_000, stream.sourceRateHz());
        for (int i = 0; i < frames; i++) {
            assertEquals((i + 1) / (float) (1 << 24), heard[i]);
        }
    }

    @ParameterizedTest
    @CsvSource({"44100, 44100", "44100, 48000", "96000, 44100", "48000, 192000", "44100, 44101"})
    void aStreamOpenedInTheMiddleGivesTheSameBitsAsOneReadUpToThere(int sourceHz, int outputHz) {
        long frames = sourceHz / 2;
        FakeReader.Signal signal = FakeReader.sine(997, sourceHz, 0);
        float[] fromStart = readAll(open(new FakeReader(sourceHz, frames, signal), whole("a"), 0, outputHz));
        for (int start : new int[] {1, 40, 5_000, fromStart.length - 3}) {
            float[] fromThere = readAll(open(new FakeReader(sourceHz, frames, signal), whole("a"), start, outputHz));
            float[] wanted = Arrays.copyOfRange(fromStart, start, fromStart.length);
            if (start < 20_000 && start != fromStart.length - 3) {
                assertArrayEquals(wanted, fromThere, "from frame " + start);
            } else {
                // The last frames rest on what is predicted behind the end, from what was read.
                assertArrayEquals(wanted, fromThere, 0.02f, "from frame " + start);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"44100, 44100", "44100, 48000", "48000, 44100", "44100, 96000"})
    void theTracksOfACueSheetJoinWithoutAFrameLostOrAdded(int sourceHz, int outputHz) {
        long frames = sourceHz;
        FakeReader.Signal signal = FakeReader.sine(440, sourceHz, 0);
        float[] whole = readAll(open(new FakeReader(sourceHz, frames, signal), whole("a"), 0, outputHz));
        // Boundaries in cue frames of 1/75 s.
        double[] cuts = {0, 13 / 75.0, 40 / 75.0, -1};
        var joined = new float[0];
        for (int i = 0; i < 3; i++) {
            float[] piece =
                    readAll(open(new FakeReader(sourceHz, frames, signal), part(cuts[i], cuts[i + 1]), 0, outputHz));
            int at = joined.length;
            joined = Arrays.copyOf(joined, at + piece.length);
            System.arraycopy(piece, 0, joined, at, piece.length);
        }
        assertArrayEquals(whole, joined);
    }

    @Test
    void twoFilesCutFromOneRecordingJoinWithoutAClickAtAnotherRate() {
        int cut = 147 * 100;
        FakeReader.Signal first = FakeReader.sine(997, 44_100, 0);
        FakeReader.Signal second = FakeReader.sine(997, 44_100, cut);
        float[] a = readAll(open(new FakeReader(44_100, cut, first), whole("a"), 0, 48_000));
        float[] b = readAll(open(new FakeReader(44_100, cut, second), whole("b"), 0, 48_000));
        assertEquals(16_000, a.length);
        float worst = 0;
        for (int i = -200; i < 200; i++) {
            float heard = i < 0 ? a[a.length + i] : b[i];
            double wanted = 0.5 * Math.sin(2 * Math.PI * 997 * (16_000 + i) / 48_000);
            worst = Math.max(worst, (float) Math.abs(heard - wanted));
        }
        System.out.println("largest error at the join: " + worst);
        assertTrue(worst < 1e-4, "largest error at the join: " + worst);
    }

    @Test
    void aDamagedFileFailsWithItsSentenceAndWhatCameBeforeIsHeard() {
        var reader = new FakeReader(48_000, 100_000, FakeReader.numbered(0));
        reader.failAtFrame = 30_000;
        var stream = open(reader, whole("fake.flac"), 0, 48_000);
        assertEquals(30_000, readAll(stream).length);
        assertEquals(State.FAILED, stream.state());
        assertEquals("fake.flac: frame 30000 is damaged; copy it again.", stream.failure());
        assertFalse(stream.ended());
    }

    @Test
    void aFaultOfADecoderEndsTheTrackWithASentenceOnly() {
        var reader = new FakeReader(48_000, 100_000, FakeReader.numbered(0));
        reader.failAtFrame = 10;
        reader.fault = new ArrayIndexOutOfBoundsException("index 9");
        var stream = open(reader, whole("bad.ape"), 0, 48_000);
        assertEquals(10, readAll(stream).length);
        assertTrue(stream.failure().startsWith("bad.ape: it could not be decoded"), stream.failure());
        assertTrue(reader.closed);
    }

    @Test
    void aFileThatCannotBeOpenedFailsWithTheReasonGiven() {
        var stream = PrefetchStream.open(
                file -> {
                    throw new CodecException(CodecException.Kind.UNREADABLE, "a.flac: no such file; choose another.");
                },
                whole("a.flac"),
                0,
                48_000,
                listener);
        assertEquals(0, readAll(stream).length);
        assertEquals("a.flac: no such file; choose another.", stream.failure());
    }

    @Test
    void aFileThatGetsShorterWhileItPlaysFails(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("shrinking.wav");
        Files.write(file, new byte[1_000]);
        var reader = new FakeReader(48_000, 20_000, FakeReader.numbered(0));
        var stream = PrefetchStream.open(
                opened -> {
                    shorten(opened);
                    return reader;
                },
                whole(file.toString()),
                0,
                48_000,
                listener);
        assertEquals(20_000, readAll(stream).length);
        assertEquals(State.FAILED, stream.state());
        assertEquals(file + ": the file got shorter while it was played; copy it again.", stream.failure());
    }

    private static void shorten(Path file) {
        try {
            Files.write(file, new byte[10]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aNameThatIsNoPathFails() {
        var stream = open(new FakeReader(48_000, 10, FakeReader.numbered(0)), whole("a\0b"), 0, 48_000);
        readAll(stream);
        assertTrue(stream.failure().contains("not the name of a file"), stream.failure());
    }

    @Test
    void aRateThatCannotBeConvertedIsNamed() {
        var stream = open(new FakeReader(2_000, 10, FakeReader.numbered(0)), whole("slow.wav"), 0, 48_000);
        readAll(stream);
        assertTrue(stream.failure().startsWith("slow.wav: its sample rate of 2000 Hz"), stream.failure());
    }

    @Test
    void pastTheEndThereIsNothingAndItHasEnded() {
        var stream = open(new FakeReader(48_000, 1_000, FakeReader.numbered(0)), whole("a"), 5_000, 48_000);
        assertEquals(0, readAll(stream).length);
        assertEquals("", stream.failure());
    }

    @Test
    void anUnknownLengthIsKnownAtTheEnd() {
        var reader = new FakeReader(44_100, 44_100, FakeReader.numbered(0));
        reader.declaredFrames = -1;
        var stream = open(reader, whole("a"), 0, 48_000);
        assertEquals(48_000, readAll(stream).length);
        assertEquals(48_000, stream.lengthFrames());
    }

    @Test
    void aLengthThatWasDeclaredTooShortCutsNothing() {
        var reader = new FakeReader(48_000, 10_000, FakeReader.numbered(0));
        reader.declaredFrames = 9_000;
        assertEquals(10_000, readAll(open(reader, whole("a"), 0, 48_000)).length);
    }

    @Test
    void closingLetsGoOfTheFileAtOnceEvenWhileNobodyReads() throws InterruptedException {
        var reader = new FakeReader(48_000, 100_000_000, FakeReader.numbered(0));
        var stream = open(reader, whole("a"), 0, 48_000);
        while (stream.availableFrames() < PrefetchStream.RING_SECONDS * 48_000) {
            Thread.onSpinWait();
        }
        long start = System.nanoTime();
        stream.close();
        stream.close();
        assertTrue(stream.awaitEnd(PATIENCE));
        assertTrue(reader.closed);
        assertTrue(System.nanoTime() - start < 1_000_000_000L);
    }

    @Test
    void tellsWhatTheFileSaysBeforeTheFirstFrame() {
        var reader = new FakeReader(44_100, 44_100 * 2, FakeReader.numbered(0));
        reader.tags = Map.of(
                "title",
                "Song",
                "artist",
                "Band",
                "album",
                "Record",
                "track",
                "3/12",
                "replaygain_track_gain",
                "-6.5 dB");
        readAll(open(reader, whole("song.flac"), 0, 48_000));
        FileFacts file = facts.getFirst();
        assertEquals("Song", file.details().title());
        assertEquals("Band", file.details().artist());
        assertEquals(3, file.details().trackNumber());
        assertEquals(2.0, file.details().durationSeconds());
        assertEquals(-6.5, file.details().gain().trackGainDb());
        assertEquals(44_100, file.info().sampleRateHz());
    }

    @Test
    void aFileThatPlaysInSpiteOfDamageWarnsOnceItHasEnded() throws InterruptedException {
        var reader = new FakeReader(48_000, 100, FakeReader.numbered(0));
        reader.warning = "a.flac ends in the middle; copy it again.";
        var stream = open(reader, whole("a.flac"), 0, 48_000);
        assertEquals(100, readAll(stream).length);
        assertTrue(stream.awaitEnd(PATIENCE));
        assertEquals(List.of("a.flac ends in the middle; copy it again."), warnings);
    }

    @Test
    void aPartOfAnAlbumKeepsItsOwnTitle() {
        var reader = new FakeReader(44_100, 44_100 * 4, FakeReader.numbered(0));
        reader.tags = Map.of("title", "Whole Album", "artist", "Band", "album", "Record");
        readAll(open(reader, part(1, 3), 0, 44_100));
        assertEquals("Part", facts.getFirst().details().title());
        assertEquals("Band", facts.getFirst().details().artist());
        assertEquals("Record", facts.getFirst().details().album());
        assertEquals(2.0, facts.getFirst().details().durationSeconds());
    }
}

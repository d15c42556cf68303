package org.rustyaudio.cli.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rustyaudio.devices.AudioOutput;
import org.rustyaudio.devices.Devices;
import org.rustyaudio.devices.OutputDevice;
import org.rustyaudio.devices.OutputRequest;
import org.rustyaudio.devices.file.FileHost;
import org.rustyaudio.dsp.Band;
import org.rustyaudio.dsp.ChainSettings;
import org.rustyaudio.dsp.EqualizerSettings;
import org.rustyaudio.dsp.FilterType;
import org.rustyaudio.player.Track;
import org.rustyaudio.player.transport.RatePolicy;

@Timeout(120)
class AudioEngineTest {

    private static final int RATE_HZ = 48_000;

    /// The part of a tape from its first to its last frame of sound.
    private static float[] heard(float[] tape) {
        int first = 0;
        while (first < tape.length && tape[first] == 0) {
            first++;
        }
        int last = tape.length;
        while (last > first && tape[last - 1] == 0) {
            last--;
        }
        return Arrays.copyOfRange(tape, first, last);
    }

    @Test
    void anAlbumPlaysWithoutAFrameLostOrAdded() throws Exception {
        EngineRig.undisturbed(() -> {
            try (var rig = new EngineRig(new TapeHost(1, 10 * RATE_HZ), RATE_HZ)) {
                int[] lengths = {30_001, 4_097, 48_000, 12_345};
                var tracks = new Track[lengths.length];
                long offset = 0;
                for (int i = 0; i < lengths.length; i++) {
                    int length = lengths[i];
                    long from = offset;
                    tracks[i] = rig.file("track" + i, () -> new FakeReader(RATE_HZ, length, FakeReader.numbered(from)));
                    offset += length;
                }
                int frames = (int) offset;
                rig.play(tracks);
                rig.awaitEndOfPlaying();
                float[] heard = heard(rig.host.tape().left());
                return rig.ifInTime(() -> assertNumbered(heard, frames));
            }
        });
    }

    private static void assertNumbered(float[] heard, int frames) {
        assertEquals(frames, heard.length);
        for (int i = 0; i < frames; i++) {
            assertEquals((i + 1) / (float) (1 << 24), heard[i], "frame " + i);
        }
    }

    @Test
    void theAudioThreadAllocatesNothingWhilePlayingThroughATrackChange() throws InterruptedException {
        try (var rig = new EngineRig(new TapeHost(4, 300 * RATE_HZ), RATE_HZ)) {
            Track first = rig.file("a", () -> new FakeReader(RATE_HZ, 3 * RATE_HZ, FakeReader.sine(440, RATE_HZ, 0)));
            Track second = rig.file("b", () -> new FakeReader(44_100, 60 * 44_100, FakeReader.sine(440, 44_100, 0)));
            rig.engine.setChain(busyChain());
            rig.play(first, second);
            // The first rounds warm up: when the machine compiles a method for the first time, it makes the string
            // constants of its class, on the thread that ran it.
            long bytes = Long.MAX_VALUE;
            for (int round = 0; round < 8 && bytes != 0; round++) {
                bytes = allocatedThroughATrackChange(rig);
                rig.engine.post(player -> player.jumpTo(0));
            }
            assertEquals(0, bytes);
        }
    }

    private static long allocatedThroughATrackChange(EngineRig rig) throws InterruptedException {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        rig.await(
                "the first track plays",
                () -> rig.engine.state().queue().currentIndex() == 0
                        && rig.engine.state().positionFrames() > RATE_HZ / 2);
        long thread = rig.engine.audioThreadId();
        long before = threads.getThreadAllocatedBytes(thread);
        long framesBefore = rig.engine.figures().writtenFrames();
        rig.await(
                "the second track has played for a while",
                () -> rig.engine.state().queue().currentIndex() == 1
                        && rig.engine.state().positionFrames() > 4 * RATE_HZ);
        long bytes = threads.getThreadAllocatedBytes(thread) - before;
        long frames = rig.engine.figures().writtenFrames() - framesBefore;
        System.out.println(bytes + " bytes allocated by the audio thread in " + frames + " frames");
        assertTrue(frames > 5 * RATE_HZ, frames + " frames were played");
        return bytes;
    }

    private static ChainSettings busyChain() {
        var bands = List.of(
                new Band(true, FilterType.PEAK, 1_000, 6, 1), new Band(true, FilterType.LOW_SHELF, 100, -3, 0.7));
        return ChainSettings.TRANSPARENT
                .withEqualizer(new EqualizerSettings(true, -2, true, bands))
                .withVolumeDb(-6)
                .withBalance(0.1)
                .withLimiter(true, -1);
    }

    @Test
    void aLostDevicePausesAndItsReturnGoesOnWhereItWas() throws InterruptedException {
        try (var rig = new EngineRig(new TapeHost(1, 20 * RATE_HZ), RATE_HZ)) {
            Track track = rig.file("a", () -> new FakeReader(RATE_HZ, 60 * RATE_HZ, FakeReader.numbered(0)));
            rig.play(track);
            rig.await("it plays", () -> rig.engine.state().positionFrames() > RATE_HZ / 2);
            rig.host.unplug();
            rig.await("the loss is known", () -> rig.engine.state().deviceLost());
            assertTrue(rig.engine.output().lost());
            assertEquals("Tape deck stopped taking sound.", rig.engine.output().notice());
            assertNull(rig.engine.output().device());
            long held = rig.engine.state().positionFrames();
            rig.host.plug();
            rig.await("it plays on", () -> rig.engine.state().positionFrames() > held + RATE_HZ / 2);
            assertFalse(rig.engine.state().deviceLost());
            assertEquals(TapeHost.TAPE, rig.engine.output().device());
            assertEquals(2, rig.host.opened());
            assertEquals(1, rig.engine.figures().losses());
            // Goes on within one block and a fade of where it was.
            float firstHeard = heard(rig.host.tape().left())[10_000] * (1 << 24);
            assertTrue(Math.abs(firstHeard - held - 10_000) < 2_000, "went on at " + firstHeard + " after " + held);
            assertEquals(1, rig.engine.figures().losses());
        }
    }

    @Test
    void withoutADeviceItPlaysSilentlyAndTakesTheFirstThatComes() throws InterruptedException {
        var host = new TapeHost(1, 20 * RATE_HZ);
        host.unplug();
        try (var rig = new EngineRig(host, RATE_HZ)) {
            rig.play(rig.file("a", () -> new FakeReader(RATE_HZ, 60 * RATE_HZ, FakeReader.numbered(0))));
            rig.await("it plays", () -> rig.engine.state().positionFrames() > RATE_HZ / 4);
            assertTrue(rig.engine.output().notice().startsWith("No sound device was found; playing silently."));
            host.plug();
            rig.await(
                    "it is heard",
                    () -> TapeHost.TAPE.equals(rig.engine.output().device()));
            assertFalse(rig.engine.state().deviceLost());
        }
    }

    @Test
    void aDeviceThatRefusesLeavesTheOldOnePlaying() throws InterruptedException {
        var host = new TapeHost(1, 20 * RATE_HZ);
        var other = new FileHost();
        try (var devices = new Devices(List.of(host, other));
                var engine = new AudioEngine(
                        devices,
                        file -> new FakeReader(RATE_HZ, 60 * RATE_HZ, FakeReader.numbered(0)),
                        OutputRequest.ofDefault(RATE_HZ),
                        ChainSettings.TRANSPARENT)) {
            var told = new LinkedBlockingQueue<OutputState>();
            engine.addListener(new EngineListener() {
                @Override
                public void outputChanged(OutputState output) {
                    told.add(output);
                }
            });
            engine.post(player -> {
                player.queue().add(List.of(Track.ofFile("a", "a")));
                player.play();
            });
            assertEquals(TapeHost.TAPE, next(told).device());
            engine.setOutput(OutputRequest.ofDefault(RATE_HZ).withDevice("file:/no/such/folder/tape.wav"));
            OutputState after = next(told);
            assertEquals(TapeHost.TAPE, after.device());
            assertTrue(after.notice().contains("tape.wav cannot be written"), after.notice());
            assertEquals("", engine.request().deviceId());
        }
    }

    private static OutputState next(BlockingQueue<OutputState> told) throws InterruptedException {
        OutputState state = told.poll(20, TimeUnit.SECONDS);
        assertNotNull(state, "nothing was told of the output");
        return state;
    }

    @Test
    void aDeviceThatRunsAtAnotherRateGetsStreamsAtItsRate() throws Exception {
        EngineRig.undisturbed(() -> {
            var host = new TapeHost(1, 20 * RATE_HZ);
            host.ownRateHz = 44_100;
            try (var rig = new EngineRig(host, RATE_HZ)) {
                rig.play(rig.file("a", () -> new FakeReader(44_100, 44_100, FakeReader.numbered(0))));
                rig.awaitEndOfPlaying();
                float[] heard = heard(host.tape().left());
                assertEquals(44_100, rig.engine.state().sampleRateHz());
                return rig.ifInTime(() -> {
                    assertEquals(44_100, heard.length);
                    // The streams were opened anew at the device's rate, which fades in.
                    for (int i = 1_000; i < heard.length; i++) {
                        assertEquals((i + 1) / (float) (1 << 24), heard[i]);
                    }
                });
            }
        });
    }

    @Test
    void matchingTheSourceReopensTheDeviceBetweenTracksAndLosesNothing() throws Exception {
        EngineRig.undisturbed(() -> {
            var host = new TapeHost(1, 20 * RATE_HZ);
            try (var rig = new EngineRig(host, RATE_HZ)) {
                rig.engine.post(player -> player.setRatePolicy(RatePolicy.MATCH_SOURCE));
                Track first = rig.file("a", () -> new FakeReader(RATE_HZ, 20_000, FakeReader.numbered(0)));
                Track second = rig.file("b", () -> new FakeReader(44_100, 30_000, FakeReader.numbered(0)));
                rig.play(first, second);
                rig.awaitEndOfPlaying();
                rig.await(
                        "both tapes are whole",
                        () -> host.opened() >= 2 && heard(host.tape().left()).length >= 30_000);
                return rig.ifInTime(() -> {
                    assertEquals(List.of(RATE_HZ, 44_100), host.ratesHz);
                    assertNumbered(heard(host.tapes.get(0).left()), 20_000);
                    assertNumbered(heard(host.tapes.get(1).left()), 30_000);
                });
            }
        });
    }

    @Test
    void aFaultOnTheAudioThreadIsToldOnceAndPlayingStops() throws InterruptedException {
        var host = new TapeHost(1, RATE_HZ) {
            @Override
            public synchronized AudioOutput open(OutputDevice device, OutputRequest request) {
                throw new IllegalStateException("a bug");
            }
        };
        try (var rig = new EngineRig(host, RATE_HZ)) {
            rig.play(rig.file("a", () -> new FakeReader(RATE_HZ, RATE_HZ, FakeReader.numbered(0))));
            rig.await("the fault is told", () -> !rig.failures.isEmpty());
            rig.await("playing has stopped", () -> !rig.engine.state().playing());
            assertEquals(1, rig.failures.size());
            assertTrue(rig.failures.getFirst().contains("a bug"));
        }
    }

    @Test
    void aPauseLetsTheDeviceRestAndPlayingGoesOnWhereItWas() throws InterruptedException {
        try (var rig = new EngineRig(new TapeHost(1, 30 * RATE_HZ), RATE_HZ)) {
            rig.play(rig.file("a", () -> new FakeReader(RATE_HZ, 60 * RATE_HZ, FakeReader.numbered(0))));
            rig.await("it plays", () -> rig.engine.state().positionFrames() > RATE_HZ / 2);
            rig.engine.post(player -> player.pause());
            // After two seconds of silence the device is drained, and nothing more is written.
            rig.await("the device rests", () -> rig.engine.figures().latencyFrames() == 0);
            int written = rig.host.tape().frames();
            long held = rig.engine.state().positionFrames();
            rig.engine.post(player -> player.play());
            rig.await("it plays on", () -> rig.engine.state().positionFrames() > held + RATE_HZ / 4);
            assertEquals(1, rig.host.opened());
            assertTrue(rig.host.tape().frames() > written);
        }
    }

    @Test
    void anIntentThatIsOutOfRangeFailsAloneAndAloud() throws InterruptedException {
        try (var rig = new EngineRig(new TapeHost(1, RATE_HZ), RATE_HZ)) {
            var refused = rig.engine.ask(player -> {
                player.jumpTo(99);
                return 0;
            });
            var failure = assertThrows(ExecutionException.class, refused::get);
            assertInstanceOf(IndexOutOfBoundsException.class, failure.getCause());
            rig.play(rig.file("a", () -> new FakeReader(RATE_HZ, RATE_HZ / 4, FakeReader.numbered(0))));
            rig.awaitEndOfPlaying();
        }
    }

    @Test
    void aListenerThatThrowsStopsNothing() throws InterruptedException {
        var handler = Thread.getDefaultUncaughtExceptionHandler();
        var heard = new LinkedBlockingQueue<Throwable>();
        Thread.setDefaultUncaughtExceptionHandler((_, fault) -> heard.add(fault));
        try (var rig = new EngineRig(new TapeHost(4, RATE_HZ), RATE_HZ)) {
            rig.engine.addListener(new EngineListener() {
                @Override
                public void outputChanged(OutputState output) {
                    throw new IllegalStateException("a careless listener");
                }
            });
            rig.play(rig.file("a", () -> new FakeReader(RATE_HZ, RATE_HZ / 2, FakeReader.numbered(0))));
            rig.awaitEndOfPlaying();
            assertEquals("a careless listener", heard.take().getMessage());
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(handler);
        }
    }

    @Test
    void closingEndsEveryThreadWithinSecondsEvenInTheMiddleOfATrack() throws InterruptedException {
        var rig = new EngineRig(new TapeHost(1, 20 * RATE_HZ), RATE_HZ);
        rig.play(rig.file("a", () -> new FakeReader(RATE_HZ, 60 * RATE_HZ, FakeReader.sine(440, RATE_HZ, 0))));
        rig.await("it plays", () -> rig.engine.state().positionFrames() > RATE_HZ / 4);
        long start = System.nanoTime();
        rig.close();
        rig.close();
        assertTrue(System.nanoTime() - start < 2_000_000_000L);
        float[] tape = rig.host.tape().left();
        // The last block fades out: no click at the end.
        assertTrue(Math.abs(tape[tape.length - 1]) < 0.01, "ends at " + tape[tape.length - 1]);
        boolean alive = Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.threadId() == rig.engine.audioThreadId() && thread.isAlive());
        assertFalse(alive);
    }
}

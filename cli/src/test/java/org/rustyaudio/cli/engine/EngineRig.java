package org.rustyaudio.cli.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.codec.AudioReader;
import org.rustyaudio.devices.Devices;
import org.rustyaudio.devices.OutputRequest;
import org.rustyaudio.dsp.ChainSettings;
import org.rustyaudio.player.Track;
import org.rustyaudio.player.transport.PlayerState;

/// An engine on a tape host, and a way to wait for it.
final class EngineRig implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    final TapeHost host;
    final Devices devices;
    final AudioEngine engine;
    final Map<String, Supplier<AudioReader>> files = new ConcurrentHashMap<>();
    final List<OutputState> outputs = new CopyOnWriteArrayList<>();
    final List<String> failures = new CopyOnWriteArrayList<>();
    private final Object changed = new Object();

    /// An engine whose files are formulas.
    EngineRig(TapeHost host, int rateHz) {
        this(host, rateHz, null);
    }

    /// @param source opens files; null for those that were added by name
    EngineRig(TapeHost host, int rateHz, @Nullable ReaderSource source) {
        this.host = host;
        this.devices = new Devices(List.of(host));
        this.engine = new AudioEngine(
                devices,
                source == null ? this::open : source,
                OutputRequest.ofDefault(rateHz),
                ChainSettings.TRANSPARENT,
                Duration.ofMillis(20));
        engine.addListener(new EngineListener() {
            @Override
            public void playerChanged(PlayerState state) {
                wake();
            }

            @Override
            public void outputChanged(OutputState output) {
                outputs.add(output);
                wake();
            }

            @Override
            public void failed(String sentence) {
                failures.add(sentence);
                wake();
            }
        });
    }

    private AudioReader open(Path file) {
        return Objects.requireNonNull(files.get(file.toString())).get();
    }

    private void wake() {
        synchronized (changed) {
            changed.notifyAll();
        }
    }

    /// Adds a file and gives the track it is.
    Track file(String name, Supplier<AudioReader> reader) {
        files.put(name, reader);
        return Track.ofFile(name, name);
    }

    void play(Track... tracks) {
        engine.post(player -> {
            player.queue().replace(List.of(tracks));
            player.play();
        });
    }

    /// Waits until `condition` holds; it is asked again whenever the engine tells of a change.
    void await(String what, BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        synchronized (changed) {
            while (!condition.getAsBoolean()) {
                long left = deadline - System.nanoTime();
                assertTrue(left > 0, "waited in vain until " + what + "; " + engine.state() + " " + engine.output());
                changed.wait(Math.clamp(TimeUnit.NANOSECONDS.toMillis(left), 1, 20));
            }
        }
    }

    /// Waits until playing has begun and ended, and all of it was written.
    void awaitEndOfPlaying() throws InterruptedException {
        await("it plays", () -> engine.state().playing());
        await("playing ends", () -> !engine.state().playing());
        // The deck has rendered its last frame; the block it lies in may still be on its way to the device.
        long written = engine.figures().writtenFrames();
        await("the last block is written", () -> engine.figures().writtenFrames() > written + 2 * AudioLoop.BLOCK);
    }

    @Override
    public void close() {
        engine.close();
        devices.close();
    }

    /// One run of a test in real time: what is to be checked, or empty when the machine was too busy to decode in time.
    @FunctionalInterface
    interface Attempt {
        Optional<Runnable> run() throws Exception;
    }

    /// Tries up to four times for a run that the machine's other work did not disturb, and checks that one.
    static void undisturbed(Attempt attempt) throws Exception {
        for (int i = 0; i < 4; i++) {
            Optional<Runnable> checks = attempt.run();
            if (checks.isPresent()) {
                checks.get().run();
                return;
            }
        }
        throw new AssertionError("decoding fell behind in every run: frames are not supplied in time");
    }

    /// The checks, if every frame was decoded in time.
    Optional<Runnable> ifInTime(Runnable checks) {
        return engine.state().underruns() == 0 ? Optional.of(checks) : Optional.empty();
    }
}

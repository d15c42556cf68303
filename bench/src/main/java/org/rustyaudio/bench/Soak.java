package org.rustyaudio.bench;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.rustyaudio.cli.engine.AudioEngine;
import org.rustyaudio.cli.engine.EngineListener;
import org.rustyaudio.cli.engine.Figures;
import org.rustyaudio.cli.engine.OutputState;
import org.rustyaudio.codec.AudioFiles;
import org.rustyaudio.devices.Devices;
import org.rustyaudio.devices.OutputRequest;
import org.rustyaudio.dsp.Band;
import org.rustyaudio.dsp.ChainSettings;
import org.rustyaudio.dsp.EqualizerSettings;
import org.rustyaudio.dsp.FilterType;
import org.rustyaudio.player.Track;
import org.rustyaudio.player.queue.RepeatMode;
import org.rustyaudio.player.transport.Player;

/// Plays files over and over into a sound device, with eight bands and the limiter on, and tells what it cost.
///
/// `Soak MINUTES [--device ID] [--buffer MILLIS] FILE…` prints a line for people on standard error every so often, and
/// at the end one JSON object on standard output. The first tenth (at most two minutes) is warm-up, goes through every
/// file
/// and counts for nothing.
public final class Soak {

    private static final int RATE_HZ = 48_000;

    /// How often the memory is looked at.
    private static final int SAMPLES = 20;

    private record Plan(double minutes, String deviceId, int bufferMillis, List<Path> files) {}

    private record Sample(double seconds, long heapBytes, long residentBytes) {}

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final CountDownLatch failed = new CountDownLatch(1);

    private Soak() {}

    public static void main(String[] args) throws InterruptedException {
        Plan plan = plan(args);
        if (plan.files().isEmpty() || !(plan.minutes() > 0)) {
            System.err.println("usage: Soak MINUTES [--device ID] [--buffer MILLIS] FILE...");
            System.exit(2);
        }
        System.exit(new Soak().run(plan) ? 0 : 1);
    }

    private static Plan plan(String[] args) {
        double minutes = 0;
        String device = "";
        int buffer = OutputRequest.DEFAULT_BUFFER_MILLIS;
        var files = new ArrayList<Path>();
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--device" -> device = args[++i];
                case "--buffer" -> buffer = Integer.parseInt(args[++i]);
                default -> {
                    if (i == 0) {
                        minutes = Double.parseDouble(args[i]);
                    } else {
                        files.add(Path.of(args[i]));
                    }
                }
            }
        }
        return new Plan(minutes, device, buffer, files);
    }

    /// @return whether the whole time was played without a dropout
    private boolean run(Plan plan) throws InterruptedException {
        var request = new OutputRequest(plan.deviceId(), RATE_HZ, plan.bufferMillis(), false);
        try (Devices devices = Devices.ofSystem();
                var engine = new AudioEngine(devices, AudioFiles::open, request, chain())) {
            engine.addListener(new EngineListener() {
                @Override
                public void outputChanged(OutputState output) {
                    System.err.println("output: " + output);
                }

                @Override
                public void failed(String sentence) {
                    System.err.println(sentence);
                    failed.countDown();
                }
            });
            engine.post(player -> {
                player.queue()
                        .replace(plan.files().stream()
                                .map(file -> Track.ofFile(
                                        file.toString(), file.getFileName().toString()))
                                .toList());
                player.setRepeat(RepeatMode.ALL);
                player.play();
            });
            return measure(plan, engine);
        }
    }

    private boolean measure(Plan plan, AudioEngine engine) throws InterruptedException {
        long totalMillis = Math.round(plan.minutes() * 60_000);
        long warmUpMillis = Math.min(120_000, totalMillis / 10);
        warmUp(engine, plan.files().size(), warmUpMillis);
        long bytesBefore = threads.getThreadAllocatedBytes(engine.audioThreadId());
        long cpuBefore = threads.getThreadCpuTime(engine.audioThreadId());
        Figures before = engine.figures();
        var samples = new ArrayList<Sample>();
        long start = System.nanoTime();
        for (int i = 0; i <= SAMPLES; i++) {
            if (i > 0) {
                pause((totalMillis - warmUpMillis) / SAMPLES);
            }
            var sample = new Sample((System.nanoTime() - start) / 1e9, heapBytes(), residentBytes());
            samples.add(sample);
            System.err.printf(
                    Locale.ROOT,
                    "%6.0f s  underruns %d  heap %.1f MB  resident %.1f MB%n",
                    sample.seconds(),
                    engine.figures().deviceUnderruns() - before.deviceUnderruns(),
                    sample.heapBytes() / 1e6,
                    sample.residentBytes() / 1e6);
        }
        Figures after = engine.figures();
        double seconds = (System.nanoTime() - start) / 1e9;
        long bytes = threads.getThreadAllocatedBytes(engine.audioThreadId()) - bytesBefore;
        double cpuPercent = (threads.getThreadCpuTime(engine.audioThreadId()) - cpuBefore) / 1e7 / seconds;
        long deviceUnderruns = after.deviceUnderruns() - before.deviceUnderruns();
        long deckUnderruns = after.deckUnderruns() - before.deckUnderruns();
        double playedSeconds = (after.writtenFrames() - before.writtenFrames()) / (double) after.sampleRateHz();
        System.err.printf(
                Locale.ROOT,
                "played %.1f of %.1f s: %d device underruns, %d decoding underruns, %d bytes allocated by the audio"
                        + " thread, which used %.2f %% of a core%n",
                playedSeconds,
                seconds,
                deviceUnderruns,
                deckUnderruns,
                bytes,
                cpuPercent);
        OutputState output = engine.output();
        System.out.printf(
                Locale.ROOT,
                "{\"seconds\":%.1f,\"played_seconds\":%.1f,\"device\":\"%s\",\"rate_hz\":%d,\"buffer_ms\":%d,"
                        + "\"latency_ms\":%.1f,\"device_underruns\":%d,\"decoding_underruns\":%d,\"losses\":%d,"
                        + "\"audio_thread_bytes\":%d,\"audio_thread_cpu_percent\":%.2f,\"memory\":[%s]}%n",
                seconds,
                playedSeconds,
                output.device() == null
                        ? ""
                        : output.device().id().replace("\\", "\\\\").replace("\"", "\\\""),
                after.sampleRateHz(),
                plan.bufferMillis(),
                after.latencyMillis(),
                deviceUnderruns,
                deckUnderruns,
                after.losses(),
                bytes,
                cpuPercent,
                memory(samples));
        return deviceUnderruns == 0 && deckUnderruns == 0 && after.losses() == 0 && failed.getCount() > 0;
    }

    /// Plays the beginning of every file once, so that each decoder and each change of track has run.
    private void warmUp(AudioEngine engine, int files, long millis) throws InterruptedException {
        for (int file = 0; file < files; file++) {
            pause(millis / (files + 1));
            engine.post(Player::next);
        }
        pause(millis / (files + 1));
    }

    private static String memory(List<Sample> samples) {
        return String.join(
                ",",
                samples.stream()
                        .map(sample -> String.format(
                                Locale.ROOT,
                                "{\"s\":%.0f,\"heap_mb\":%.1f,\"rss_mb\":%.1f}",
                                sample.seconds(),
                                sample.heapBytes() / 1e6,
                                sample.residentBytes() / 1e6))
                        .toList());
    }

    /// Lets time pass, unless the engine fails.
    private void pause(long millis) throws InterruptedException {
        boolean over = failed.await(millis, TimeUnit.MILLISECONDS);
        if (over) {
            System.err.println("the engine failed; the rest is not played");
        }
    }

    private static long heapBytes() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /// What the process holds of the machine's memory; 0 where the system does not tell.
    private static long residentBytes() {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
                if (line.startsWith("VmRSS:")) {
                    return 1_024 * Long.parseLong(line.replaceAll("[^0-9]", ""));
                }
            }
        } catch (IOException ignored) {
            // Not Linux.
        }
        return 0;
    }

    private static ChainSettings chain() {
        var bands = new ArrayList<Band>();
        double[] frequenciesHz = {40, 100, 250, 600, 1_500, 4_000, 9_000, 14_000};
        for (int i = 0; i < frequenciesHz.length; i++) {
            bands.add(new Band(true, FilterType.PEAK, frequenciesHz[i], i % 2 == 0 ? 4 : -3, 1));
        }
        return ChainSettings.TRANSPARENT
                .withEqualizer(new EqualizerSettings(true, 0, true, bands))
                .withVolumeDb(-3)
                .withLimiter(true, -1);
    }
}

package org.rustyaudio.desktop.stereo;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.cli.engine.ReaderSource;
import org.rustyaudio.codec.AudioReader;
import org.rustyaudio.codec.CodecException;
import org.rustyaudio.player.Track;

/// Reads whole tracks for their waveforms, one at a time and unhurried, on a thread of its own; keeps the last ones.
/// The JavaFX thread asks and never waits.
final class WaveformReader implements AutoCloseable {

    static final int PARTS = 512;

    private static final float UNKNOWN = -1;
    private static final float[] NOTHING = new float[0];
    private static final int KEPT = 64;
    private static final int BLOCK = 4096;

    /// Between two parts, so that whoever has more to do goes first.
    private static final long PAUSE_NANOS = 1_000_000;

    private final ReaderSource source;
    private final ExecutorService work;
    private final Map<Track, float[]> kept = new LinkedHashMap<>();
    private volatile @Nullable Track wanted;
    private volatile @Nullable Found found;

    private static final class Found {
        final Track track;
        final float[] peaks;

        Found(Track track, float[] peaks) {
            this.track = track;
            this.peaks = peaks;
        }
    }

    @SuppressWarnings("ThreadPriorityCheck") // It should give way to everything else.
    WaveformReader(ReaderSource source) {
        this.source = source;
        work = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "waveform");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
        });
    }

    /// Highest sample of each of the track's parts, 0 to 1, as far as it was read; −1 where it was not. Asking for
    /// another track gives up the one before.
    float[] of(Track track) {
        if (!track.equals(wanted)) {
            wanted = track;
            work.execute(() -> read(track));
        }
        Found now = found;
        return now != null && now.track.equals(track) ? now.peaks : NOTHING;
    }

    private void read(Track track) {
        float[] known = kept.get(track);
        if (known != null) {
            found = new Found(track, known);
            return;
        }
        try (AudioReader reader = source.open(Path.of(track.location()))) {
            read(track, reader);
        } catch (CodecException | InvalidPathException e) {
            // The player says what is wrong with a file that does not play; here it only has no waveform.
            found = new Found(track, NOTHING);
        }
    }

    private void read(Track track, AudioReader reader) throws CodecException {
        int rateHz = reader.info().sampleRateHz();
        long start = track.startFrame(rateHz);
        long end = track.endSeconds() < 0 ? reader.info().frames() : track.endFrame(rateHz);
        if (end <= start) {
            return; // how long it is shows only at its end
        }
        float[] peaks = new float[PARTS];
        Arrays.fill(peaks, UNKNOWN);
        var left = new float[BLOCK];
        var right = new float[BLOCK];
        reader.seek(start);
        int part = 0;
        for (long frame = start; frame < end && track.equals(wanted); ) {
            long partEnd = start + (end - start) * (part + 1) / PARTS;
            int count = reader.read(left, right, 0, Math.clamp(partEnd - frame, 1, BLOCK));
            if (count < 0) {
                break;
            }
            peaks[part] = Math.max(peaks[part], highest(left, right, count));
            frame += count;
            while (part < PARTS - 1 && frame >= start + (end - start) * (part + 1) / PARTS) {
                part++;
                found = new Found(track, peaks.clone());
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
        if (track.equals(wanted)) {
            found = new Found(track, peaks);
            kept.put(track, peaks);
            if (kept.size() > KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
    }

    private static float highest(float[] left, float[] right, int count) {
        float highest = 0;
        for (int i = 0; i < count; i++) {
            highest = Math.max(highest, Math.max(Math.abs(left[i]), Math.abs(right[i])));
        }
        return Math.min(1, highest);
    }

    @Override
    public void close() {
        wanted = null;
        work.shutdown();
    }
}

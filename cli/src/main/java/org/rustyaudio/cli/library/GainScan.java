package org.rustyaudio.cli.library;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.rustyaudio.cli.Failure;
import org.rustyaudio.codec.AudioFiles;
import org.rustyaudio.codec.AudioReader;
import org.rustyaudio.codec.CodecException;
import org.rustyaudio.dsp.loudness.LoudnessMeter;
import org.rustyaudio.dsp.loudness.LoudnessSum;
import org.rustyaudio.player.gain.GainTags;
import org.rustyaudio.player.library.Album;
import org.rustyaudio.player.library.Library;
import org.rustyaudio.player.library.LibraryChanges;
import org.rustyaudio.player.library.LibraryTrack;

/// Measures the loudness of tracks and albums whose files do not tell it, and keeps it in the library; files are only
/// read. Several albums at once; each is saved when it is measured, so that a scan that was stopped goes on there.
///
/// Gains aim at −18 LUFS as ReplayGain 2.0 does; an album is measured as one programme, peaks are true peaks.
public final class GainScan {

    private static final double REFERENCE_LUFS = -18;
    private static final int BLOCK_FRAMES = 8_192;
    private static final long LOOK_MILLIS = 100;

    private final LibraryStore store;
    private final int threads;

    public GainScan(LibraryStore store, int threads) {
        this.store = store;
        this.threads = threads;
    }

    private record Measured(List<LibraryTrack> tracks, List<String> troubles) {}

    /// Measures what is not measured yet, and publishes the library at the end.
    ///
    /// @param stop asked often; true ends the scan soon
    public ScanReport run(ScanListener listener, BooleanSupplier stop) throws Failure {
        List<List<LibraryTrack>> work = work(store.library());
        int total = 0;
        for (List<LibraryTrack> album : work) {
            total += album.size();
        }
        List<String> troubles = new ArrayList<>();
        int measured = 0;
        int done = 0;
        ExecutorService pool = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().name("gain-", 0).daemon().factory());
        try {
            ExecutorCompletionService<Measured> results = new ExecutorCompletionService<>(pool);
            int given = 0;
            int back = 0;
            while (back < work.size() && !stop.getAsBoolean()) {
                while (given < work.size() && given - back < 2 * threads) {
                    List<LibraryTrack> album = work.get(given++);
                    var _ = results.submit(() -> measure(album, stop));
                }
                Future<Measured> next = results.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                if (next == null) {
                    continue;
                }
                back++;
                Measured album = next.get();
                troubles.addAll(album.troubles());
                done += album.tracks().size() + album.troubles().size();
                measured += album.tracks().size();
                store.save(LibraryChanges.put(unchanged(album.tracks())));
                if (!album.tracks().isEmpty()) {
                    listener.file(done, total, album.tracks().getLast().location());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("the measuring was interrupted; start it again to go on", e);
        } catch (ExecutionException e) {
            throw new Failure("the measuring failed: " + e.getCause(), e);
        } finally {
            pool.shutdownNow();
        }
        store.publish();
        return new ScanReport(total, measured, 0, 0, 0, troubles, stop.getAsBoolean());
    }

    /// Albums with a track that lacks a gain, whole; tracks of no album each on their own.
    private static List<List<LibraryTrack>> work(Library library) {
        List<List<LibraryTrack>> work = new ArrayList<>();
        for (Album album : library.albums()) {
            List<LibraryTrack> tracks = new ArrayList<>();
            boolean lacking = false;
            for (int i = album.first(); i < album.end(); i++) {
                LibraryTrack track = library.track(i);
                if (!track.missing()) {
                    boolean lacks = lacks(track);
                    lacking |= lacks;
                    if (!album.title().isEmpty()) {
                        tracks.add(track);
                    } else if (lacks) {
                        work.add(List.of(track));
                    }
                }
            }
            if (lacking && !tracks.isEmpty()) {
                work.add(tracks);
            }
        }
        return work;
    }

    private static boolean lacks(LibraryTrack track) {
        return !track.gain().hasTrackGain() && !track.gainMeasured();
    }

    /// Leaves out what was changed or forgotten while it was measured.
    private List<LibraryTrack> unchanged(List<LibraryTrack> tracks) {
        Library now = store.library();
        return tracks.stream()
                .filter(track -> {
                    int index = now.find(track.location());
                    return index >= 0
                            && now.track(index).sizeBytes() == track.sizeBytes()
                            && now.track(index).modifiedMillis() == track.modifiedMillis();
                })
                .toList();
    }

    private static Measured measure(List<LibraryTrack> album, BooleanSupplier stop) {
        List<LibraryTrack> tracks = new ArrayList<>();
        List<String> troubles = new ArrayList<>();
        List<LoudnessMeter> meters = new ArrayList<>();
        LoudnessSum whole = new LoudnessSum();
        for (LibraryTrack track : album) {
            try {
                LoudnessMeter meter = meter(track, stop);
                if (stop.getAsBoolean()) {
                    return new Measured(List.of(), List.of());
                }
                whole.add(meter);
                tracks.add(track);
                meters.add(meter);
            } catch (CodecException e) {
                troubles.add(e.getMessage());
            } catch (RuntimeException e) {
                troubles.add(track.location() + ": cannot be measured (" + e.getMessage() + "); convert or remove it");
            }
        }
        boolean isAlbum = !album.getFirst().album().isEmpty();
        double albumGainDb = isAlbum ? gainDb(whole.integratedLufs()) : Double.NaN;
        double albumPeak = isAlbum ? peak(whole.truePeakDbtp()) : Double.NaN;
        List<LibraryTrack> measured = new ArrayList<>();
        for (int i = 0; i < tracks.size(); i++) {
            LibraryTrack track = tracks.get(i);
            if (!track.gain().hasTrackGain() || track.gainMeasured()) {
                LoudnessMeter meter = meters.get(i);
                measured.add(track.withMeasuredGain(new GainTags(
                        gainDb(meter.integratedLufs()), peak(meter.truePeakDbtp()), albumGainDb, albumPeak)));
            }
        }
        return new Measured(measured, troubles);
    }

    private static LoudnessMeter meter(LibraryTrack track, BooleanSupplier stop) throws CodecException {
        try (AudioReader reader = AudioFiles.open(Path.of(track.location()))) {
            int rateHz = reader.info().sampleRateHz();
            // One channel sounds on both sides here, so that is how it is measured.
            LoudnessMeter meter = LoudnessMeter.stereo(rateHz);
            float[] left = new float[BLOCK_FRAMES];
            float[] right = new float[BLOCK_FRAMES];
            int count = reader.read(left, right, 0, BLOCK_FRAMES);
            while (count >= 0 && !stop.getAsBoolean()) {
                meter.process(left, right, 0, count);
                count = reader.read(left, right, 0, BLOCK_FRAMES);
            }
            meter.finish();
            return meter;
        }
    }

    /// Silence has no gain.
    private static double gainDb(double lufs) {
        return Double.isInfinite(lufs) ? Double.NaN : REFERENCE_LUFS - lufs;
    }

    private static double peak(double dbtp) {
        return Double.isInfinite(dbtp) ? Double.NaN : Math.pow(10, dbtp / 20);
    }
}

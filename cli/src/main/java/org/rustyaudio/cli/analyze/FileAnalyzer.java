package org.rustyaudio.cli.analyze;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.rustyaudio.cli.StopSignal;
import org.rustyaudio.cli.Stopped;
import org.rustyaudio.cli.files.Input;
import org.rustyaudio.codec.AudioFiles;
import org.rustyaudio.codec.AudioReader;
import org.rustyaudio.codec.CodecException;
import org.rustyaudio.codec.StreamInfo;
import org.rustyaudio.dsp.analysis.MusicMeter;
import org.rustyaudio.dsp.loudness.LoudnessMeter;

/// Measures one file from its first frame to its last. Many threads, each with a file of its own.
final class FileAnalyzer {

    private static final int BLOCK_FRAMES = 8192;
    private static final int LOWEST_RATE_HZ = 8_000;
    private static final int HIGHEST_RATE_HZ = 384_000;

    private final StopSignal stop;
    private final Workload workload;
    private final boolean music;

    /// @param music whether tempo, key and balance are wanted as well
    FileAnalyzer(StopSignal stop, Workload workload, boolean music) {
        this.stop = stop;
        this.workload = workload;
        this.music = music;
    }

    /// How much of the whole work a file is.
    static double weight(Input input) {
        try {
            return Files.size(input.file());
        } catch (IOException e) {
            return 0; // opening it will say why
        }
    }

    Analysis analyze(Input input) throws CodecException, Stopped {
        double weight = weight(input);
        try (AudioReader reader = AudioFiles.open(input.file())) {
            StreamInfo info = reader.info();
            int rateHz = info.sampleRateHz();
            if (rateHz < LOWEST_RATE_HZ || rateHz > HIGHEST_RATE_HZ) {
                throw new CodecException(
                        CodecException.Kind.LIMIT,
                        input.label() + ": loudness is defined from " + LOWEST_RATE_HZ + " to " + HIGHEST_RATE_HZ
                                + " Hz, not at " + rateHz + " Hz; render it at another rate first");
            }
            LoudnessMeter meter = info.channels() == 1 ? LoudnessMeter.mono(rateHz) : LoudnessMeter.stereo(rateHz);
            Optional<MusicMeter> listener = music ? Optional.of(new MusicMeter(rateHz)) : Optional.empty();
            long first = Math.round(input.startSeconds() * rateHz);
            long end = input.endSeconds() < 0 ? Long.MAX_VALUE : Math.round(input.endSeconds() * rateHz);
            if (first > 0) {
                reader.seek(first);
            }
            long expected = Math.min(end, info.frames() < 0 ? Long.MAX_VALUE : info.frames()) - first;
            long frames = measure(reader, meter, listener, end - first, weight / Math.max(1, expected), rateHz);
            return new Analysis(
                    input.file().toString(),
                    info,
                    frames,
                    meter.integratedLufs(),
                    meter.loudnessRangeLu(),
                    meter.truePeakDbtp(),
                    meter.samplePeakDbfs(),
                    input.tagsOver(reader.tags()),
                    listener.map(Music::of),
                    reader.warning().orElse(""));
        }
    }

    private long measure(
            AudioReader reader,
            LoudnessMeter meter,
            Optional<MusicMeter> listener,
            long limit,
            double weightOfFrame,
            int rateHz)
            throws CodecException, Stopped {
        float[] left = new float[BLOCK_FRAMES];
        float[] right = new float[BLOCK_FRAMES];
        long frames = 0;
        while (frames < limit) {
            stop.check();
            int count = reader.read(left, right, 0, (int) Math.min(BLOCK_FRAMES, limit - frames));
            if (count < 0) {
                break;
            }
            meter.process(left, right, 0, count);
            if (listener.isPresent()) {
                listener.get().process(left, right, 0, count);
            }
            frames += count;
            workload.add(count * weightOfFrame, (double) count / rateHz);
        }
        meter.finish();
        return frames;
    }
}

package org.rustyaudio.cli.render;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.rustyaudio.cli.Failure;
import org.rustyaudio.cli.Session;
import org.rustyaudio.cli.Stopped;
import org.rustyaudio.cli.audio.ReadAhead;
import org.rustyaudio.cli.audio.Rendering;
import org.rustyaudio.cli.files.Input;
import org.rustyaudio.cli.files.OutputFile;
import org.rustyaudio.cli.files.OutputFolder;
import org.rustyaudio.cli.terminal.Progress;
import org.rustyaudio.codec.AudioFiles;
import org.rustyaudio.codec.AudioReader;
import org.rustyaudio.codec.AudioWriter;
import org.rustyaudio.codec.CodecException;
import org.rustyaudio.codec.OutputFormat;
import org.rustyaudio.codec.StreamInfo;
import org.rustyaudio.codec.Tags;
import org.rustyaudio.dsp.resample.Resampler;

/// Renders one input after the other. Decoding runs on a thread of its own.
final class RenderJob {

    private final RenderSettings settings;
    private final Session session;
    private final Progress progress;
    private final OutputFolder folders;

    /// What came of one input.
    record Result(Path target, OutputFormat format, int rateHz, long frames, long clipped) {

        double seconds() {
            return (double) frames / rateHz;
        }
    }

    RenderJob(RenderSettings settings, Session session, Progress progress, OutputFolder folders) {
        this.settings = settings;
        this.session = session;
        this.progress = progress;
        this.folders = folders;
    }

    Result render(Input input, Targets targets) throws Failure, Stopped {
        Path target = targets.of(input);
        Path folder = targets.folder();
        try (ReadAhead ahead = new ReadAhead(AudioFiles.open(input.file()))) {
            if (folder != null) {
                folders.make(folder, parent(target));
            }
            OutputFile.check(target, input.file(), settings.force());
            return render(input, ahead, target);
        } catch (CodecException e) {
            throw new Failure(e.getMessage(), e);
        }
    }

    private Result render(Input input, ReadAhead ahead, Path target) throws CodecException, Failure, Stopped {
        AudioReader reader = ahead.reader();
        StreamInfo source = reader.info();
        int rateHz = settings.rateHz() == 0 ? source.sampleRateHz() : settings.rateHz();
        if (rateHz != source.sampleRateHz() && source.sampleRateHz() < Resampler.LOWEST_RATE_HZ) {
            throw new Failure(input.label() + ": its sample rate of " + source.sampleRateHz()
                    + " Hz cannot be changed, " + Resampler.LOWEST_RATE_HZ + " Hz is the lowest; leave out --rate");
        }
        long first = Math.round(input.startSeconds() * source.sampleRateHz());
        long end = input.endSeconds() < 0 ? -1 : Math.round(input.endSeconds() * source.sampleRateHz());
        if (first > 0) {
            reader.seek(first);
        }
        OutputFormat format = settings.format().forSource(source, target);
        // Effects may make two different sides of one.
        int channels = source.channels() == 1 && !settings.chain().effects().sounds() ? 1 : 2;
        try (AudioWriter writer = AudioFiles.create(
                target, format, rateHz, channels, tags(input, reader), settings.force(), settings.dither())) {
            ahead.start(end);
            Rendering rendering =
                    new Rendering(settings.chain(), settings.speed(), source.sampleRateHz(), rateHz, writer);
            long wanted = (end >= 0 ? end : source.frames()) - first;
            long read = 0;
            for (ReadAhead.Block block = ahead.take(session.stop());
                    block != null;
                    block = ahead.take(session.stop())) {
                read += block.frames;
                rendering.take(block.left, block.right, block.frames);
                progress.show(wanted > 0 ? (double) read / wanted : -1, (double) read / source.sampleRateHz());
            }
            rendering.end();
            refuseDamage(reader);
            session.stop().check();
            writer.finish();
            return new Result(target, format, rateHz, rendering.frames(), writer.clippedSamples());
        }
    }

    private void refuseDamage(AudioReader reader) throws Failure {
        String warning = reader.warning().orElse("");
        if (warning.isEmpty()) {
            return;
        }
        if (!settings.salvage()) {
            throw new Failure(warning + " To render what is left of it, use --salvage.");
        }
        progress.clear();
        session.remark(warning);
    }

    /// Loudness tags describe the source as it was: they stay behind when the sound changes.
    private Tags tags(Input input, AudioReader reader) {
        Tags tags = input.tagsOver(reader.tags());
        if (settings.isTransparent()) {
            return tags;
        }
        Map<String, String> values = new HashMap<>(tags.values());
        values.keySet().removeIf(key -> key.startsWith("replaygain_") || key.startsWith("r128_"));
        return new Tags(values, tags.pictures());
    }

    private static Path parent(Path target) {
        Path parent = target.getParent();
        return parent == null ? Path.of("") : parent;
    }
}

package org.rustyaudio.desktop.stereo;

import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.cli.engine.AudioEngine;
import org.rustyaudio.cli.engine.EngineListener;
import org.rustyaudio.cli.engine.FileFacts;
import org.rustyaudio.cli.engine.OutputState;
import org.rustyaudio.codec.AudioFiles;
import org.rustyaudio.codec.StreamInfo;
import org.rustyaudio.devices.Devices;
import org.rustyaudio.devices.nulls.NullHost;
import org.rustyaudio.dsp.ChainSettings;
import org.rustyaudio.dsp.generate.GeneratorSettings;
import org.rustyaudio.dsp.spectrum.MeterKind;
import org.rustyaudio.dsp.spectrum.SpectrumSettings;
import org.rustyaudio.player.Track;
import org.rustyaudio.player.live.GeneratorSource;
import org.rustyaudio.player.queue.QueueEntry;
import org.rustyaudio.player.transport.PlayerControls;
import org.rustyaudio.player.transport.PlayerState;

/// The engine as the window sees it. The JavaFX thread asks; what the engine tells comes on its control thread and is
/// kept as snapshots.
public final class EngineStereo implements Stereo {

    private final AudioEngine engine;
    private final Consumer<String> warnings;
    private final Outputs outputs;
    private volatile @Nullable FileFacts facts;
    private volatile String fault = "";
    private final MeasuringEar ear = new MeasuringEar();
    private @Nullable GeneratorSource generator;
    private volatile Runnable soundChanged = () -> {};
    private final WaveformReader waveforms = new WaveformReader(AudioFiles::open);

    /// @param devices what the engine plays on; stays the caller's
    /// @param warnings told what a listener should know, from the control thread
    public EngineStereo(AudioEngine engine, Devices devices, Consumer<String> warnings) {
        this.engine = engine;
        outputs = new EngineOutputs(engine, devices, this::fileRateHz);
        this.warnings = warnings;
        engine.addListener(new Ear());
    }

    private final class Ear implements EngineListener {

        private String lastNotice = "";

        @Override
        public void factsRead(FileFacts read) {
            QueueEntry entry = engine.state().entry();
            if (facts == null || entry == null || entry.track().equals(read.track())) {
                facts = read;
            } else {
                ahead = read;
            }
        }

        @Override
        public void playerChanged(PlayerState state) {
            FileFacts next = ahead;
            QueueEntry entry = state.entry();
            if (next != null && entry != null && entry.track().equals(next.track())) {
                facts = next;
                ahead = null;
            }
        }

        private @Nullable FileFacts ahead;

        @Override
        public void outputChanged(OutputState output) {
            if (!output.notice().isEmpty() && !output.notice().equals(lastNotice) && !silent(output)) {
                warnings.accept(output.notice());
            }
            lastNotice = output.notice();
        }

        @Override
        public void fileWarned(Track track, String sentence) {
            warnings.accept(sentence);
        }

        @Override
        public void failed(String sentence) {
            fault = sentence;
            warnings.accept(sentence);
        }
    }

    @Override
    public PlayerState state() {
        return engine.state();
    }

    @Override
    public void tell(Consumer<PlayerControls> intent) {
        engine.post(player -> {
            try {
                intent.accept(player);
            } catch (IndexOutOfBoundsException e) {
                // The row that was meant is gone already: there is nothing to do.
                return;
            }
        });
    }

    @Override
    public void sound(ChainSettings chain) {
        engine.setChain(chain);
        soundChanged.run();
    }

    /// Runs `changed` after every change of the sound, on the thread that made it.
    public void onSound(Runnable changed) {
        soundChanged = changed;
    }

    @Override
    public void signal(@Nullable GeneratorSettings settings) {
        GeneratorSource playing = generator;
        if (settings == null) {
            generator = null;
            engine.choose(null);
        } else if (playing == null) {
            GeneratorSource chosen = new GeneratorSource(settings);
            generator = chosen;
            engine.choose(chosen);
        } else {
            playing.change(settings);
        }
    }

    @Override
    public int sampleRateHz() {
        return engine.output().sampleRateHz();
    }

    @Override
    public void beep() {
        engine.beep();
    }

    @Override
    public float[] spectrum(SpectrumSettings settings) {
        return ear.spectrum(engine.tap(), settings, engine.output().sampleRateHz(), latencyFrames());
    }

    @Override
    public float[] meter(MeterKind kind, Object measurement) {
        return ear.meter(engine.tap(), kind, measurement, engine.output().sampleRateHz(), latencyFrames());
    }

    @Override
    public float[] waveform(Track track) {
        return waveforms.of(track);
    }

    @Override
    public long latencyFrames() {
        return Math.max(0, engine.figures().latencyFrames());
    }

    @Override
    public String silence() {
        String broken = fault;
        if (!broken.isEmpty()) {
            return broken;
        }
        OutputState output = engine.output();
        if (output.lost()) {
            return output.notice().isEmpty() ? "The sound device is gone: waiting for its return" : output.notice();
        }
        return silent(output) ? "No sound device: playing silently" : "";
    }

    /// Whether silence stands in for a device; chosen silence is no trouble.
    private boolean silent(OutputState output) {
        String silence = NullHost.SILENCE.id();
        return output.device() != null
                && output.device().id().equals(silence)
                && !engine.request().deviceId().equals(silence);
    }

    @Override
    public Outputs outputs() {
        return outputs;
    }

    private int fileRateHz() {
        FileFacts known = facts;
        QueueEntry entry = engine.state().entry();
        return known == null || entry == null || !known.track().equals(entry.track())
                ? 0
                : known.info().sampleRateHz();
    }

    @Override
    public String format() {
        FileFacts known = facts;
        QueueEntry entry = engine.state().entry();
        return known == null || entry == null || !known.track().equals(entry.track()) ? "" : format(known.info());
    }

    /// `FLAC 96/24`, `MP3 320`, `WAV 44/32F`.
    static String format(StreamInfo info) {
        String name = info.format().toUpperCase(Locale.ROOT);
        int bracket = name.indexOf(" (");
        if (bracket > 0) {
            name = name.substring(0, bracket);
        }
        if (info.bitsPerSample() > 0) {
            return name + " " + info.sampleRateHz() / 1000 + "/" + info.bitsPerSample()
                    + (info.floatSamples() ? "F" : "");
        }
        return info.bitRate() > 0 ? name + " " + Math.round(info.bitRate() / 1000.0) : name;
    }

    @Override
    public void close() {
        waveforms.close();
        engine.close();
    }
}

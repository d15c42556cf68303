package org.rustyaudio.web.sound;

import java.util.HashMap;
import java.util.Map;
import org.rustyaudio.dsp.resample.Resampler;
import org.rustyaudio.dsp.spectrum.MeterKind;
import org.rustyaudio.dsp.spectrum.SpectrumSettings;
import org.rustyaudio.player.deck.Cue;
import org.rustyaudio.player.deck.DeckCommand;
import org.rustyaudio.player.deck.DeckReport;
import org.rustyaudio.player.deck.DeckState;
import org.teavm.interop.Export;

/// Entry of the WebAssembly module: what its host calls. One thread for each instance.
///
/// Names and shapes are those of `sound/wasm-host.js`. Cues and frames travel as doubles, which hold them exactly up to
/// 2^53; addresses point into linear memory.
@SuppressWarnings({"NonFinalStaticField", "NullAway.Init"}) // An instance of the module is the object here.
public final class SoundModule {

    private static final Map<Integer, Converter> CONVERTERS = new HashMap<>();
    private static int lastConverter;
    private static Stage stage;

    private SoundModule() {}

    /// Does nothing: the host calls the exports.
    public static void main(String[] args) {}

    // ---- the worklet -----------------------------------------------------------------------------------------

    /// Sets the stage, once, before anything else of the worklet.
    ///
    /// @param exchange room for two channels of [#longestBlock()] floats
    /// @param chain address of [ChainValues]
    @Export(name = "begin")
    public static void begin(int sampleRateHz, int exchange, int chain, int count) {
        stage = new Stage(sampleRateHz, ChainValues.readDry(Memory.readDoubles(chain, count)), exchange);
    }

    @Export(name = "longestBlock")
    public static int longestBlock() {
        return Stage.LONGEST_BLOCK;
    }

    @Export(name = "process")
    public static void process(int address, int frames) {
        stage.process(address, frames);
    }

    @Export(name = "stream")
    public static void stream(int feed) {
        stage.stream(feed);
    }

    @Export(name = "forget")
    public static void forget(int feed) {
        stage.forget(feed);
    }

    @Export(name = "length")
    public static void length(int feed, double frames) {
        stage.length(feed, (long) frames);
    }

    /// @return whether the deck took it
    @Export(name = "load")
    public static boolean load(
            double cue, int feed, double startFrame, double gain, boolean play, int fadeOut, int fadeIn) {
        Cue made = stage.cue((long) cue, feed, (long) startFrame, gain);
        return made != null && stage.command(new DeckCommand.Load(made, play, fadeOut, fadeIn));
    }

    /// @return whether the deck took it
    @Export(name = "follow")
    public static boolean follow(
            double after, double cue, int feed, double startFrame, double gain, double endFrame, int fade) {
        Cue made = stage.cue((long) cue, feed, (long) startFrame, gain);
        return made != null && stage.command(new DeckCommand.Follow((long) after, made, (long) endFrame, fade));
    }

    @Export(name = "unfollow")
    public static boolean unfollow(double after) {
        return stage.command(new DeckCommand.Unfollow((long) after));
    }

    @Export(name = "play")
    public static boolean play(int fade) {
        return stage.command(new DeckCommand.Play(fade));
    }

    @Export(name = "pause")
    public static boolean pause(int fade) {
        return stage.command(new DeckCommand.Pause(fade));
    }

    @Export(name = "stop")
    public static boolean stop(int fade) {
        return stage.command(new DeckCommand.Stop(fade));
    }

    @Export(name = "gain")
    public static boolean gain(double cue, double gain, int ramp) {
        return stage.command(new DeckCommand.Gain((long) cue, gain, ramp));
    }

    @Export(name = "speed")
    public static boolean speed(double speed, int sampleRateHz) {
        return stage.command(new DeckCommand.Speed(speed, sampleRateHz));
    }

    /// Glides to [ChainValues].
    @Export(name = "chain")
    public static void chain(int address, int count) {
        stage.chain(ChainValues.readDry(Memory.readDoubles(address, count)));
    }

    @Export(name = "beep")
    public static void beep() {
        stage.beep();
    }

    /// Takes [SpectrumValues], a count of 0 for no spectrum, and the place of a [MeterKind].
    @Export(name = "spectrum")
    @SuppressWarnings("EnumOrdinal") // Both ends are of one build.
    public static void spectrum(int address, int count, int meter, double latencyFrames) {
        SpectrumSettings settings = count == 0 ? null : SpectrumValues.read(Memory.readDoubles(address, count));
        stage.meters().begin(settings, MeterKind.values()[meter], (long) latencyFrames);
    }

    /// Measures: levels of the bands and their peaks as floats, then at `columns` headroom, the limiter's reduction,
    /// the place of the [MeterKind], how many numbers it gives, and these.
    ///
    /// @return how many bands there are, 0 without a spectrum
    @Export(name = "levels")
    public static int levels(int bands, int columns) {
        int count = stage.meters().update(bands, columns);
        Memory.putFloat(columns, 0, stage.headroomDb());
        Memory.putFloat(columns, 1, stage.limiterReductionDb());
        return count;
    }

    /// Tells the deck's events to the host and puts its report at an address, as doubles: state (0 empty, 1 loaded, 2
    /// playing, 3 paused), cue, position, waiting, rendered, underruns, underrun frames, the chain's latency.
    @Export(name = "report")
    public static void report(int address) {
        stage.drain();
        DeckReport report = stage.report();
        Memory.putCount(address, 0, place(report.state()));
        Memory.putCount(address, 1, report.cue());
        Memory.putCount(address, 2, report.positionFrames());
        Memory.putCount(address, 3, report.waiting() ? 1 : 0);
        Memory.putCount(address, 4, report.renderedFrames());
        Memory.putCount(address, 5, report.underruns());
        Memory.putCount(address, 6, report.underrunFrames());
        Memory.putCount(address, 7, stage.chainLatencyFrames());
    }

    private static int place(DeckState state) {
        return switch (state) {
            case DeckState.Empty _ -> 0;
            case DeckState.Loaded _ -> 1;
            case DeckState.Playing _ -> 2;
            case DeckState.Paused _ -> 3;
        };
    }

    // ---- the decoder -----------------------------------------------------------------------------------------

    /// Begins a conversion and gives its number.
    ///
    /// @param mask the channels' speakers as [org.rustyaudio.dsp.mix.Downmix] counts them, 0 for the usual ones
    @Export(name = "converterOpen")
    public static int converterOpen(int sourceRateHz, int outputRateHz, int channels, double mask) {
        lastConverter++;
        CONVERTERS.put(lastConverter, new Converter(sourceRateHz, outputRateHz, channels, (long) mask));
        return lastConverter;
    }

    @Export(name = "converterClose")
    public static void converterClose(int converter) {
        CONVERTERS.remove(converter);
    }

    /// Makes an output frame the next one read, and gives the source frame to be fed first.
    @Export(name = "converterSeek")
    public static double converterSeek(int converter, double outputFrame) {
        Converter found = CONVERTERS.get(converter);
        return found == null ? -1 : (double) found.seek((long) outputFrame);
    }

    /// How many frames can be fed now; 0 while output waits to be read.
    @Export(name = "converterRoom")
    public static int converterRoom(int converter) {
        Converter found = CONVERTERS.get(converter);
        return found == null ? 0 : found.room();
    }

    /// Feeds frames, at most what there is room for: one channel behind the other, each of `count` floats.
    @Export(name = "converterFeed")
    public static void converterFeed(int converter, int address, int count) {
        Converter found = CONVERTERS.get(converter);
        if (found != null) {
            found.feed(address, count);
        }
    }

    @Export(name = "converterEnd")
    public static void converterEnd(int converter) {
        Converter found = CONVERTERS.get(converter);
        if (found != null) {
            found.end();
        }
    }

    /// Reads up to `most` frames, the right channel behind `most` floats of the left one.
    ///
    /// @return how many; 0 when frames must be fed first, −1 when nothing more will come
    @Export(name = "converterRead")
    public static int converterRead(int converter, int address, int most) {
        Converter found = CONVERTERS.get(converter);
        return found == null ? -1 : found.read(address, most);
    }

    /// How many output frames so many source frames are.
    @Export(name = "outputFrames")
    public static double outputFrames(double sourceFrames, int sourceRateHz, int outputRateHz) {
        return sourceRateHz == outputRateHz
                ? sourceFrames
                : (double) Resampler.outputFrames((long) sourceFrames, sourceRateHz, outputRateHz);
    }
}

package org.rustyaudio.web.analysis;

import org.rustyaudio.dsp.analysis.MusicMeter;
import org.rustyaudio.dsp.loudness.LoudnessMeter;
import org.rustyaudio.dsp.mix.Downmix;
import org.rustyaudio.web.sound.Memory;
import org.teavm.interop.Export;

/// Entry of the WebAssembly module: what its host, `analysis/analyst.js`, calls. One thread, one piece at a time.
///
/// Addresses point into linear memory.
@SuppressWarnings({"NonFinalStaticField", "NullAway.Init"}) // An instance of the module is the object here.
public final class AnalysisModule {

    /// Most frames fed at once.
    private static final int LONGEST_BLOCK = 4_096;

    private static MusicMeter meter;
    private static LoudnessMeter loudness;
    private static Downmix fold;
    private static float[][] planes;
    private static final float[] LEFT = new float[LONGEST_BLOCK];
    private static final float[] RIGHT = new float[LONGEST_BLOCK];

    private AnalysisModule() {}

    /// Does nothing: the host calls the exports.
    public static void main(String[] args) {}

    /// Begins a piece; what came before is forgotten.
    ///
    /// @param mask the channels' speakers as [Downmix] counts them, 0 for the usual ones
    @Export(name = "begin")
    public static void begin(int sampleRateHz, int channels, double mask) {
        fold = Downmix.of(channels, (long) mask);
        planes = new float[channels][LONGEST_BLOCK];
        meter = new MusicMeter(sampleRateHz);
        loudness = LoudnessMeter.stereo(sampleRateHz);
    }

    @Export(name = "longestBlock")
    public static int longestBlock() {
        return LONGEST_BLOCK;
    }

    /// Listens to up to [#longestBlock()] frames: one channel behind the other, each of `count` floats.
    @Export(name = "feed")
    public static void feed(int address, int count) {
        for (int channel = 0; channel < planes.length; channel++) {
            Memory.readFloats(address + 4 * channel * count, planes[channel], 0, count);
        }
        fold.fold(planes, 0, count, LEFT, RIGHT, 0);
        meter.process(LEFT, RIGHT, 0, count);
        loudness.process(LEFT, RIGHT, 0, count);
    }

    /// Puts [Findings] at an address, and gives how many numbers they are.
    @Export(name = "findings")
    public static int findings(int address) {
        return write(address, Findings.of(meter, loudness).values());
    }

    /// Takes `count` levels at an address, puts [Suggestions] in their place, and gives how many numbers they are.
    @Export(name = "match")
    public static int match(int address, int count) {
        return write(address, Suggestions.match(Memory.readDoubles(address, count)));
    }

    private static int write(int address, double[] values) {
        Memory.writeDoubles(address, values);
        return values.length;
    }
}

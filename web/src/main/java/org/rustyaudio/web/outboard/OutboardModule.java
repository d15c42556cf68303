package org.rustyaudio.web.outboard;

import org.rustyaudio.dsp.effect.EffectRack;
import org.rustyaudio.dsp.effect.Effects;
import org.rustyaudio.web.sound.ChainValues;
import org.rustyaudio.web.sound.GeneratorValues;
import org.rustyaudio.web.sound.Memory;
import org.teavm.interop.Export;

/// Entry of the WebAssembly module: what `sound/outboard.js` calls. One thread for each instance.
@SuppressWarnings({"NonFinalStaticField", "NullAway.Init"}) // An instance of the module is the object here.
public final class OutboardModule {

    /// Blocks of silence that pass before the first one is heard, so that the browser has compiled what they run.
    private static final int WARM_UP_BLOCKS = 200;

    private static Outboard outboard;

    private OutboardModule() {}

    /// Does nothing: the host calls the exports.
    public static void main(String[] args) {}

    /// Begins with the effects of [ChainValues] in circuit at once.
    @Export(name = "begin")
    public static void begin(int sampleRateHz, int address, int count) {
        EffectRack rack = ChainValues.readEffects(Memory.readDoubles(address, count));
        Effects other = new Effects(sampleRateHz, rack);
        float[] silence = new float[128];
        for (int block = 0; block < WARM_UP_BLOCKS; block++) {
            other.process(silence, silence, 0, silence.length);
        }
        outboard = new Outboard(sampleRateHz, rack);
    }

    /// Begins while something plays: without effects, so that they fade in.
    @Export(name = "join")
    public static void join(int sampleRateHz) {
        outboard = new Outboard(sampleRateHz, EffectRack.EMPTY);
    }

    /// Glides to the effects of [ChainValues].
    @Export(name = "chain")
    public static void chain(int address, int count) {
        outboard.rack(ChainValues.readEffects(Memory.readDoubles(address, count)));
    }

    /// Plays [GeneratorValues]; with a count of 0 it ends.
    @Export(name = "generator")
    public static void generator(int address, int count) {
        outboard.generator(count == 0 ? null : GeneratorValues.read(Memory.readDoubles(address, count)));
    }

    @Export(name = "liveSounds")
    public static boolean liveSounds() {
        return outboard.liveSounds();
    }

    @Export(name = "liveMix")
    public static void liveMix(int address, int frames) {
        outboard.mix(address, frames);
    }

    @Export(name = "effectsSound")
    public static boolean effectsSound() {
        return outboard.effectsSound();
    }

    @Export(name = "effectsProcess")
    public static void effectsProcess(int address, int frames) {
        outboard.process(address, frames);
    }

    @Export(name = "effectsReset")
    public static void effectsReset() {
        outboard.reset();
    }

    @Export(name = "effectsLatency")
    public static int effectsLatency() {
        return outboard.latencyFrames();
    }
}

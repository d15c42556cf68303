package org.rustyaudio.web.sound;

import org.rustyaudio.dsp.effect.EffectRack;
import org.rustyaudio.dsp.effect.Insert;

/// Effects and test signals as another module makes them: a block goes out to the host and comes back changed, where
/// anything sounds.
/// Audio thread only; allocates nothing.
final class OutboardInsert implements Insert {

    private final int exchange;

    /// @param exchange address of room for two channels of [Stage#LONGEST_BLOCK] frames
    OutboardInsert(int exchange) {
        this.exchange = exchange;
    }

    /// The host tells the other module itself.
    @Override
    public void prepare(EffectRack rack) {}

    @Override
    public void apply(EffectRack rack) {}

    @Override
    public void process(float[] left, float[] right, int from, int to) {
        if (Host.effectsSound()) {
            send(left, right, from, to);
            Host.effectsProcess(exchange, to - from);
            take(left, right, from, to);
        }
    }

    /// Adds a test signal.
    void mix(float[] left, float[] right, int from, int to) {
        if (Host.liveSounds()) {
            send(left, right, from, to);
            Host.liveMix(exchange, to - from);
            take(left, right, from, to);
        }
    }

    private void send(float[] left, float[] right, int from, int to) {
        Memory.writeFloats(exchange, left, from, to - from);
        Memory.writeFloats(exchange + 4 * Stage.LONGEST_BLOCK, right, from, to - from);
    }

    private void take(float[] left, float[] right, int from, int to) {
        Memory.readFloats(exchange, left, from, to - from);
        Memory.readFloats(exchange + 4 * Stage.LONGEST_BLOCK, right, from, to - from);
    }

    @Override
    public void reset() {
        Host.effectsReset();
    }

    @Override
    public int latencyFrames() {
        return Host.effectsLatency();
    }

    /// Nobody asks this here.
    @Override
    public double compressorReductionDb() {
        return 0;
    }
}

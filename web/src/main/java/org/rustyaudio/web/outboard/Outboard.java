package org.rustyaudio.web.outboard;

import org.jspecify.annotations.Nullable;
import org.rustyaudio.dsp.effect.EffectRack;
import org.rustyaudio.dsp.effect.Effects;
import org.rustyaudio.dsp.generate.GeneratorSettings;
import org.rustyaudio.player.live.GeneratorSource;
import org.rustyaudio.player.live.LiveMixer;
import org.rustyaudio.web.sound.Memory;

/// The effects and the test signals that the sound module sends its blocks to.
/// Audio thread only; nothing but a command allocates.
final class Outboard {

    /// Most frames of one block.
    static final int LONGEST_BLOCK = 1_024;

    private final Effects effects;
    private final LiveMixer live = new LiveMixer(LONGEST_BLOCK);
    private final float[] left = new float[LONGEST_BLOCK];
    private final float[] right = new float[LONGEST_BLOCK];
    private EffectRack published;
    private EffectRack taken;
    private @Nullable GeneratorSource generator;

    /// Stands at once at `rack`.
    Outboard(int sampleRateHz, EffectRack rack) {
        effects = new Effects(sampleRateHz, rack);
        published = rack;
        taken = rack;
        live.begin(sampleRateHz);
    }

    /// Glides to a rack with the next block.
    void rack(EffectRack rack) {
        effects.prepare(rack);
        published = rack;
    }

    /// Plays a test signal, or goes over to another one; null ends it.
    void generator(@Nullable GeneratorSettings settings) {
        GeneratorSource source = generator;
        if (settings == null) {
            generator = null;
        } else if (source == null) {
            generator = new GeneratorSource(settings);
        } else {
            source.change(settings);
        }
        live.choose(generator);
    }

    boolean liveSounds() {
        return live.isSounding();
    }

    /// Adds the test signal to frames at an address, the right channel behind the left one.
    void mix(int address, int frames) {
        read(address, frames);
        live.mix(left, right, 0, frames);
        write(address, frames);
    }

    /// Takes the newest rack, and tells whether the block is to go through it.
    @SuppressWarnings("ReferenceEquality") // A question asked in every block.
    boolean effectsSound() {
        EffectRack newest = published;
        if (newest != taken) {
            taken = newest;
            effects.apply(newest);
        }
        return effects.isSounding();
    }

    /// Sends frames at an address through the effects, the right channel behind the left one.
    void process(int address, int frames) {
        read(address, frames);
        effects.process(left, right, 0, frames);
        write(address, frames);
    }

    void reset() {
        effectsSound();
        effects.reset();
    }

    int latencyFrames() {
        return effects.latencyFrames();
    }

    private void read(int address, int frames) {
        Memory.readFloats(address, left, 0, frames);
        Memory.readFloats(address + 4 * frames, right, 0, frames);
    }

    private void write(int address, int frames) {
        Memory.writeFloats(address, left, 0, frames);
        Memory.writeFloats(address + 4 * frames, right, 0, frames);
    }
}

package org.rustyaudio.dsp.effect;

import org.rustyaudio.dsp.Processor;

/// What stands between equalizer and balance: the rack, wherever it works.
/// [#prepare] on the thread that publishes, everything else on the audio thread.
public interface Insert extends Processor {

    /// Builds what `rack` needs and nothing had needed before; to be called before it is published.
    void prepare(EffectRack rack);

    /// Glides to a rack that [#prepare] knows.
    void apply(EffectRack rack);

    /// How far the compressor lowers the sound now, in decibels, 0 or more.
    double compressorReductionDb();
}

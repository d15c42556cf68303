package org.rustyaudio.dsp.effect;

import org.rustyaudio.dsp.Processor;

/// The processor of one effect, as the rack drives it.
/// Audio thread only.
interface EffectUnit extends Processor {

    /// Glides to new settings from the next frame on; they are of the unit's own kind.
    void apply(EffectSettings settings);

    /// After so many frames of silence at input and output nothing is left inside.
    int memoryFrames();
}

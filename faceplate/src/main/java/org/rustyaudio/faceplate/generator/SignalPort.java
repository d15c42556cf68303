package org.rustyaudio.faceplate.generator;

import org.jspecify.annotations.Nullable;
import org.rustyaudio.dsp.generate.GeneratorSettings;

/// Where a generator sounds.
public interface SignalPort {

    /// Plays a signal in the place of what plays; changes are without a click.
    ///
    /// @param settings null for silence until there is a signal that the output can carry
    /// @param straight past equalizer and effects
    void sound(@Nullable GeneratorSettings settings, boolean straight);

    /// The generator is done; nothing else begins by itself.
    void rest();
}

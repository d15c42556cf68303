package org.rustyaudio.dsp.effect;

/// A place in the rack: an effect and whether it is in circuit.
///
/// @param on an effect that is off keeps its place and its settings
public record EffectSlot(boolean on, EffectSettings settings) {

    public EffectSlot withOn(boolean newOn) {
        return new EffectSlot(newOn, settings);
    }

    public EffectSlot withSettings(EffectSettings newSettings) {
        return new EffectSlot(on, newSettings);
    }
}

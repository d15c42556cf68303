package org.rustyaudio.dsp;

import org.rustyaudio.dsp.effect.EffectRack;

/// Everything the signal chain does, as one immutable snapshot: the user interface publishes a new one, the audio
/// thread takes it once per block and glides to it.
///
/// @param equalizer preamp, headroom and bands
/// @param effects what comes behind the equalizer, in its order
/// @param balance −1 (left only) to +1 (right only); 0 leaves both channels untouched
/// @param volumeDb output volume, at most 0 dB; anything at or below −120 dB is silence
/// @param limiterOn whether the true-peak limiter guards the output
/// @param ceilingDbtp highest true peak the limiter lets pass, −24 to 0 dBTP
public record ChainSettings(
        EqualizerSettings equalizer,
        EffectRack effects,
        double balance,
        double volumeDb,
        boolean limiterOn,
        double ceilingDbtp) {

    /// Leaves every sample as it is: the output equals the input bit for bit.
    public static final ChainSettings TRANSPARENT = new ChainSettings(EqualizerSettings.FLAT, 0, 0, false, -1);

    public ChainSettings {
        if (!(balance >= -1 && balance <= 1)) {
            throw new IllegalArgumentException("balance " + balance + " is outside -1 to 1");
        }
        if (!(volumeDb <= 0)) {
            throw new IllegalArgumentException("volume " + volumeDb + " dB is above 0 dB");
        }
        if (!(ceilingDbtp >= -24 && ceilingDbtp <= 0)) {
            throw new IllegalArgumentException("ceiling " + ceilingDbtp + " dBTP is outside -24 to 0 dBTP");
        }
    }

    /// Without effects.
    public ChainSettings(
            EqualizerSettings equalizer, double balance, double volumeDb, boolean limiterOn, double ceilingDbtp) {
        this(equalizer, EffectRack.EMPTY, balance, volumeDb, limiterOn, ceilingDbtp);
    }

    public ChainSettings withEffects(EffectRack newEffects) {
        return new ChainSettings(equalizer, newEffects, balance, volumeDb, limiterOn, ceilingDbtp);
    }

    public ChainSettings withEqualizer(EqualizerSettings newEqualizer) {
        return new ChainSettings(newEqualizer, effects, balance, volumeDb, limiterOn, ceilingDbtp);
    }

    public ChainSettings withBalance(double newBalance) {
        return new ChainSettings(equalizer, effects, newBalance, volumeDb, limiterOn, ceilingDbtp);
    }

    public ChainSettings withVolumeDb(double newVolumeDb) {
        return new ChainSettings(equalizer, effects, balance, newVolumeDb, limiterOn, ceilingDbtp);
    }

    public ChainSettings withLimiter(boolean on, double newCeilingDbtp) {
        return new ChainSettings(equalizer, effects, balance, volumeDb, on, newCeilingDbtp);
    }
}

package org.rustyaudio.dsp;

import java.util.List;

/// What the equalizer does, as one immutable snapshot.
///
/// @param on whether the whole equalizer (preamp, headroom and bands) is in circuit
/// @param preampDb gain ahead of the bands, −60 to +60 dB
/// @param autoHeadroom lowers the input further by what preamp and bands together lift above 0 dB, so that the
///     equalizer alone never drives full-scale input into clipping
/// @param bands 0 to 32 bands, in order
public record EqualizerSettings(boolean on, double preampDb, boolean autoHeadroom, List<Band> bands) {

    public static final int MAX_BANDS = 32;

    /// Equalizer in circuit with nothing to do.
    public static final EqualizerSettings FLAT = new EqualizerSettings(true, 0, false, List.of());

    public EqualizerSettings {
        if (!(preampDb >= -60 && preampDb <= 60)) {
            throw new IllegalArgumentException("preamp " + preampDb + " dB is outside -60 to 60 dB");
        }
        if (bands.size() > MAX_BANDS) {
            throw new IllegalArgumentException(bands.size() + " bands are more than " + MAX_BANDS);
        }
        bands = List.copyOf(bands);
    }
}

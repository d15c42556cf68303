package org.rustyaudio.dsp;

/// The kinds of second-order sections an equalizer band can be.
///
/// `LOW_SHELF` and `HIGH_SHELF` have their frequency in the middle of the slope, where half the gain is reached, and
/// take their steepness from Q. The `_6DB` and `_12DB` forms have a fixed slope per octave, ignore Q, and have their
/// frequency at the corner where the shelf begins, as in Equalizer APO. `BAND_PASS` passes its centre at 0 dB.
/// `gainDb` counts only where [#hasGain()] is true.
public enum FilterType {
    PEAK,
    LOW_SHELF,
    HIGH_SHELF,
    LOW_SHELF_6DB,
    HIGH_SHELF_6DB,
    LOW_SHELF_12DB,
    HIGH_SHELF_12DB,
    LOW_PASS,
    HIGH_PASS,
    BAND_PASS,
    NOTCH,
    ALL_PASS;

    /// Whether the band's gain shapes this filter.
    public boolean hasGain() {
        return switch (this) {
            case PEAK, LOW_SHELF, HIGH_SHELF, LOW_SHELF_6DB, HIGH_SHELF_6DB, LOW_SHELF_12DB, HIGH_SHELF_12DB -> true;
            case LOW_PASS, HIGH_PASS, BAND_PASS, NOTCH, ALL_PASS -> false;
        };
    }

    /// Whether the band's Q shapes this filter.
    public boolean hasQ() {
        return switch (this) {
            case LOW_SHELF_6DB, HIGH_SHELF_6DB, LOW_SHELF_12DB, HIGH_SHELF_12DB -> false;
            case PEAK, LOW_SHELF, HIGH_SHELF, LOW_PASS, HIGH_PASS, BAND_PASS, NOTCH, ALL_PASS -> true;
        };
    }
}

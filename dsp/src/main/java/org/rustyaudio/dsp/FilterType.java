package org.rustyaudio.dsp;

/// The kinds of second-order (and first-order shelf) sections an equalizer band can be.
///
/// `LOW_SHELF` and `HIGH_SHELF` take their corner's steepness from Q; the `_6DB` and `_12DB` forms have a fixed slope
/// per octave and ignore Q. `gainDb` counts only where [#hasGain()] is true.
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

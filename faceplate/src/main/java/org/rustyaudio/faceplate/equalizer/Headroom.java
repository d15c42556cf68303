package org.rustyaudio.faceplate.equalizer;

import org.rustyaudio.dsp.EqualizerSettings;
import org.rustyaudio.dsp.filter.EqualizerCurve;

/// How far the equalizer lowers the sound so that it never clips. Immutable.
///
/// @param text such as "−4.7 dB", or "off"
/// @param part of the bar that is lit, 0 to 1
public record Headroom(String text, double part) {

    private static final double BAR_DB = 12;

    /// What the curve's maximum asks for.
    public static Headroom of(EqualizerCurve curve, EqualizerSettings settings) {
        double db = curve.headroomDb(settings);
        return new Headroom(
                settings.autoHeadroom() ? Numbers.decibels(-db) + " dB" : "off", Math.min(1, Math.max(0, db) / BAR_DB));
    }
}

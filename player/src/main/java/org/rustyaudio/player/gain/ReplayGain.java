package org.rustyaudio.player.gain;

import org.rustyaudio.dsp.math.Decibels;

/// Turns loudness tags into the factor a track is played with.
///
/// After the ReplayGain 2.0 specification (hydrogenaudio wiki): gain plus preamp, and with the clip guard never
/// more than the inverse of the tagged peak.
public final class ReplayGain {

    private static final double MOST = 64;

    /// Factors are whole multiples of 2⁻²⁴, so that hosts whose powers differ in the last bit still agree.
    private static final double STEPS = 1 << 24;

    private ReplayGain() {}

    /// Linear factor for a track.
    ///
    /// @param albumContext whether [GainMode#AUTO] takes the album's gain
    public static double factor(GainTags tags, GainSettings settings, boolean albumContext) {
        if (settings.mode() == GainMode.OFF) {
            return 1;
        }
        boolean album = switch (settings.mode()) {
            case OFF, TRACK -> false;
            case ALBUM -> true;
            case AUTO -> albumContext;
        };
        boolean useAlbum = album ? tags.hasAlbumGain() : !tags.hasTrackGain() && tags.hasAlbumGain();
        double gainDb = useAlbum ? tags.albumGainDb() : tags.trackGainDb();
        if (Double.isNaN(gainDb)) {
            return stepped(Decibels.toGain(settings.untaggedDb()));
        }
        double factor = Decibels.toGain(gainDb + settings.preampDb());
        double peak =
                useAlbum ? orElse(tags.albumPeak(), tags.trackPeak()) : orElse(tags.trackPeak(), tags.albumPeak());
        if (settings.clipGuard() && peak > 0) {
            factor = Math.min(factor, 1 / peak);
        }
        return stepped(Math.min(factor, MOST));
    }

    private static double stepped(double factor) {
        return Math.floor(factor * STEPS + 0.5) / STEPS;
    }

    private static double orElse(double value, double other) {
        return Double.isNaN(value) ? other : value;
    }
}

package org.rustyaudio.player.gain;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads loudness tags as files carry them; what is malformed or out of reason counts as absent.
public final class GainTagReader {

    /// R128 tags aim at −23 LUFS, ReplayGain 2.0 at −18 LUFS (RFC 7845 section 5.2.1, EBU R 128).
    private static final double R128_TO_REPLAYGAIN_DB = 5;

    private static final double MOST_DB = 60;
    private static final double MOST_PEAK = 100;

    private GainTagReader() {}

    /// Tags by lower-case key: `replaygain_track_gain`, `replaygain_track_peak`, the same for `album`, and
    /// `r128_track_gain`, `r128_album_gain`. A ReplayGain value wins over an R128 one.
    public static GainTags read(Map<String, String> tags) {
        return new GainTags(
                orElse(gainDb(tags.get("replaygain_track_gain")), r128Db(tags.get("r128_track_gain"))),
                peak(tags.get("replaygain_track_peak")),
                orElse(gainDb(tags.get("replaygain_album_gain")), r128Db(tags.get("r128_album_gain"))),
                peak(tags.get("replaygain_album_peak")));
    }

    /// A gain such as `-6.53 dB`, `+2.1`, `-6,5 db`; NaN when it is none.
    public static double gainDb(@Nullable String text) {
        if (text == null) {
            return Double.NaN;
        }
        String number = text.strip();
        int end = number.length();
        if (end >= 2 && number.substring(end - 2).equalsIgnoreCase("db")) {
            number = number.substring(0, end - 2).strip();
        }
        double db = number(number);
        return Math.abs(db) <= MOST_DB ? db : Double.NaN;
    }

    /// A peak such as `0.988553`; NaN when it is none.
    public static double peak(@Nullable String text) {
        double peak = text == null ? Double.NaN : number(text.strip());
        return peak > 0 && peak <= MOST_PEAK ? peak : Double.NaN;
    }

    /// An R128 gain, a whole number of 1/256 dB, as a ReplayGain gain; NaN when it is none.
    public static double r128Db(@Nullable String text) {
        double steps = text == null ? Double.NaN : number(text.strip());
        // In this order: TeaVM cannot round a NaN.
        boolean whole = Math.abs(steps) <= 32768 && steps == Math.rint(steps);
        return whole ? steps / 256 + R128_TO_REPLAYGAIN_DB : Double.NaN;
    }

    private static double orElse(double value, double other) {
        return Double.isNaN(value) ? other : value;
    }

    /// A plain decimal number with point or comma; NaN for anything else.
    private static double number(String text) {
        int length = text.length();
        if (length == 0 || length > 24) {
            return Double.NaN;
        }
        int at = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
        boolean negative = text.charAt(0) == '-';
        double value = 0;
        double scale = 0;
        int digits = 0;
        for (int i = at; i < length; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                value = value * 10 + (c - '0');
                scale *= 10;
                digits++;
            } else if ((c == '.' || c == ',') && scale == 0) {
                scale = 1;
            } else {
                return Double.NaN;
            }
        }
        if (digits == 0) {
            return Double.NaN;
        }
        double magnitude = scale == 0 ? value : value / scale;
        return negative ? -magnitude : magnitude;
    }
}

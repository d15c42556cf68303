package org.rustyaudio.devices.javasound;

import java.util.ArrayList;
import java.util.List;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioFormat.Encoding;
import org.rustyaudio.devices.javasound.PcmEncoder.Format;

/// Which line formats are tried, in order: the asked rate with the best samples first, then the common rates.
final class LineFormats {

    private static final int[] COMMON_RATES_HZ = {48_000, 44_100, 96_000, 88_200, 192_000};

    /// One way to open a line.
    record Candidate(Format samples, AudioFormat line) {}

    private LineFormats() {}

    static List<Candidate> candidates(int askedRateHz, int channels) {
        var all = new ArrayList<Candidate>();
        addRate(all, askedRateHz, channels);
        for (int rateHz : COMMON_RATES_HZ) {
            if (rateHz != askedRateHz) {
                addRate(all, rateHz, channels);
            }
        }
        return all;
    }

    private static void addRate(List<Candidate> all, int rateHz, int channels) {
        for (Format format : Format.values()) {
            Encoding encoding = format == Format.FLOAT32 ? Encoding.PCM_FLOAT : Encoding.PCM_SIGNED;
            int frameBytes = channels * format.bytes;
            all.add(new Candidate(
                    format, new AudioFormat(encoding, rateHz, 8 * format.bytes, channels, frameBytes, rateHz, false)));
        }
    }
}

package org.rustyaudio.cli.analyze;

import java.util.Optional;
import org.rustyaudio.codec.StreamInfo;
import org.rustyaudio.codec.Tags;

/// What was measured of one file.
///
/// @param path the file as it was named
/// @param info what the file holds
/// @param frames frames that were decoded
/// @param integratedLufs loudness of the whole, minus infinity for silence
/// @param rangeLu loudness range
/// @param truePeakDbtp highest true peak of all channels, minus infinity for silence
/// @param samplePeakDbfs highest sample of all channels, minus infinity for silence
/// @param tags what the file says about itself
/// @param music tempo, key and balance, where they were asked for
/// @param warning what is wrong with a file that could be measured all the same, empty where all is well
record Analysis(
        String path,
        StreamInfo info,
        long frames,
        double integratedLufs,
        double rangeLu,
        double truePeakDbtp,
        double samplePeakDbfs,
        Tags tags,
        Optional<Music> music,
        String warning) {

    double seconds() {
        return (double) frames / info.sampleRateHz();
    }
}

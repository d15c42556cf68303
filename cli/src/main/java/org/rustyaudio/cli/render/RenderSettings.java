package org.rustyaudio.cli.render;

import org.rustyaudio.cli.audio.FormatChoice;
import org.rustyaudio.dsp.ChainSettings;
import org.rustyaudio.dsp.dither.Dither;

/// What `render` does to every file.
///
/// @param chain the signal chain; [ChainSettings#TRANSPARENT] leaves every sample as it is
/// @param speed how much faster than the source, 0.25 to 4, at the same pitch
/// @param format which format the results get
/// @param rateHz sample rate of the results, 0 for each source's own
/// @param dither what is added before samples are rounded to fewer bits
/// @param force whether existing files may be replaced
/// @param salvage whether damaged files are rendered as far as they can be decoded
record RenderSettings(
        ChainSettings chain,
        double speed,
        FormatChoice format,
        int rateHz,
        Dither dither,
        boolean force,
        boolean salvage) {

    boolean isTransparent() {
        return speed == 1 && chain.equals(ChainSettings.TRANSPARENT);
    }
}

package org.rustyaudio.web.setup;

import org.rustyaudio.dsp.spectrum.SpectrumSettings;
import org.rustyaudio.faceplate.model.Dimming;
import org.rustyaudio.faceplate.theme.Theme;

/// What can be set of how the page looks.
public interface Looks {

    Theme illumination();

    void illuminate(Theme theme);

    Theme.Mode light();

    void setLight(Theme.Mode mode);

    Dimming dimming();

    void setDimming(Dimming dimming);

    SpectrumSettings spectrum();

    void setSpectrum(SpectrumSettings settings);

    boolean reducedMotion();

    void setReducedMotion(boolean on);

    boolean screenAwake();

    void setScreenAwake(boolean on);

    void showKeys();
}

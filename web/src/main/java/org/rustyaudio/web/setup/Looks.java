package org.rustyaudio.web.setup;

import org.rustyaudio.faceplate.theme.Theme;

/// What can be set of how the page looks.
public interface Looks {

    Theme illumination();

    void illuminate(Theme theme);

    Theme.Mode light();

    void setLight(Theme.Mode mode);

    boolean reducedMotion();

    void setReducedMotion(boolean on);

    boolean screenAwake();

    void setScreenAwake(boolean on);

    void showKeys();
}

package org.rustyaudio.faceplate.model;

import org.rustyaudio.faceplate.theme.Theme;
import org.rustyaudio.faceplate.theme.Themes;

/// The illumination and how bright it is: day, dimmed, Night Panel and its eight seconds of light.
final class FaceLight {

    private static final long NIGHT_LIT_MILLIS = 8000;
    private static final int DUSK_HOUR = 20;
    private static final int DAWN_HOUR = 7;

    private Theme illumination;
    private Theme.Mode mode = Theme.Mode.DAY;
    private Dimming dimming = Dimming.BY_HAND;
    private boolean wasDark;
    private long touchedAt = -NIGHT_LIT_MILLIS;

    FaceLight(Theme illumination) {
        this.illumination = illumination;
    }

    Theme illumination() {
        return illumination;
    }

    void illuminate(Theme theme) {
        illumination = theme;
    }

    Theme.Mode mode() {
        return mode;
    }

    void set(Theme.Mode newMode) {
        mode = newMode == Theme.Mode.NIGHT_LIT ? Theme.Mode.NIGHT : newMode;
    }

    Dimming dimming() {
        return dimming;
    }

    void dimming(Dimming chosen) {
        dimming = chosen;
        wasDark = mode == Theme.Mode.DIMMED;
    }

    /// Dims at dusk and lights up at dawn; between the two the hand decides.
    void follow(String clock, boolean systemDark) {
        boolean dark = switch (dimming) {
            case BY_HAND -> wasDark;
            case BY_CLOCK -> night(clock);
            case BY_SYSTEM -> systemDark;
        };
        if (dark != wasDark) {
            wasDark = dark;
            if (mode == Theme.Mode.DAY || mode == Theme.Mode.DIMMED) {
                mode = dark ? Theme.Mode.DIMMED : Theme.Mode.DAY;
            }
        }
    }

    /// @param clock such as `23:48`
    private static boolean night(String clock) {
        int colon = clock.indexOf(':');
        int hour = 12;
        if (colon == 1 || colon == 2) {
            hour = clock.charAt(colon - 1) - '0' + (colon == 2 ? 10 * (clock.charAt(0) - '0') : 0);
        }
        return hour >= DUSK_HOUR || hour < DAWN_HOUR;
    }

    void toggleDim() {
        mode = mode == Theme.Mode.DAY ? Theme.Mode.DIMMED : Theme.Mode.DAY;
    }

    /// @return false when High Contrast refuses it
    boolean toggleNight(long nowMillis) {
        if (illumination.highContrast()) {
            return false;
        }
        mode = mode == Theme.Mode.NIGHT ? Theme.Mode.DAY : Theme.Mode.NIGHT;
        touchedAt = nowMillis - NIGHT_LIT_MILLIS;
        return true;
    }

    void touched(long nowMillis) {
        touchedAt = nowMillis;
    }

    Theme theme(long nowMillis) {
        boolean lit = mode == Theme.Mode.NIGHT && nowMillis - touchedAt < NIGHT_LIT_MILLIS;
        return Themes.in(lit ? Theme.Mode.NIGHT_LIT : mode, illumination);
    }
}

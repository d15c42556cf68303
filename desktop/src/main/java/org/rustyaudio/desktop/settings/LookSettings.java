package org.rustyaudio.desktop.settings;

import org.rustyaudio.dsp.spectrum.SpectrumSettings;
import org.rustyaudio.faceplate.model.Dimming;

/// How the face looks, beyond its illumination and size. Immutable.
///
/// @param dimming what decides between day and dimmed
/// @param motion how much may move
/// @param plainType normal type on the glass instead of dot cells
/// @param spectrum how the spectrum is measured and drawn
public record LookSettings(Dimming dimming, Motion motion, boolean plainType, SpectrumSettings spectrum) {

    /// How much of the face may move.
    public enum Motion {
        AS_THE_SYSTEM("As the system"),
        REDUCED("Reduced"),
        FULL("Full");

        private final String label;

        Motion(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /// @param systemReduces whether the system asks its programs to hold still
        public boolean reduced(boolean systemReduces) {
            return this == REDUCED || (this == AS_THE_SYSTEM && systemReduces);
        }
    }

    public static final LookSettings INITIAL =
            new LookSettings(Dimming.BY_HAND, Motion.AS_THE_SYSTEM, false, SpectrumSettings.STANDARD);

    public LookSettings withDimming(Dimming newDimming) {
        return new LookSettings(newDimming, motion, plainType, spectrum);
    }

    public LookSettings withMotion(Motion newMotion) {
        return new LookSettings(dimming, newMotion, plainType, spectrum);
    }

    public LookSettings withPlainType(boolean on) {
        return new LookSettings(dimming, motion, on, spectrum);
    }

    public LookSettings withSpectrum(SpectrumSettings newSpectrum) {
        return new LookSettings(dimming, motion, plainType, newSpectrum);
    }
}

package org.rustyaudio.desktop.stereo;

import org.jspecify.annotations.Nullable;
import org.rustyaudio.dsp.generate.GeneratorSettings;
import org.rustyaudio.dsp.spectrum.MeterKind;
import org.rustyaudio.dsp.spectrum.SpectrumSettings;
import org.rustyaudio.faceplate.control.FaceStereo;
import org.rustyaudio.player.Track;

/// What the window needs of the running stereo. The JavaFX thread calls it; nothing here waits.
public interface Stereo extends FaceStereo, AutoCloseable {

    /// What is heard now, as levels of 30 third-octave bands from 25 Hz to 20 kHz in dB.
    default void levels(float[] levelsDb) {
        float[] measured = spectrum(SpectrumSettings.STANDARD);
        for (int i = 0; i < levelsDb.length; i++) {
            levelsDb[i] = i < measured.length ? measured[i] : -200;
        }
    }

    /// What is heard now, one level in dB for each band of the settings. The array is the stereo's: copy it.
    float[] spectrum(SpectrumSettings settings);

    /// Numbers of one meter, as [MeterKind] tells. The array is the stereo's: copy it.
    ///
    /// @param measurement what it belongs to: with another one it begins anew
    float[] meter(MeterKind kind, Object measurement);

    /// The waveform of a whole track as far as it is known, in parts of equal length, 0 to 1, or −1 where it is not
    /// known; asking makes it be read. The array is the stereo's: copy it.
    default float[] waveform(Track track) {
        return new float[0];
    }

    /// Plays a test signal through the chain from now on; null ends it. The player goes on: whoever wants only the
    /// signal pauses it.
    void signal(@Nullable GeneratorSettings settings);

    /// The output's rate.
    int sampleRateHz();

    /// Rendered but not heard yet.
    long latencyFrames();

    /// Why nothing can be heard, such as "No sound device: playing silently"; empty where all is well.
    String silence();

    /// Where the sound goes.
    Outputs outputs();

    /// The current file's format, such as `FLAC 96/24`; empty where unknown.
    String format();

    @Override
    void close();
}

package org.rustyaudio.desktop.settings;

import java.util.List;
import java.util.Map;
import org.rustyaudio.dsp.spectrum.BandMode;
import org.rustyaudio.dsp.spectrum.FrequencyScale;
import org.rustyaudio.dsp.spectrum.SpectrumSettings;
import org.rustyaudio.faceplate.control.KeyAction;
import org.rustyaudio.faceplate.control.KeyStroke;
import org.rustyaudio.faceplate.model.Dimming;
import org.rustyaudio.faceplate.model.LimiterSettings;
import org.rustyaudio.player.transport.RatePolicy;

/// A setup in which nothing is as at the first start.
public final class ChangedSetup {

    public static final SetupSettings SETTINGS = new SetupSettings(
            new OutputSettings("test:desk", 60, true, RatePolicy.RESAMPLE, 96_000),
            new HearingSettings(false, false, new LimiterSettings(false, -3.5)),
            new LookSettings(
                    Dimming.BY_CLOCK,
                    LookSettings.Motion.FULL,
                    true,
                    SpectrumSettings.STANDARD
                            .withBands(BandMode.SIXTH_OCTAVE, FrequencyScale.MEL)
                            .withLevels(-100, -10)),
            Map.of(KeyAction.PLAY, List.of(KeyStroke.of("Ctrl+P")), KeyAction.MUTE, List.of()));

    private ChangedSetup() {}
}

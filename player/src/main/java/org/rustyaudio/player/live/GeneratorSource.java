package org.rustyaudio.player.live;

import org.jspecify.annotations.Nullable;
import org.rustyaudio.dsp.generate.GeneratorSettings;
import org.rustyaudio.dsp.generate.SignalGenerator;

/// A test signal that is heard while it is set.
/// [#change] from one thread, the rest on the audio thread.
public final class GeneratorSource implements LiveSource {

    private volatile GeneratorSettings wanted;
    private @Nullable GeneratorSettings taken;
    private @Nullable SignalGenerator generator;

    public GeneratorSource(GeneratorSettings settings) {
        wanted = settings;
    }

    /// Goes over to other settings without a click; a signal that does not fit below half the output's rate is silent.
    public void change(GeneratorSettings settings) {
        wanted = settings;
    }

    public GeneratorSettings settings() {
        return wanted;
    }

    @Override
    public void begin(int sampleRateHz) {
        GeneratorSettings settings = wanted;
        boolean fits = SignalGenerator.fits(settings, sampleRateHz);
        generator = new SignalGenerator(
                sampleRateHz, fits ? settings : settings.kind().standard());
        taken = fits ? settings : null;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // A question asked in every block; the generator finds out what differs.
    public void fill(float[] left, float[] right, int from, int to) {
        SignalGenerator made = generator;
        GeneratorSettings settings = wanted;
        if (made == null) {
            return;
        }
        if (settings != taken) {
            made.change(settings);
            taken = settings;
        }
        made.fill(left, right, from, to);
    }
}

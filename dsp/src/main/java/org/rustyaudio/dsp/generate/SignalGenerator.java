package org.rustyaudio.dsp.generate;

import org.rustyaudio.dsp.generate.GeneratorSettings.AmTone;
import org.rustyaudio.dsp.generate.GeneratorSettings.FmTone;
import org.rustyaudio.dsp.generate.GeneratorSettings.Impulses;
import org.rustyaudio.dsp.generate.GeneratorSettings.MultiTone;
import org.rustyaudio.dsp.generate.GeneratorSettings.Noise;
import org.rustyaudio.dsp.generate.GeneratorSettings.Sweep;
import org.rustyaudio.dsp.generate.GeneratorSettings.Tone;
import org.rustyaudio.dsp.math.Decibels;

/// Makes any of the [GeneratorKind]s, the same on both channels, and changes from one to another without a click.
/// One thread; [#fill] and [#change] allocate nothing and never throw.
///
/// A change keeps the phase: a new frequency goes on where the old one stood, a new level glides in 5 ms, another kind
/// fades in after the old one has faded out. How the time is cut into blocks changes no bit.
public final class SignalGenerator {

    private static final double GLIDE_SECONDS = 0.005;

    private final int sampleRateHz;
    private final double glideStep;

    private final ToneVoice tone;
    private final NoiseVoice noise;
    private final SweepVoice sweep;
    private final MultiToneVoice multiTone;
    private final ModulatedVoice modulated;
    private final ImpulseVoice impulses;

    private GeneratorSettings playing;
    private GeneratorSettings wanted;
    private boolean changing;
    private Voice voice;
    private double gain;
    private double target;

    /// @throws IllegalArgumentException where the signal does not fit below half the sample rate
    public SignalGenerator(int sampleRateHz, GeneratorSettings settings) {
        if (sampleRateHz < 8_000 || sampleRateHz > 384_000) {
            throw new IllegalArgumentException("sample rate " + sampleRateHz + " Hz is outside 8000 to 384000 Hz");
        }
        if (!fits(settings, sampleRateHz)) {
            throw new IllegalArgumentException("frequency " + settings.highestHz()
                    + " Hz is not below half the sample rate of " + sampleRateHz + " Hz");
        }
        this.sampleRateHz = sampleRateHz;
        glideStep = 1 / (GLIDE_SECONDS * sampleRateHz);
        tone = new ToneVoice(sampleRateHz);
        noise = new NoiseVoice(sampleRateHz);
        sweep = new SweepVoice(sampleRateHz);
        multiTone = new MultiToneVoice(sampleRateHz, glideStep);
        modulated = new ModulatedVoice(sampleRateHz, glideStep);
        impulses = new ImpulseVoice(sampleRateHz);
        playing = settings;
        wanted = settings;
        voice = voiceFor(settings);
        reset();
    }

    /// Whether a signal lies below half the sample rate.
    public static boolean fits(GeneratorSettings settings, int sampleRateHz) {
        return settings.highestHz() < 0.5 * sampleRateHz;
    }

    /// Goes over to other settings; those that do not fit the sample rate are silent.
    public void change(GeneratorSettings settings) {
        wanted = settings;
        if (settings.kind() == playing.kind()) {
            play(settings);
        } else {
            changing = true;
            target = 0;
        }
    }

    /// Writes the frames `from` to `to` of both channels.
    public void fill(float[] left, float[] right, int from, int to) {
        for (int i = from; i < to; i++) {
            if (gain != target) {
                gain = glide(gain, target, glideStep);
            } else if (changing) {
                // Silent at last: the other kind may come in.
                play(wanted);
            }
            float sample = (float) (gain * voice.next());
            left[i] = sample;
            right[i] = sample;
        }
    }

    /// Begins again with the first frame of the current settings, at their level.
    public void reset() {
        play(wanted);
        voice.restart();
        gain = target;
    }

    /// One step from a value towards another.
    static double glide(double from, double to, double step) {
        return from < to ? Math.min(to, from + step) : Math.max(to, from - step);
    }

    private void play(GeneratorSettings settings) {
        playing = settings;
        changing = false;
        voice = voiceFor(settings);
        target = fits(settings, sampleRateHz) ? levelOf(settings) : 0;
    }

    private Voice voiceFor(GeneratorSettings settings) {
        return switch (settings) {
            case Tone it -> tone.with(it);
            case Noise it -> noise.with(it);
            case Sweep it -> sweep.with(it);
            case MultiTone it -> multiTone.with(it);
            case AmTone it -> modulated.with(it);
            case FmTone it -> modulated.with(it);
            case Impulses it -> impulses.with(it);
        };
    }

    private static double levelOf(GeneratorSettings settings) {
        return switch (settings) {
            case Tone it -> Decibels.toGain(it.levelDbfs());
            case Noise it -> Decibels.toGain(it.levelDbfs());
            case Sweep it -> Decibels.toGain(it.levelDbfs());
            case MultiTone _ -> 1;
            case AmTone it -> Decibels.toGain(it.levelDbfs());
            case FmTone it -> Decibels.toGain(it.levelDbfs());
            case Impulses it -> Decibels.toGain(it.levelDbfs());
        };
    }
}

package org.rustyaudio.dsp;

import org.rustyaudio.dsp.dynamics.Limiter;
import org.rustyaudio.dsp.effect.Effects;
import org.rustyaudio.dsp.effect.Insert;
import org.rustyaudio.dsp.filter.Equalizer;
import org.rustyaudio.dsp.gain.Balance;
import org.rustyaudio.dsp.gain.Volume;

/// The whole signal chain, in place on stereo blocks: equalizer with preamp and headroom, effects, balance, volume,
/// limiter.
/// [#publish] from one thread, everything else on the audio thread; allocates nothing after construction.
///
/// Each block takes the newest settings once and glides to them. Damaged samples (NaN, infinity) become silence at
/// the entrance. With [ChainSettings#TRANSPARENT] the samples pass bit for bit.
public final class SignalChain implements Processor {

    private final Equalizer equalizer;
    private final Insert effects;
    private final Balance balance;
    private final Volume volume;
    private final Limiter limiter;
    /// In the order the sound passes them.
    private final Processor[] stages;

    private volatile ChainSettings published;
    private ChainSettings taken;

    /// Stands at once at `settings`.
    ///
    /// @param sampleRateHz 1,000 to 1,000,000 Hz
    public SignalChain(double sampleRateHz, ChainSettings settings) {
        this(sampleRateHz, settings, new Effects(sampleRateHz, settings.effects()));
    }

    /// With effects that work somewhere else.
    ///
    /// @param effects stand at those of `settings`
    public SignalChain(double sampleRateHz, ChainSettings settings, Insert effects) {
        if (!(sampleRateHz >= 1_000 && sampleRateHz <= 1_000_000)) {
            throw new IllegalArgumentException("sample rate " + sampleRateHz + " Hz is outside 1000 to 1000000 Hz");
        }
        this.published = settings;
        this.taken = settings;
        this.equalizer = new Equalizer(sampleRateHz, settings.equalizer());
        this.effects = effects;
        this.balance = new Balance(sampleRateHz, settings.balance());
        this.volume = new Volume(sampleRateHz, settings.volumeDb());
        this.limiter = new Limiter(sampleRateHz, settings.limiterOn(), settings.ceilingDbtp());
        this.stages = new Processor[] {equalizer, effects, balance, volume, limiter};
    }

    /// Hands over new settings; the next block takes them. One publishing thread. Memory for effects that were never
    /// in circuit before is taken here.
    public void publish(ChainSettings settings) {
        effects.prepare(settings.effects());
        published = settings;
    }

    @Override
    public void process(float[] left, float[] right, int from, int to) {
        take();
        Damage.silence(left, from, to);
        Damage.silence(right, from, to);
        for (Processor stage : stages) {
            stage.process(left, right, from, to);
        }
    }

    /// Forgets the past and stands at the newest settings.
    @Override
    public void reset() {
        take();
        for (Processor stage : stages) {
            stage.reset();
        }
    }

    /// How many frames the output lags behind the input under the settings of the last block: the limiter's
    /// look-ahead while it is on, and the distortion's filters while that is in circuit.
    @Override
    public int latencyFrames() {
        int frames = 0;
        for (Processor stage : stages) {
            frames += stage.latencyFrames();
        }
        return frames;
    }

    /// How far the automatic headroom lowers the sound now, in decibels, 0 or more.
    public double headroomDb() {
        return equalizer.headroomDb();
    }

    /// How far the limiter lowered the block processed last, in decibels, 0 or more.
    public double limiterReductionDb() {
        return limiter.reductionDb();
    }

    /// How far the compressor lowers the sound now, in decibels, 0 or more.
    public double compressorReductionDb() {
        return effects.compressorReductionDb();
    }

    @SuppressWarnings("ReferenceEquality") // A question asked in every block; the stages find out what differs.
    private void take() {
        ChainSettings newest = published;
        if (newest != taken) {
            ChainSettings old = taken;
            taken = newest;
            equalizer.apply(newest.equalizer());
            if (newest.effects() != old.effects()) {
                effects.apply(newest.effects());
            }
            balance.apply(newest.balance());
            volume.apply(newest.volumeDb());
            limiter.apply(newest.limiterOn(), newest.ceilingDbtp());
        }
    }
}

package org.rustyaudio.dsp.dynamics;

import org.rustyaudio.dsp.Damage;
import org.rustyaudio.dsp.Processor;
import org.rustyaudio.dsp.math.Decibels;
import org.rustyaudio.dsp.math.Rounding;

/// Look-ahead true-peak limiter; both channels share one gain, so that the image stays.
/// Audio thread only; allocates nothing after construction.
///
/// Below the ceiling it is a delay and changes no bit. Switched off it is no delay either: the sound crosses over to
/// the undelayed one in 20 ms, and back when it is switched on, after its delay has filled.
public final class Limiter implements Processor {

    private static final double FADE_SECONDS = 0.02;
    /// Time constant at which the ceiling follows its setting.
    private static final double CEILING_SECONDS = 0.005;
    private static final double NEAR_ENOUGH = 1e-6;

    private enum Phase {
        OFF,
        FILLING,
        FADING_IN,
        ON,
        FADING_OUT
    }

    private final PeakScout leftScout = new PeakScout();
    private final PeakScout rightScout = new PeakScout();
    private final GainComputer gains;
    private final int latencyFrames;
    private final int fadeFrames;
    private final float[] leftDelay;
    private final float[] rightDelay;
    private final float[] delayed = new float[PeakScout.CHUNK];
    private int delayAt;
    private final double[] peaks = new double[PeakScout.CHUNK];
    private final float[] dryLeft = new float[PeakScout.CHUNK];
    private final float[] dryRight = new float[PeakScout.CHUNK];

    private boolean wantedOn;
    private double ceilingDbtp = Double.NaN;
    private double ceiling;
    private double ceilingTarget;
    private final double ceilingPull;
    private Phase phase;
    private int phaseFrames;
    private double lowestGain = 1;

    /// Stands at once at these settings.
    public Limiter(double sampleRateHz, boolean on, double ceilingDbtp) {
        gains = new GainComputer(sampleRateHz);
        latencyFrames = gains.lookAheadFrames() + PeakScout.LATENCY;
        fadeFrames = (int) Math.max(1, Rounding.toEven(FADE_SECONDS * sampleRateHz));
        leftDelay = new float[latencyFrames];
        rightDelay = new float[latencyFrames];
        ceilingPull = Math.min(1, 1 / (CEILING_SECONDS * sampleRateHz));
        apply(on, ceilingDbtp);
        ceiling = ceilingTarget;
        phase = on ? Phase.ON : Phase.OFF;
    }

    /// Takes new settings; heard from the next frame on without a click.
    public void apply(boolean on, double newCeilingDbtp) {
        wantedOn = on;
        if (newCeilingDbtp != ceilingDbtp) {
            ceilingDbtp = newCeilingDbtp;
            ceilingTarget = Decibels.toGain(newCeilingDbtp);
        }
    }

    /// The delay while it is on, or about to be; 0 when it is off.
    @Override
    public int latencyFrames() {
        return wantedOn ? latencyFrames : 0;
    }

    /// How far the gain went down in the block processed last, in decibels, 0 or more.
    public double reductionDb() {
        return lowestGain < 1 ? -Decibels.ofGain(lowestGain) : 0;
    }

    @Override
    public void process(float[] left, float[] right, int from, int to) {
        lowestGain = 1;
        int at = from;
        while (at < to) {
            changePhase();
            if (phase == Phase.OFF) {
                return;
            }
            int frames = Math.min(to - at, PeakScout.CHUNK);
            if (phase == Phase.ON) {
                limit(left, right, at, frames);
            } else {
                frames = Math.min(frames, phaseLength() - phaseFrames);
                System.arraycopy(left, at, dryLeft, 0, frames);
                System.arraycopy(right, at, dryRight, 0, frames);
                limit(left, right, at, frames);
                mixWithDry(left, right, at, frames);
                phaseFrames += frames;
            }
            at += frames;
        }
    }

    @Override
    public void reset() {
        forget();
        enter(wantedOn ? Phase.ON : Phase.OFF);
    }

    private void changePhase() {
        switch (phase) {
            case OFF -> {
                if (wantedOn) {
                    forget();
                    enter(Phase.FILLING);
                }
            }
            case FILLING -> {
                if (!wantedOn) {
                    enter(Phase.OFF);
                } else if (phaseFrames == phaseLength()) {
                    enter(Phase.FADING_IN);
                }
            }
            case FADING_IN -> {
                if (phaseFrames == phaseLength()) {
                    enter(Phase.ON);
                }
            }
            case ON -> {
                if (!wantedOn) {
                    enter(Phase.FADING_OUT);
                }
            }
            case FADING_OUT -> {
                if (phaseFrames == phaseLength()) {
                    enter(Phase.OFF);
                }
            }
        }
    }

    private void enter(Phase next) {
        phase = next;
        phaseFrames = 0;
    }

    private int phaseLength() {
        return phase == Phase.FILLING ? latencyFrames : fadeFrames;
    }

    private void forget() {
        leftScout.reset();
        rightScout.reset();
        gains.reset();
        for (int i = 0; i < latencyFrames; i++) {
            leftDelay[i] = 0;
            rightDelay[i] = 0;
        }
        delayAt = 0;
        ceiling = ceilingTarget;
        lowestGain = 1;
    }

    /// Delays the frames and lowers them where they need it.
    private void limit(float[] left, float[] right, int at, int frames) {
        double loudest = Math.max(
                leftScout.append(left, at, frames, Damage.loudest(left, at, at + frames)),
                rightScout.append(right, at, frames, Damage.loudest(right, at, at + frames)));
        boolean work = ceiling != ceilingTarget || !gains.isAtRest();
        double lowestCeiling = Math.min(ceiling, ceilingTarget);
        boolean doubt = PeakScout.mayExceed(lowestCeiling, loudest);
        if (work || doubt) {
            for (int i = 0; i < frames; i++) {
                peaks[i] = 0;
            }
        }
        if (doubt) {
            boolean leftExceeds = leftScout.scan(frames, lowestCeiling, peaks);
            boolean rightExceeds = rightScout.scan(frames, lowestCeiling, peaks);
            work = work || leftExceeds || rightExceeds;
        }
        leftScout.advance(frames);
        rightScout.advance(frames);
        delay(left, right, at, frames);
        if (work) {
            lower(left, right, at, frames);
        }
    }

    private void lower(float[] left, float[] right, int at, int frames) {
        double lowest = lowestGain;
        for (int i = 0; i < frames; i++) {
            if (ceiling != ceilingTarget) {
                ceiling += (ceilingTarget - ceiling) * ceilingPull;
                if (Math.abs(ceilingTarget - ceiling) < NEAR_ENOUGH) {
                    ceiling = ceilingTarget;
                }
            }
            double gain = gains.next(peaks[i], ceiling);
            lowest = Math.min(lowest, gain);
            left[at + i] = (float) (left[at + i] * gain);
            right[at + i] = (float) (right[at + i] * gain);
        }
        lowestGain = lowest;
    }

    /// Swaps the frames with those of [#latencyFrames] before, in one or two stretches of the ring.
    private void delay(float[] left, float[] right, int at, int frames) {
        int done = 0;
        while (done < frames) {
            int part = Math.min(frames - done, latencyFrames - delayAt);
            swap(left, at + done, leftDelay, delayAt, part);
            swap(right, at + done, rightDelay, delayAt, part);
            done += part;
            delayAt = delayAt + part == latencyFrames ? 0 : delayAt + part;
        }
    }

    private void swap(float[] samples, int at, float[] ring, int slot, int frames) {
        System.arraycopy(ring, slot, delayed, 0, frames);
        System.arraycopy(samples, at, ring, slot, frames);
        System.arraycopy(delayed, 0, samples, at, frames);
    }

    /// While the delay fills, the dry sound alone; in a fade, both.
    private void mixWithDry(float[] left, float[] right, int at, int frames) {
        for (int i = 0; i < frames; i++) {
            double part = (phaseFrames + i + 0.5) / fadeFrames;
            double rise = part * part * (3 - 2 * part);
            double share = phase == Phase.FADING_IN ? rise : phase == Phase.FADING_OUT ? 1 - rise : 0;
            left[at + i] = (float) (dryLeft[i] + (left[at + i] - dryLeft[i]) * share);
            right[at + i] = (float) (dryRight[i] + (right[at + i] - dryRight[i]) * share);
        }
    }
}

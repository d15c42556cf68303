package org.rustyaudio.dsp.filter;

import org.rustyaudio.dsp.EqualizerSettings;
import org.rustyaudio.dsp.Processor;
import org.rustyaudio.dsp.math.Decibels;
import org.rustyaudio.dsp.math.Rounding;

/// Parametric equalizer of up to 32 bands with preamp and automatic headroom.
/// Audio thread only.
///
/// Any change of the settings is heard as one short crossfade: a second bank of filters with the new settings takes
/// over the memory of the first, and both run until the fade is over. Settings that change faster than the fade wait
/// for its end, and then the newest are taken. With nothing to do it leaves the samples alone, bit for bit.
public final class Equalizer implements Processor {

    private static final double FADE_SECONDS = 0.02;
    /// Frames worked on at a time; the memory is looked after each time that many have passed.
    private static final int SEGMENT = 256;

    private final double sampleRateHz;
    private final EqualizerCurve curve;
    private final int fadeFrames;
    private final double[] left = new double[SEGMENT];
    private final double[] right = new double[SEGMENT];
    private final double[] nextLeft = new double[SEGMENT];
    private final double[] nextRight = new double[SEGMENT];
    /// Left newest, left older, right newest, right older.
    private final double[] lastInput = new double[4];

    private FilterBank current = new FilterBank();
    private FilterBank next = new FilterBank();
    private EqualizerSettings taken = EqualizerSettings.FLAT;
    private EqualizerSettings wanted = EqualizerSettings.FLAT;
    private double headroomDb;
    private boolean fading;
    private int fadePosition;
    private int segmentPosition;

    /// Stands at once at `settings`.
    public Equalizer(double sampleRateHz, EqualizerSettings settings) {
        if (!(sampleRateHz >= 1 && sampleRateHz <= 10_000_000)) {
            throw new IllegalArgumentException("sample rate " + sampleRateHz + " Hz is outside 1 to 10000000 Hz");
        }
        this.sampleRateHz = sampleRateHz;
        this.curve = new EqualizerCurve(sampleRateHz);
        this.fadeFrames = (int) Math.max(1, Rounding.toEven(FADE_SECONDS * sampleRateHz));
        this.wanted = settings;
        reset();
    }

    /// Glides to new settings from the next frame on.
    public void apply(EqualizerSettings settings) {
        wanted = settings;
    }

    /// How far the automatic headroom of the newest settings taken lowers the input, in decibels, 0 or more.
    public double headroomDb() {
        return headroomDb;
    }

    @Override
    public void process(float[] left, float[] right, int from, int to) {
        int at = from;
        while (at < to) {
            if (!fading && isWaiting()) {
                beginFade();
            }
            int frames = Math.min(to - at, SEGMENT - segmentPosition);
            if (fading) {
                frames = Math.min(frames, fadeFrames - fadePosition);
                crossfade(left, right, at, frames);
            } else if (!current.isIdentity()) {
                run(left, right, at, frames);
            } else {
                rememberInput(left, right, at, frames);
            }
            at += frames;
            segmentPosition += frames;
            if (segmentPosition == SEGMENT) {
                segmentPosition = 0;
                current.settle();
                next.settle();
            }
        }
        if (current.poisoned() || next.poisoned()) {
            forget();
        }
    }

    @Override
    public void reset() {
        fading = false;
        segmentPosition = 0;
        take(current);
        forget();
    }

    private void forget() {
        current.clear();
        next.clear();
        for (int i = 0; i < lastInput.length; i++) {
            lastInput[i] = 0;
        }
    }

    private void take(FilterBank bank) {
        taken = wanted;
        headroomDb = curve.headroomDb(taken);
        bank.set(taken, sampleRateHz, taken.on() ? Decibels.toGain(taken.preampDb() - headroomDb) : 1);
    }

    @SuppressWarnings("ReferenceEquality") // A question asked in every block; equal settings just find nothing to fade.
    private boolean isWaiting() {
        return wanted != taken;
    }

    private void beginFade() {
        take(next);
        if (next.sameAs(current)) {
            return;
        }
        next.inherit(current, lastInput);
        fading = true;
        fadePosition = 0;
    }

    private void run(float[] left, float[] right, int at, int frames) {
        double[] l = this.left;
        double[] r = this.right;
        for (int i = 0; i < frames; i++) {
            l[i] = left[at + i];
            r[i] = right[at + i];
        }
        rememberInput(left, right, at, frames);
        current.process(l, r, frames);
        double gain = current.gain();
        for (int i = 0; i < frames; i++) {
            left[at + i] = (float) (l[i] * gain);
            right[at + i] = (float) (r[i] * gain);
        }
    }

    private void crossfade(float[] left, float[] right, int at, int frames) {
        for (int i = 0; i < frames; i++) {
            this.left[i] = left[at + i];
            this.right[i] = right[at + i];
            nextLeft[i] = left[at + i];
            nextRight[i] = right[at + i];
        }
        rememberInput(left, right, at, frames);
        current.process(this.left, this.right, frames);
        next.process(nextLeft, nextRight, frames);
        double oldGain = current.gain();
        double newGain = next.gain();
        for (int i = 0; i < frames; i++) {
            double part = (fadePosition + i + 0.5) / fadeFrames;
            double share = part * part * (3 - 2 * part);
            double oldLeft = this.left[i] * oldGain;
            double oldRight = this.right[i] * oldGain;
            left[at + i] = (float) (oldLeft + (nextLeft[i] * newGain - oldLeft) * share);
            right[at + i] = (float) (oldRight + (nextRight[i] * newGain - oldRight) * share);
        }
        fadePosition += frames;
        if (fadePosition == fadeFrames) {
            FilterBank spent = current;
            current = next;
            next = spent;
            next.clear();
            fading = false;
        }
    }

    private void rememberInput(float[] left, float[] right, int at, int frames) {
        int last = at + frames - 1;
        lastInput[1] = frames > 1 ? finite(left[last - 1]) : lastInput[0];
        lastInput[0] = finite(left[last]);
        lastInput[3] = frames > 1 ? finite(right[last - 1]) : lastInput[2];
        lastInput[2] = finite(right[last]);
    }

    private static double finite(float sample) {
        return Math.abs(sample) <= Float.MAX_VALUE ? sample : 0;
    }
}

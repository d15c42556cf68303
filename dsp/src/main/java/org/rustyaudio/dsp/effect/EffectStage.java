package org.rustyaudio.dsp.effect;

/// One effect in the rack: fades it in and out of circuit, and lets it sleep through silence.
/// Audio thread only.
///
/// Out of circuit the samples pass untouched and nothing is computed. Silence at the input long enough for nothing to
/// be left inside ends the work as well, and what is left below −180 dB becomes zero.
final class EffectStage {

    private static final double FADE_SECONDS = 0.02;
    private static final int SEGMENT = 256;
    /// −180 dB.
    private static final float SILENT = 1e-9f;

    final EffectUnit unit;
    private final int fadeFrames;
    private final float[] dryLeft = new float[SEGMENT];
    private final float[] dryRight = new float[SEGMENT];

    /// Frames into the fade: 0 is out of circuit, `fadeFrames` in it.
    private int fadePosition;

    /// Frames into the ramp by which a unit that is put into circuit hears its first sound, so that no onset of that
    /// comes back as an echo.
    private int rampPosition;

    private boolean wanted;
    private int silentFrames;
    private boolean asleep;

    EffectStage(EffectUnit unit, double sampleRateHz) {
        this.unit = unit;
        this.fadeFrames = (int) Math.max(1, FADE_SECONDS * sampleRateHz);
    }

    void want(boolean inCircuit) {
        if (inCircuit && fadePosition == 0 && !wanted) {
            clear();
            rampPosition = 0;
        }
        wanted = inCircuit;
    }

    boolean isWanted() {
        return wanted;
    }

    /// Whether it is in circuit, or on its way in or out.
    boolean sounds() {
        return wanted || fadePosition > 0;
    }

    boolean isFading() {
        return fadePosition != (wanted ? fadeFrames : 0);
    }

    /// Whether any of it is in the sound.
    boolean isHeard() {
        return fadePosition > 0;
    }

    /// How many frames a fade still takes.
    int fadeLeft() {
        return wanted ? fadeFrames - fadePosition : fadePosition;
    }

    /// Stands at once where it is wanted, with nothing inside.
    void reset() {
        fadePosition = wanted ? fadeFrames : 0;
        rampPosition = fadeFrames;
        clear();
    }

    void apply(EffectSettings settings) {
        unit.apply(settings);
        if (asleep) {
            unit.reset();
        }
    }

    private void clear() {
        unit.reset();
        silentFrames = 0;
        asleep = true;
    }

    void process(float[] left, float[] right, int from, int to) {
        int at = from;
        while (at < to && sounds()) {
            if (asleep) {
                at = skipSilence(left, right, at, to);
            } else {
                // A nap begins between two runs only, so that the cutting into blocks changes no bit.
                int frames = Math.min(Math.min(to - at, SEGMENT), Math.max(1, unit.memoryFrames() - silentFrames));
                frames = isFading() ? Math.min(frames, fadeLeft()) : frames;
                run(left, right, at, at + frames);
                at += frames;
            }
        }
    }

    /// Passes over the frames of silence, which change nothing.
    private int skipSilence(float[] left, float[] right, int from, int to) {
        int end = isFading() ? Math.min(to, from + fadeLeft()) : to;
        int at = from;
        while (at < end && left[at] == 0 && right[at] == 0) {
            at++;
        }
        rampPosition = Math.min(fadeFrames, rampPosition + at - from);
        if (isFading()) {
            fadePosition += wanted ? at - from : from - at;
        }
        asleep = at == end;
        return at;
    }

    private void run(float[] left, float[] right, int from, int to) {
        int frames = to - from;
        System.arraycopy(left, from, dryLeft, 0, frames);
        System.arraycopy(right, from, dryRight, 0, frames);
        for (int i = from; i < to && rampPosition < fadeFrames; i++) {
            rampPosition++;
            double share = share(rampPosition);
            left[i] = (float) (left[i] * share);
            right[i] = (float) (right[i] * share);
        }
        unit.process(left, right, from, to);
        for (int i = from; i < to; i++) {
            boolean silent = dryLeft[i - from] == 0
                    && dryRight[i - from] == 0
                    && Math.abs(left[i]) < SILENT
                    && Math.abs(right[i]) < SILENT;
            silentFrames = silent ? silentFrames + 1 : 0;
        }
        if (isFading()) {
            fade(left, right, from, frames);
        }
        if (silentFrames >= unit.memoryFrames()) {
            clear();
        }
    }

    private void fade(float[] left, float[] right, int from, int frames) {
        for (int i = 0; i < frames; i++) {
            fadePosition += wanted ? 1 : -1;
            double share = share(fadePosition);
            double l = dryLeft[i];
            double r = dryRight[i];
            left[from + i] = (float) (l + (left[from + i] - l) * share);
            right[from + i] = (float) (r + (right[from + i] - r) * share);
        }
    }

    private double share(int position) {
        double part = (double) position / fadeFrames;
        return part * part * (3 - 2 * part);
    }
}

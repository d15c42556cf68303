package org.rustyaudio.player.live;

import org.jspecify.annotations.Nullable;

/// Adds a [LiveSource] to what the deck plays, and fades from one to another.
/// [#choose] from one thread, everything else on the audio thread, where nothing but a change of rate allocates.
public final class LiveMixer {

    private static final double FADE_SECONDS = 0.02;

    private final float[] left;
    private final float[] right;
    private volatile @Nullable LiveSource chosen;
    private @Nullable LiveSource sounding;
    private int sampleRateHz;
    private double gain;
    private double step;

    /// @param longestBlock most frames of one [#mix]
    public LiveMixer(int longestBlock) {
        left = new float[longestBlock];
        right = new float[longestBlock];
    }

    /// Plays a source from the next block on, or none.
    public void choose(@Nullable LiveSource source) {
        chosen = source;
    }

    /// Ends a source, unless another was chosen since. On the thread that chooses.
    @SuppressWarnings("ReferenceEquality") // A source is itself.
    public void end(LiveSource source) {
        if (chosen == source) {
            chosen = null;
        }
    }

    /// The rate of what is mixed from now on; before the first block, and whenever the output changed.
    public void begin(int newSampleRateHz) {
        sampleRateHz = newSampleRateHz;
        step = 1 / (FADE_SECONDS * newSampleRateHz);
        LiveSource source = sounding;
        if (source != null) {
            source.begin(newSampleRateHz);
        }
    }

    /// Whether a source is heard, or will be with the next block.
    public boolean isSounding() {
        return sounding != null || chosen != null;
    }

    /// Adds the source to the frames `from` to `to`.
    @SuppressWarnings("ReferenceEquality") // A source is itself.
    public void mix(float[] toLeft, float[] toRight, int from, int to) {
        LiveSource wanted = chosen;
        LiveSource source = sounding;
        if (source != wanted && gain == 0) {
            source = wanted;
            sounding = wanted;
            if (wanted != null) {
                wanted.begin(sampleRateHz);
            }
        }
        if (source == null) {
            return;
        }
        int frames = to - from;
        source.fill(left, right, 0, frames);
        double target = source == wanted ? 1 : 0;
        for (int i = 0; i < frames; i++) {
            if (gain != target) {
                gain = target > gain ? Math.min(target, gain + step) : Math.max(target, gain - step);
            }
            toLeft[from + i] += (float) (gain * left[i]);
            toRight[from + i] += (float) (gain * right[i]);
        }
    }
}

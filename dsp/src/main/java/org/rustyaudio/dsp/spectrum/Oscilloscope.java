package org.rustyaudio.dsp.spectrum;

/// A standing picture of the waveform: the newest window that begins where the sound crosses zero upwards.
/// Display thread only; [#update] allocates nothing.
public final class Oscilloscope {

    private final int frames;
    private final float[] left;
    private final float[] right;
    private int start;

    /// @param frames width of the picture, 16 to 65,536 frames
    public Oscilloscope(int frames) {
        if (frames < 16 || frames > 65_536) {
            throw new IllegalArgumentException(
                    "an oscilloscope of " + frames + " frames is outside 16 to 65536 frames");
        }
        this.frames = frames;
        left = new float[2 * frames];
        right = new float[2 * frames];
    }

    /// Looks at what is audible `latencyFrames` after it was written; a picture overwritten meanwhile is skipped.
    public void update(AnalyserTap tap, long latencyFrames) {
        if (tap.read(tap.writtenFrames() - latencyFrames, left, right, left.length)) {
            start = trigger();
        }
    }

    public int frames() {
        return frames;
    }

    /// Left sample `i` frames from the edge of the picture; 0 where it is not a finite number.
    public float left(int i) {
        return finite(left[start + i]);
    }

    /// Right sample `i` frames from the edge of the picture; 0 where it is not a finite number.
    public float right(int i) {
        return finite(right[start + i]);
    }

    /// The latest upward crossing of the sum that leaves a whole picture behind it; without one, the newest picture.
    private int trigger() {
        for (int i = frames; i > 0; i--) {
            float before = left[i - 1] + right[i - 1];
            float here = left[i] + right[i];
            if (before < 0 && here >= 0) {
                return i;
            }
        }
        return frames;
    }

    private static float finite(float x) {
        return Math.abs(x) <= Float.MAX_VALUE ? x : 0;
    }
}

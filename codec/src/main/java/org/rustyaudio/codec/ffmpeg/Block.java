package org.rustyaudio.codec.ffmpeg;

import java.util.Arrays;

/// A run of decoded stereo frames. One thread at a time; reused.
final class Block {

    float[] left = new float[0];
    float[] right = new float[0];
    /// The frames not yet handed out: `from` to `to`.
    int from;

    int to;
    /// Where the file says the first frame belongs, in frames of the file's own clock, or [Scale#UNKNOWN].
    long timestamp;
    /// Whether this stands in for something that could not be decoded.
    boolean silent;

    /// Whether this follows a stretch of another sample rate, in which the file's clock told nothing.
    boolean resumes;

    int frames() {
        return to - from;
    }

    /// Makes room for `frames` frames, all of them to be filled.
    void resize(int frames) {
        if (left.length < frames) {
            left = new float[frames];
            right = new float[frames];
        }
        from = 0;
        to = frames;
        silent = false;
        resumes = false;
    }

    /// Becomes `frames` frames of silence.
    void silence(int frames) {
        resize(frames);
        Arrays.fill(left, 0, frames, 0);
        Arrays.fill(right, 0, frames, 0);
        timestamp = Scale.UNKNOWN;
        silent = true;
    }
}

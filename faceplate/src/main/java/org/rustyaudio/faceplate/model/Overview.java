package org.rustyaudio.faceplate.model;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.player.Track;

/// The waveform of one whole track, filled in as it becomes known: part by part while it is heard, or sooner by whoever
/// reads the file.
final class Overview {

    static final int PARTS = 512;

    private static final float UNKNOWN = -1;

    private @Nullable Track track;
    private float[] peaks = unknown();
    private int lastPart = -1;

    private static float[] unknown() {
        float[] parts = new float[PARTS];
        Arrays.fill(parts, UNKNOWN);
        return parts;
    }

    /// Another track begins with nothing known.
    void track(@Nullable Track newTrack) {
        if (!Objects.equals(newTrack, track)) {
            track = newTrack;
            peaks = unknown();
            lastPart = -1;
        }
    }

    /// The track up to `position` was heard since the last call, its highest sample being `peak`.
    ///
    /// @param position 0 to 1
    void heard(double position, float peak) {
        int part = (int) Math.max(0, Math.min(PARTS - 1, position * PARTS));
        // A jump is no hearing of what lies between.
        int from = lastPart >= 0 && part > lastPart && part - lastPart <= 4 ? lastPart + 1 : part;
        for (int i = from; i <= part; i++) {
            peaks[i] = Math.max(peaks[i], Math.min(1, peak));
        }
        lastPart = part;
    }

    /// The track as far as a reader of its file knows it; parts of equal length. What was heard is kept.
    void whole(Track ofTrack, float[] parts) {
        if (!ofTrack.equals(track) || parts.length == 0) {
            return;
        }
        for (int i = 0; i < PARTS; i++) {
            int from = i * parts.length / PARTS;
            int to = Math.max(from + 1, (i + 1) * parts.length / PARTS);
            for (int k = from; k < Math.min(to, parts.length); k++) {
                peaks[i] = Math.max(peaks[i], Math.min(1, parts[k]));
            }
        }
    }

    MeterState.Waveform at(double position) {
        return new MeterState.Waveform(new Row(peaks), Math.max(0, Math.min(1, position)));
    }
}

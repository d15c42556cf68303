package org.rustyaudio.cli.engine;

import org.rustyaudio.dsp.resample.Resampler;
import org.rustyaudio.player.Track;

/// Which output frames of a file belong to a track.
///
/// Output frames are counted from the file's first frame, also for a part that a cue sheet names: neighbouring parts of
/// one file then share one grid, and their join loses and adds nothing at any rate.
///
/// @param sourceStart first frame of the track in its file, at the file's rate
/// @param sourceEnd the frame after its last, or −1 for the file's end where that is not known
record TrackGrid(int sourceRateHz, int outputRateHz, long sourceStart, long sourceEnd) {

    /// @param fileFrames the file's length, or −1 while it is unknown
    static TrackGrid of(Track track, int sourceRateHz, int outputRateHz, long fileFrames) {
        long start = track.startFrame(sourceRateHz);
        long end = track.endFrame(sourceRateHz);
        if (fileFrames >= 0) {
            end = end < 0 ? fileFrames : Math.min(end, fileFrames);
            start = Math.min(start, end);
        }
        return new TrackGrid(sourceRateHz, outputRateHz, start, end);
    }

    /// The first output frame of the track.
    long outputStart() {
        return toOutput(sourceStart);
    }

    /// The output frame after its last, or −1 while it is unknown.
    long outputEnd() {
        return sourceEnd < 0 ? -1 : toOutput(sourceEnd);
    }

    /// Its length in output frames, or −1 while it is unknown.
    long lengthFrames() {
        return sourceEnd < 0 ? -1 : outputEnd() - outputStart();
    }

    /// The output frame that stands on a source frame, rounded to the nearest.
    long toOutput(long sourceFrame) {
        return sourceRateHz == outputRateHz
                ? sourceFrame
                : Resampler.outputFrames(sourceFrame, sourceRateHz, outputRateHz);
    }
}

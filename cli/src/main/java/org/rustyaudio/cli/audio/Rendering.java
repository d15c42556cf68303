package org.rustyaudio.cli.audio;

import org.rustyaudio.codec.AudioWriter;
import org.rustyaudio.codec.CodecException;
import org.rustyaudio.dsp.ChainSettings;

/// The way of one source into one file: resampler, speed, signal chain, writer.
/// One thread. As many frames come out as go in, or their share at the new rate and speed: latency is taken out.
public final class Rendering {

    private final WriteStage write;
    private final Stage first;

    /// @param chain [ChainSettings#TRANSPARENT] leaves the chain out
    /// @param speed 1 leaves the time as it is
    public Rendering(ChainSettings chain, double speed, int sourceRateHz, int targetRateHz, AudioWriter writer) {
        write = new WriteStage(writer);
        Stage stage = write;
        if (!chain.equals(ChainSettings.TRANSPARENT)) {
            stage = new ChainStage(chain, targetRateHz, stage);
        }
        if (speed != 1) {
            stage = new SpeedStage(speed, targetRateHz, stage);
        }
        if (targetRateHz != sourceRateHz) {
            stage = new ResampleStage(sourceRateHz, targetRateHz, stage);
        }
        first = stage;
    }

    /// Takes the next frames of the source; the arrays may be changed.
    public void take(float[] left, float[] right, int frames) throws CodecException {
        first.take(left, right, frames);
    }

    /// Lets out what is still inside.
    public void end() throws CodecException {
        first.end();
    }

    /// Frames written so far.
    public long frames() {
        return write.frames();
    }
}

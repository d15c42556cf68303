package org.rustyaudio.devices;

/// A sine that is written block by block. Both channels are the same.
final class Tone {

    static final double LEVEL = 0.5;

    private final double frequencyHz;
    private final int sampleRateHz;
    private final float[] block;
    private long frame;

    Tone(double frequencyHz, int sampleRateHz, int blockFrames) {
        this.frequencyHz = frequencyHz;
        this.sampleRateHz = sampleRateHz;
        this.block = new float[blockFrames];
    }

    boolean writeBlock(AudioOutput output) {
        for (int i = 0; i < block.length; i++) {
            // Starts on a cosine's peak, so that the first frame is sound.
            block[i] = (float) (LEVEL * Math.cos(2 * Math.PI * frequencyHz * frame++ / sampleRateHz));
        }
        return output.write(block, block, 0, block.length);
    }

    /// @return false as soon as the output is lost
    boolean write(AudioOutput output, double seconds) {
        long blocks = Math.round(seconds * sampleRateHz / block.length);
        for (long i = 0; i < blocks; i++) {
            if (!writeBlock(output)) {
                return false;
            }
        }
        return true;
    }
}

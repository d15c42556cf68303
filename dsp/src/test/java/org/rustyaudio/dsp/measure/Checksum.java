package org.rustyaudio.dsp.measure;

/// A number that changes with any bit of any sample: FNV-1a over the raw bits, low byte first.
public final class Checksum {

    private long hash = 0xcbf2_9ce4_8422_2325L;

    public Checksum add(float[] samples, int from, int to) {
        for (int i = from; i < to; i++) {
            add(Float.floatToRawIntBits(samples[i]), 4);
        }
        return this;
    }

    public Checksum add(double value) {
        add(Double.doubleToRawLongBits(value), 8);
        return this;
    }

    public String hex() {
        return Long.toHexString(hash);
    }

    private void add(long bits, int bytes) {
        for (int b = 0; b < bytes; b++) {
            hash = (hash ^ ((bits >>> (8 * b)) & 0xff)) * 0x100_0000_01b3L;
        }
    }
}

package org.rustyaudio.codec.pcm;

/// The 256 values of each ITU-T G.711 law, as floats on the 16-bit scale.
final class Companding {

    private Companding() {}

    /// G.711 table 1: even bits are inverted; sign, three bits of segment, four of step.
    static float[] aLaw() {
        float[] values = new float[256];
        for (int code = 0; code < values.length; code++) {
            int bits = code ^ 0x55;
            int segment = (bits >> 4) & 7;
            int step = ((bits & 15) << 4) + 8;
            int magnitude = segment == 0 ? step : (step + 0x100) << (segment - 1);
            values[code] = ((bits & 0x80) != 0 ? magnitude : -magnitude) * 0x1p-15f;
        }
        return values;
    }

    /// G.711 table 2: all bits are inverted; magnitudes are biased by 33 on the 14-bit scale.
    static float[] muLaw() {
        float[] values = new float[256];
        for (int code = 0; code < values.length; code++) {
            int bits = ~code;
            int segment = (bits >> 4) & 7;
            int magnitude = ((((bits & 15) << 3) + 0x84) << segment) - 0x84;
            values[code] = ((bits & 0x80) != 0 ? -magnitude : magnitude) * 0x1p-15f;
        }
        return values;
    }
}

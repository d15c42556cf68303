package org.rustyaudio.codec.flac;

/// The check sum at the end of a FLAC frame (RFC 9639, 9.3): the polynomial 0x8005. Any thread.
final class Crc16 {

    private static final int POLYNOMIAL = 0x8005;
    private static final int STRIDE = 8;
    /// For each of the eight bytes of a step, the last first: what each of its values adds.
    private static final char[] TABLES = tables();

    private Crc16() {}

    /// The check sum of the first `size` bytes; 0 for a frame together with its own.
    static int of(byte[] bytes, int size) {
        char[] t = TABLES;
        int crc = 0;
        int i = 0;
        for (; i <= size - STRIDE; i += STRIDE) {
            crc = t[0x700 | (((crc >>> 8) ^ bytes[i]) & 0xFF)]
                    ^ t[0x600 | ((crc ^ bytes[i + 1]) & 0xFF)]
                    ^ t[0x500 | (bytes[i + 2] & 0xFF)]
                    ^ t[0x400 | (bytes[i + 3] & 0xFF)]
                    ^ t[0x300 | (bytes[i + 4] & 0xFF)]
                    ^ t[0x200 | (bytes[i + 5] & 0xFF)]
                    ^ t[0x100 | (bytes[i + 6] & 0xFF)]
                    ^ t[bytes[i + 7] & 0xFF];
        }
        for (; i < size; i++) {
            crc = ((crc << 8) & 0xFFFF) ^ t[((crc >>> 8) ^ bytes[i]) & 0xFF];
        }
        return crc;
    }

    private static char[] tables() {
        char[] tables = new char[STRIDE << 8];
        for (int value = 0; value < 256; value++) {
            int crc = value << 8;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc << 1) ^ ((crc & 0x8000) != 0 ? POLYNOMIAL : 0);
            }
            tables[value] = (char) crc;
        }
        for (int i = 256; i < tables.length; i++) {
            int before = tables[i - 256];
            tables[i] = (char) ((before << 8) ^ tables[before >>> 8]);
        }
        return tables;
    }
}

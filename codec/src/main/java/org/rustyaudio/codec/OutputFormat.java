package org.rustyaudio.codec;

/// The formats that can be written.
public enum OutputFormat {
    WAV16("wav16", ".wav", 16),
    WAV24("wav24", ".wav", 24),
    WAV32F("wav32f", ".wav", 32),
    FLAC16("flac16", ".flac", 16),
    FLAC24("flac24", ".flac", 24);

    private final String label;
    private final String extension;
    private final int bits;

    OutputFormat(String label, String extension, int bits) {
        this.label = label;
        this.extension = extension;
        this.bits = bits;
    }

    public String label() {
        return label;
    }

    public String extension() {
        return extension;
    }

    public int bits() {
        return bits;
    }
}

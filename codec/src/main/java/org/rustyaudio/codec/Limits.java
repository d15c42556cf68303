package org.rustyaudio.codec;

/// How much of an untrusted file is believed. Past a limit the file is refused by name, never half-read.
public final class Limits {

    /// 1 TiB.
    public static final long MAX_FILE_BYTES = 1L << 40;
    public static final int MIN_SAMPLE_RATE_HZ = 1_000;
    public static final int MAX_SAMPLE_RATE_HZ = 768_000;
    public static final int MAX_CHANNELS = 64;
    /// 48 hours.
    public static final long MAX_DURATION_SECONDS = 48L * 3_600;
    public static final int MAX_PICTURE_BYTES = 16 << 20;
    public static final int MAX_PICTURES = 8;
    public static final int MAX_TAG_CHARACTERS = 1 << 20;
    public static final int MAX_TAGS = 512;

    private Limits() {}
}

package org.rustyaudio.codec.ffmpeg;

/// How a format finds its place again after a jump. Immutable; any thread.
///
/// @param by what tells where the first block after a jump belongs
/// @param prerollSeconds how much is decoded and thrown away before the wanted frame, until the decoder's memory of
///     what came before is as it would be
/// @param votes how many blocks have a say in where the first of them belongs
/// @param roundedTimes whether coarse times are rounded one by one, and so never drift
/// @param jitterFrames how far the times of single blocks may be off without anything being missing
record Seeking(By by, double prerollSeconds, int votes, boolean roundedTimes, int jitterFrames) {

    enum By {
        /// The file's own times are right to the frame.
        TIMES,
        /// The times are coarse, but all blocks are of one length: the place is a multiple of it.
        GRID,
        /// Nothing tells: jump to the start and count.
        COUNT
    }

    /// Longer than any rounding of a clock of milliseconds, shorter than any block that could be missing.
    private static final int USUAL_JITTER = 64;

    private static final int COARSE_JITTER = 4_096;

    /// For files in which no time tells a place.
    static final Seeking COUNTING = new Seeking(By.COUNT, 0, 1, false, Integer.MAX_VALUE);

    static Seeking of(String container, String codec) {
        double preroll = preroll(codec);
        if (codec.equals("flac")) {
            // The number in the header of every FLAC frame, in whatever container.
            return new Seeking(By.TIMES, 0, 1, false, USUAL_JITTER);
        }
        return switch (container) {
            case "mp3", "aac", "mov,mp4,m4a,3gp,3g2,mj2", "wv", "tta", "ape", "wav", "aiff", "au", "caf" ->
                exact(container, codec)
                        ? new Seeking(By.TIMES, preroll, 1, false, USUAL_JITTER)
                        : new Seeking(By.COUNT, preroll, 1, false, COARSE_JITTER);
            case "ogg" ->
                switch (codec) {
                    case "opus" -> new Seeking(By.TIMES, preroll, 1, false, USUAL_JITTER);
                    // Single times within a page are off by up to a long block; most of them are right.
                    case "vorbis" -> new Seeking(By.TIMES, preroll, 24, false, COARSE_JITTER);
                    default -> new Seeking(By.COUNT, preroll, 1, false, COARSE_JITTER);
                };
            case "ac3", "eac3", "dts" -> new Seeking(By.GRID, preroll, 9, false, COARSE_JITTER);
            case "asf", "matroska,webm" ->
                codec.equals("vorbis")
                        ? new Seeking(By.COUNT, preroll, 1, true, COARSE_JITTER)
                        : new Seeking(By.GRID, preroll, 9, true, COARSE_JITTER);
            default -> new Seeking(By.COUNT, preroll, 1, false, COARSE_JITTER);
        };
    }

    /// Raw containers give exact times for samples and for the codecs they were made for, not for ADPCM and the like.
    private static boolean exact(String container, String codec) {
        boolean samples = codec.startsWith("pcm_");
        return switch (container) {
            case "wav", "aiff", "au", "caf" -> samples;
            default -> true;
        };
    }

    private static double preroll(String codec) {
        return switch (codec) {
            case "alac", "wavpack", "tta", "ape" -> 0;
            // The bit reservoir reaches back 511 bytes: at the lowest rates, 24 frames.
            case "mp3", "mp2", "mp1" -> 0.7;
            case "aac", "aac_latm" -> 0.5;
            case "vorbis" -> 0.25;
            // RFC 7845, 4.6 asks for 80 ms; the float decoder's filters take longer to agree in the last bit.
            case "opus" -> 1;
            default -> codec.startsWith("pcm_") ? 0 : 1;
        };
    }

    /// Whether the time of every single block is right to the frame.
    boolean exactTimes() {
        return by == By.TIMES && votes == 1;
    }

    long prerollFrames(int rateHz) {
        return (long) (prerollSeconds * rateHz);
    }
}

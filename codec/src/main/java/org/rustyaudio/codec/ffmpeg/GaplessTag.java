package org.rustyaudio.codec.ffmpeg;

import org.jspecify.annotations.Nullable;

/// Apple's gapless tag: `iTunSMPB`, hexadecimal numbers of which the second is the encoder delay, the third the
/// padding and the fourth the number of samples that are music. Immutable; any thread.
///
/// @param delayFrames encoder delay, cut off at the start
/// @param frames the length of the music
record GaplessTag(long delayFrames, long frames) {

    private static final int MAX_DELAY_FRAMES = 1 << 16;

    /// Reads the tag; null where there is none or it does not fit the file.
    ///
    /// @param packetFrames what all packets of the file give, or less than 1 where that is unknown
    static @Nullable GaplessTag of(@Nullable String text, long packetFrames) {
        if (text == null) {
            return null;
        }
        String[] words = text.strip().split("\\s+", 5);
        if (words.length < 4) {
            return null;
        }
        try {
            long delay = Long.parseUnsignedLong(words[1], 16);
            long frames = Long.parseUnsignedLong(words[3], 16);
            boolean fits = delay >= 0 && delay < MAX_DELAY_FRAMES && frames > 0 && frames <= packetFrames - delay;
            return fits ? new GaplessTag(delay, frames) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}

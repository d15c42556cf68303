package org.rustyaudio.codec.flac;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// The cue sheet that a FLAC file of a whole album carries in its `CUESHEET` tag (RFC 9639, 8.6). Any thread.
///
/// Only the head of the file is read, so a folder of many files is looked through quickly.
public final class FlacCueSheet {

    private static final int MARK = 0x664C_6143; // "fLaC"
    private static final int COMMENTS = 4;
    private static final int MOST_BLOCKS = 128;
    private static final int MOST_BYTES = 1 << 20;
    private static final String KEY = "CUESHEET=";

    private FlacCueSheet() {}

    /// The text of the sheet; empty where there is none, or the file is not FLAC or cannot be read.
    public static Optional<String> of(Path file) {
        if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".flac") || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            return in.readInt() == MARK ? inBlocks(in) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // whoever plays the file will say what is wrong with it
        }
    }

    private static Optional<String> inBlocks(DataInputStream in) throws IOException {
        boolean last = false;
        for (int i = 0; i < MOST_BLOCKS && !last; i++) {
            int header = in.readInt();
            last = header < 0;
            int size = header & 0xFF_FFFF;
            if (((header >>> 24) & 0x7F) == COMMENTS) {
                return size > MOST_BYTES ? Optional.empty() : inComments(in.readNBytes(size));
            }
            in.skipNBytes(size);
        }
        return Optional.empty();
    }

    private static Optional<String> inComments(byte[] bytes) {
        ByteBuffer block = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        text(block); // who wrote it
        int count = block.remaining() < Integer.BYTES ? 0 : block.getInt();
        for (int i = 0; i < count && block.remaining() >= Integer.BYTES; i++) {
            String comment = text(block);
            if (comment.regionMatches(true, 0, KEY, 0, KEY.length())) {
                return Optional.of(comment.substring(KEY.length()));
            }
        }
        return Optional.empty();
    }

    private static String text(ByteBuffer block) {
        int length = block.remaining() < Integer.BYTES ? 0 : block.getInt();
        byte[] text = new byte[Math.clamp(length, 0, block.remaining())];
        block.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }
}

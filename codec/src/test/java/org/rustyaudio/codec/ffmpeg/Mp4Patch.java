package org.rustyaudio.codec.ffmpeg;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Puts iTunes' own tags into an MP4 file and takes its edit list out, as files from iTunes are.
///
/// Assumes that `moov` is the last box, as `ffmpeg` writes it, so that no offset changes.
final class Mp4Patch {

    private static final String[] TO_TAGS = {"moov", "udta", "meta", "ilst"};

    private Mp4Patch() {}

    /// Adds a `----` tag of `com.apple.iTunes`.
    static byte[] withTag(byte[] file, String name, String value) {
        byte[] atom = box(
                "----",
                join(
                        box("mean", join(new byte[4], ascii("com.apple.iTunes"))),
                        box("name", join(new byte[4], ascii(name))),
                        box(
                                "data",
                                join(new byte[] {0, 0, 0, 1, 0, 0, 0, 0}, value.getBytes(StandardCharsets.UTF_8)))));
        byte[] out = Arrays.copyOf(file, file.length + atom.length);
        ByteBuffer sizes = ByteBuffer.wrap(out);
        int at = 0;
        int end = file.length;
        for (String type : TO_TAGS) {
            at = find(file, type, at, end);
            end = at + sizes.getInt(at);
            sizes.putInt(at, sizes.getInt(at) + atom.length);
            at += type.equals("meta") ? 12 : 8;
        }
        System.arraycopy(file, end, out, end + atom.length, file.length - end);
        System.arraycopy(atom, 0, out, end, atom.length);
        return out;
    }

    /// Renames the edit list so that nobody reads it.
    static byte[] withoutEditList(byte[] file) {
        byte[] out = file.clone();
        int moov = find(file, "moov", 0, file.length);
        int trak = find(file, "trak", moov + 8, file.length);
        int edts = find(file, "edts", trak + 8, file.length);
        System.arraycopy(ascii("free"), 0, out, edts + 4, 4);
        return out;
    }

    private static int find(byte[] file, String type, int from, int to) {
        ByteBuffer boxes = ByteBuffer.wrap(file);
        int at = from;
        while (at + 8 <= to) {
            if (new String(file, at + 4, 4, StandardCharsets.ISO_8859_1).equals(type)) {
                return at;
            }
            at += boxes.getInt(at);
        }
        throw new IllegalArgumentException("no " + type);
    }

    private static byte[] box(String type, byte[] content) {
        return join(ByteBuffer.allocate(4).putInt(8 + content.length).array(), ascii(type), content);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] join(byte[]... parts) {
        int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
        ByteBuffer joined = ByteBuffer.allocate(length);
        for (byte[] part : parts) {
            joined.put(part);
        }
        return joined.array();
    }
}

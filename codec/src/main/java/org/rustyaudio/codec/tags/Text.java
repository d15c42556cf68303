package org.rustyaudio.codec.tags;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Text whose encoding a format leaves open.
public final class Text {

    private static final Charset WESTERN = Charset.forName("windows-1252");

    private Text() {}

    /// UTF-8 where the bytes allow it, Windows-1252 otherwise; ends at the first zero byte.
    public static String guess(byte[] bytes, int from, int to) {
        int end = from;
        while (end < to && bytes[end] != 0) {
            end++;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, end - from))
                    .toString();
        } catch (CharacterCodingException e) {
            return western(bytes, from, end);
        }
    }

    /// Windows-1252, which is what most programs put where ISO 8859-1 is asked for.
    static String western(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, WESTERN);
    }
}

package org.rustyaudio.codec.ffmpeg;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Makes readable text of the bytes of a tag. Any thread.
final class TagText {

    private static final Charset WESTERN = Charset.forName("windows-1252");

    private TagText() {}

    /// UTF-8 where the bytes are that, or else Windows-1252; UTF-8 that some program took for Windows-1252 and encoded
    /// again is put right.
    static String decode(byte[] bytes) {
        String text;
        try {
            text = strictUtf8(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException e) {
            return new String(bytes, WESTERN);
        }
        return repaired(text);
    }

    /// Takes out control characters and marks that turn the direction of what follows.
    ///
    /// @param lines whether line breaks stay
    static String clean(String text, boolean lines) {
        StringBuilder clean = new StringBuilder(text.length());
        String unified = text.replace("\r\n", "\n").replace('\r', '\n');
        for (int i = 0; i < unified.length(); i++) {
            char c = unified.charAt(i);
            if (c == '\n' || c == '\t') {
                clean.append(lines ? c : ' ');
            } else if (!Character.isISOControl(c) && !turnsDirection(c) && c != '\uFEFF') {
                clean.append(c);
            }
        }
        return clean.toString().strip();
    }

    private static boolean turnsDirection(char c) {
        return (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
    }

    /// Text of Western characters alone whose bytes are well-formed UTF-8 was UTF-8 to begin with: by chance that
    /// hardly happens.
    private static String repaired(String text) {
        boolean ascii = text.chars().allMatch(c -> c < 0x80);
        if (ascii) {
            return text;
        }
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            char c = text.charAt(i);
            byte western = String.valueOf(c).getBytes(WESTERN)[0];
            if (western == '?' && c > 0x9F) {
                return text;
            }
            bytes[i] = c <= 0x9F ? (byte) c : western;
        }
        try {
            return strictUtf8(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException otherwise) {
            return text;
        }
    }

    private static String strictUtf8(ByteBuffer bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(bytes)
                .toString();
    }
}

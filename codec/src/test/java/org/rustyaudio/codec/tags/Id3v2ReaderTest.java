package org.rustyaudio.codec.tags;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rustyaudio.codec.Limits;
import org.rustyaudio.codec.Picture;
import org.rustyaudio.codec.Tags;
import org.rustyaudio.codec.TestBytes;

class Id3v2ReaderTest {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0};

    private static Tags read(byte[] tag) {
        TagCollector tags = new TagCollector();
        Id3v2Reader.read(tag, tags);
        return tags.toTags();
    }

    private static byte[] tag(int version, int flags, byte[] frames) {
        TestBytes size = TestBytes.big();
        for (int shift = 21; shift >= 0; shift -= 7) {
            size.int8((frames.length >> shift) & 0x7F);
        }
        return TestBytes.big()
                .text("ID3")
                .int8(version)
                .int8(0)
                .int8(flags)
                .raw(size.bytes())
                .raw(frames)
                .bytes();
    }

    private static byte[] frame(String id, int flags, byte[] body) {
        return TestBytes.big()
                .text(id)
                .int32(body.length)
                .int16(flags)
                .raw(body)
                .bytes();
    }

    private static byte[] text(int encoding, byte[] text) {
        return TestBytes.big().int8(encoding).raw(text).bytes();
    }

    @Test
    void everyTextEncodingIsRead() {
        byte[] frames = TestBytes.big()
                .raw(frame("TIT2", 0, text(0, "Grün".getBytes(StandardCharsets.ISO_8859_1))))
                .raw(frame("TPE1", 0, text(1, "\uFEFF世界\0".getBytes(StandardCharsets.UTF_16LE))))
                .raw(frame("TALB", 0, text(2, "Ålbum".getBytes(StandardCharsets.UTF_16BE))))
                .raw(frame("TCOM", 0, text(3, "Dvořák\0\0".getBytes(StandardCharsets.UTF_8))))
                .raw(new byte[50])
                .bytes();
        assertEquals(
                Map.of("title", "Grün", "artist", "世界", "album", "Ålbum", "composer", "Dvořák"),
                read(tag(3, 0, frames)).values());
    }

    @Test
    void numbersTotalsAndGenresAreTakenApart() {
        byte[] frames = TestBytes.big()
                .raw(frame("TRCK", 0, text(0, "3/12".getBytes(StandardCharsets.ISO_8859_1))))
                .raw(frame("TPOS", 0, text(0, "1".getBytes(StandardCharsets.ISO_8859_1))))
                .raw(frame("TCON", 0, text(0, "(17)".getBytes(StandardCharsets.ISO_8859_1))))
                .bytes();
        assertEquals(
                Map.of("track", "3", "tracktotal", "12", "disc", "1", "genre", "Rock"),
                read(tag(3, 0, frames)).values());
    }

    @ParameterizedTest
    @CsvSource({"17,Rock", "(8),Jazz", "(8)Free Jazz,Free Jazz", "Drone,Drone", "125,Dance Hall", "126,126", "(RX),(RX)"
    })
    void numberedGenresHaveNames(String stored, String name) {
        assertEquals(name, Genres.name(stored));
    }

    @Test
    void descriptionsCommentsAndLyricsAreKeptApart() {
        byte[] frames = TestBytes.big()
                .raw(frame("TXXX", 0, text(0, "REPLAYGAIN_TRACK_GAIN\0-3.20 dB".getBytes(StandardCharsets.ISO_8859_1))))
                .raw(frame("TXXX", 0, text(1, "\uFEFFmood\0\uFEFFcalm".getBytes(StandardCharsets.UTF_16LE))))
                .raw(frame("COMM", 0, text(0, "engiTunNORM\0 000".getBytes(StandardCharsets.ISO_8859_1))))
                .raw(frame("COMM", 0, text(0, "eng\0nice".getBytes(StandardCharsets.ISO_8859_1))))
                .raw(frame("USLT", 0, text(0, "engany\0la la".getBytes(StandardCharsets.ISO_8859_1))))
                .bytes();
        Map<String, String> values = read(tag(3, 0, frames)).values();
        assertEquals("-3.20 dB", values.get("replaygain_track_gain"));
        assertEquals("calm", values.get("mood"));
        assertEquals("nice", values.get("comment"));
        assertEquals("000", values.get("comment:itunnorm"));
        assertEquals("la la", values.get("lyrics"));
    }

    @Test
    void severalValuesOfTwoFourAreJoined() {
        byte[] body = text(3, "A\0B\0".getBytes(StandardCharsets.UTF_8));
        byte[] frames = TestBytes.big()
                .text("TPE1")
                .int32(body.length)
                .int16(0)
                .raw(body)
                .bytes();
        assertEquals("A; B", read(tag(4, 0, frames)).get("artist").orElseThrow());
    }

    @Test
    void shortFramesOfTwoTwoAreRead() {
        byte[] picture =
                TestBytes.big().int8(0).text("PNG").int8(3).int8(0).raw(PNG).bytes();
        byte[] frames = TestBytes.big()
                .text("TT2")
                .int24(5)
                .int8(0)
                .text("Song")
                .text("PIC")
                .int24(picture.length)
                .raw(picture)
                .bytes();
        Tags tags = read(tag(2, 0, frames));
        assertEquals("Song", tags.get("title").orElseThrow());
        assertEquals("image/png", tags.pictures().get(0).mimeType());
        assertArrayEquals(PNG, tags.pictures().get(0).bytes());
    }

    @Test
    void theFrontCoverComesFirst() {
        byte[] back = {(byte) 0xFF, (byte) 0xD8, 4, 4};
        byte[] frames = TestBytes.big()
                .raw(frame(
                        "APIC",
                        0,
                        TestBytes.big()
                                .int8(0)
                                .text("image/jpg\0")
                                .int8(4)
                                .int8(0)
                                .raw(back)
                                .bytes()))
                .raw(frame(
                        "APIC",
                        0,
                        TestBytes.big()
                                .int8(1)
                                .text("\0")
                                .int8(3)
                                .int16(0xFFFE)
                                .int16(0x4100)
                                .int16(0)
                                .raw(PNG)
                                .bytes()))
                .bytes();
        List<Picture> pictures = read(tag(3, 0, frames)).pictures();
        assertEquals(
                List.of("image/png", "image/jpeg"),
                pictures.stream().map(Picture::mimeType).toList());
        assertArrayEquals(PNG, pictures.get(0).bytes());
    }

    @Test
    void unsynchronisedTagsAreRestored() {
        byte[] picture = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 7};
        byte[] body = TestBytes.big()
                .int8(0)
                .text("image/jpeg\0")
                .int8(3)
                .int8(0)
                .raw(picture)
                .bytes();
        byte[] frames = frame("APIC", 0, body);
        TestBytes stuffed = TestBytes.big();
        for (byte b : frames) {
            stuffed.int8(b);
            if (b == -1) {
                stuffed.int8(0);
            }
        }
        assertArrayEquals(
                picture, read(tag(3, 0x80, stuffed.bytes())).pictures().get(0).bytes());
    }

    @Test
    void plainSizesInTwoFourAreForgiven() {
        byte[] lyrics = TestBytes.big().int8(3).text("eng\0").raw(new byte[300]).bytes();
        java.util.Arrays.fill(lyrics, 5, lyrics.length, (byte) 'x');
        byte[] frames = TestBytes.big()
                .raw(frame("USLT", 0, lyrics))
                .raw(frame("TIT2", 0, text(3, "after".getBytes(StandardCharsets.UTF_8))))
                .bytes();
        assertEquals("after", read(tag(4, 0, frames)).get("title").orElseThrow());
    }

    @Test
    void whatPassesALimitIsLeftOutAndTheRestKept() {
        TestBytes frames = TestBytes.big();
        for (int i = 0; i < 2 * Limits.MAX_TAGS; i++) {
            frames.raw(frame("TXXX", 0, text(0, ("k" + i + "\0v").getBytes(StandardCharsets.ISO_8859_1))));
        }
        for (int i = 0; i < 2 * Limits.MAX_PICTURES; i++) {
            frames.raw(frame(
                    "APIC",
                    0,
                    TestBytes.big()
                            .int8(0)
                            .text("image/png\0")
                            .int8(0)
                            .int8(0)
                            .raw(PNG)
                            .bytes()));
        }
        Tags tags = read(tag(3, 0, frames.bytes()));
        assertEquals(Limits.MAX_TAGS, tags.values().size());
        assertEquals(Limits.MAX_PICTURES, tags.pictures().size());
        byte[] huge = new byte[Limits.MAX_PICTURE_BYTES + 1];
        byte[] one = frame(
                "APIC",
                0,
                TestBytes.big()
                        .int8(0)
                        .text("image/png\0")
                        .int8(0)
                        .int8(0)
                        .raw(huge)
                        .bytes());
        byte[] title = frame("TIT2", 0, text(0, new byte[] {'T'}));
        Tags kept = read(tag(3, 0, TestBytes.big().raw(one).raw(title).bytes()));
        assertTrue(kept.pictures().isEmpty());
        assertEquals("T", kept.get("title").orElseThrow());
    }

    @Test
    void whatIsNoTagGivesNothing() {
        for (byte[] bytes : List.of(
                new byte[0], new byte[100], "ID3".getBytes(StandardCharsets.US_ASCII), tag(9, 0, new byte[40]))) {
            assertEquals(Tags.NONE, read(bytes));
        }
    }

    @Test
    void whatTheWriterWritesTheReaderReads() {
        Tags tags = new Tags(
                Map.of(
                        "title",
                        "ÄÖ\n世",
                        "disc",
                        "2",
                        "tracktotal",
                        "9",
                        "comment",
                        "c",
                        "comment:private",
                        "p",
                        "r128_track_gain",
                        "-256",
                        "isrc",
                        "X",
                        "genre",
                        "Folk"),
                List.of(new Picture("image/png", PNG)));
        Tags back = read(Id3v2Writer.bytes(tags));
        assertEquals(tags.values(), back.values());
        assertArrayEquals(PNG, back.pictures().get(0).bytes());
    }
}

package org.rustyaudio.codec.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rustyaudio.codec.AudioReader;
import org.rustyaudio.codec.CodecException;
import org.rustyaudio.codec.Tags;
import org.rustyaudio.testkit.corpus.Encoding;
import org.rustyaudio.testkit.corpus.TestSignal;
import org.rustyaudio.testkit.corpus.Tool;
import org.rustyaudio.testkit.corpus.WavFile;

/// Tags and pictures come out under one name each, whatever the format calls them.
class TagsTest {

    @TempDir
    Path folder;

    private Path wav = Path.of("");
    private Path front = Path.of("");
    private Path back = Path.of("");

    @BeforeEach
    void makeMusicAndPictures() throws IOException {
        wav = WavFile.write(TestSignal.of(44_100, 16, 1, 22_050, 2), folder.resolve("music.wav"));
        front = picture("png", 32);
        back = picture("jpg", 48);
    }

    @Test
    void flacGivesAllItsCommentsAndTheFrontCoverFirst() throws IOException, CodecException {
        Path file = encode(
                Encoding.FLAC,
                "-T",
                "TITLE=Überall",
                "-T",
                "ARTIST=One",
                "-T",
                "ARTIST=Two",
                "-T",
                "Album Artist=All",
                "-T",
                "TRACKNUMBER=3",
                "-T",
                "TOTALTRACKS=12",
                "-T",
                "DISCNUMBER=1/2",
                "-T",
                "DATE=1999-05-01",
                "-T",
                "LYRICS=first line\nsecond line",
                "-T",
                "REPLAYGAIN_TRACK_GAIN=-6.50 dB",
                "-T",
                "MOOD=blue",
                "-T",
                "CUESHEET=FILE \"a.flac\" WAVE\n  TRACK 01 AUDIO",
                "--picture",
                "4||||" + back,
                "--picture",
                "3||||" + front);
        Tags tags = tags(file);
        assertTags(
                tags,
                Map.ofEntries(
                        Map.entry("title", "Überall"),
                        Map.entry("artist", "One; Two"),
                        Map.entry("albumartist", "All"),
                        Map.entry("track", "3"),
                        Map.entry("tracktotal", "12"),
                        Map.entry("disc", "1"),
                        Map.entry("disctotal", "2"),
                        Map.entry("date", "1999-05-01"),
                        Map.entry("lyrics", "first line\nsecond line"),
                        Map.entry("replaygain_track_gain", "-6.50 dB"),
                        Map.entry("mood", "blue"),
                        Map.entry("cuesheet", "FILE \"a.flac\" WAVE\n  TRACK 01 AUDIO")));
        assertEquals(2, tags.pictures().size());
        assertEquals("image/png", tags.pictures().get(0).mimeType());
        assertArrayEquals(Files.readAllBytes(front), tags.pictures().get(0).bytes());
        assertEquals("image/jpeg", tags.pictures().get(1).mimeType());
        assertArrayEquals(Files.readAllBytes(back), tags.pictures().get(1).bytes());
    }

    @Test
    void mp3GivesId3TextsUserTextsAndTheCover() throws IOException, CodecException {
        Path file = encode(
                Encoding.MP3_VBR,
                "--add-id3v2",
                "--tt",
                "Song",
                "--ta",
                "Singer",
                "--tl",
                "Record",
                "--ty",
                "1999",
                "--tn",
                "3/12",
                "--tg",
                "Rock",
                "--tv",
                "TPE2=Band",
                "--tv",
                "TPOS=1/2",
                "--tv",
                "TCOM=Writer",
                "--tv",
                "TXXX=REPLAYGAIN_TRACK_GAIN=-6.50 dB",
                "--ti",
                front.toString());
        Tags tags = tags(file);
        assertTags(
                tags,
                Map.ofEntries(
                        Map.entry("title", "Song"),
                        Map.entry("artist", "Singer"),
                        Map.entry("album", "Record"),
                        Map.entry("date", "1999"),
                        Map.entry("track", "3"),
                        Map.entry("tracktotal", "12"),
                        Map.entry("disc", "1"),
                        Map.entry("disctotal", "2"),
                        Map.entry("genre", "Rock"),
                        Map.entry("albumartist", "Band"),
                        Map.entry("composer", "Writer"),
                        Map.entry("replaygain_track_gain", "-6.50 dB")));
        assertEquals(1, tags.pictures().size());
        assertArrayEquals(Files.readAllBytes(front), tags.pictures().get(0).bytes());
    }

    @Test
    void m4aGivesItsAtomsAndTheFreeFormOnes() throws IOException, CodecException {
        Path file = encode(
                Encoding.ALAC,
                "-metadata",
                "title=Song",
                "-metadata",
                "artist=Singer",
                "-metadata",
                "album_artist=Band",
                "-metadata",
                "track=3/12",
                "-metadata",
                "disc=1/2",
                "-metadata",
                "lyrics=la\nla",
                "-metadata",
                "genre=Rock",
                "-metadata",
                "composer=Writer",
                "-metadata",
                "date=1999");
        byte[] bytes = Mp4Patch.withTag(Files.readAllBytes(file), "replaygain_track_gain", "-6.50 dB");
        Files.write(file, Mp4Patch.withTag(bytes, "REPLAYGAIN_ALBUM_PEAK", "0.987"));
        assertTags(
                tags(file),
                Map.ofEntries(
                        Map.entry("title", "Song"),
                        Map.entry("artist", "Singer"),
                        Map.entry("albumartist", "Band"),
                        Map.entry("track", "3"),
                        Map.entry("tracktotal", "12"),
                        Map.entry("disc", "1"),
                        Map.entry("disctotal", "2"),
                        Map.entry("lyrics", "la\nla"),
                        Map.entry("genre", "Rock"),
                        Map.entry("composer", "Writer"),
                        Map.entry("date", "1999"),
                        Map.entry("replaygain_track_gain", "-6.50 dB"),
                        Map.entry("replaygain_album_peak", "0.987")));
    }

    @Test
    void opusGivesItsTagsAndItsOutputGainIsHeard() throws IOException, CodecException {
        Path file = encode(
                Encoding.OPUS,
                "--title",
                "Song",
                "--artist",
                "Singer",
                "--comment",
                "R128_TRACK_GAIN=-512",
                "--picture",
                front.toString());
        Tags tags = tags(file);
        assertTags(tags, Map.of("title", "Song", "artist", "Singer", "r128_track_gain", "-512"));
        assertEquals(1, tags.pictures().size());
        assertArrayEquals(Files.readAllBytes(front), tags.pictures().get(0).bytes());

        Decoded plain = Decoded.of(file);
        Path quiet = folder.resolve("quiet.opus");
        Files.write(quiet, OggPatch.withOutputGain(Files.readAllBytes(file), -6));
        Decoded lowered = Decoded.of(quiet);
        float[] expected = new float[plain.frames()];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = (float) (plain.left()[i] * Math.pow(10, -6.0 / 20));
        }
        assertEquals(plain.frames(), lowered.frames());
        assertTrue(Decoded.agreementDb(expected, lowered.left()) > 100, "gain of -6 dB");
    }

    @Test
    void vorbisWavPackAndWmaUseTheSameNames() throws IOException, CodecException {
        Path vorbis = encode(Encoding.VORBIS, "-t", "Song", "-c", "ALBUMARTIST=Band", "-N", "3");
        assertTags(tags(vorbis), Map.of("title", "Song", "albumartist", "Band", "track", "3"));
        Path wavpack = encode(
                Encoding.WAVPACK,
                "-w",
                "Title=Song",
                "-w",
                "Album Artist=Band",
                "-w",
                "Track=3/12",
                "-w",
                "Year=1999",
                "-w",
                "Replaygain_Track_Gain=-3 dB",
                "--write-binary-tag",
                "Cover Art (Front)=@" + front);
        Tags tags = tags(wavpack);
        assertTags(
                tags,
                Map.of(
                        "title",
                        "Song",
                        "albumartist",
                        "Band",
                        "track",
                        "3",
                        "tracktotal",
                        "12",
                        "date",
                        "1999",
                        "replaygain_track_gain",
                        "-3 dB"));
        assertArrayEquals(Files.readAllBytes(front), tags.pictures().get(0).bytes());
        Path wma = encode(Encoding.WMA, "-metadata", "title=Song", "-metadata", "album_artist=Band");
        assertTags(tags(wma), Map.of("title", "Song", "albumartist", "Band"));
    }

    @Test
    void gainInAnApeTagBehindAnMp3IsFound() throws IOException, CodecException {
        Path file = encode(Encoding.MP3_VBR, "--add-id3v2", "--tt", "Song");
        byte[] item = apeItem("REPLAYGAIN_TRACK_GAIN", "-4.10 dB");
        ByteBuffer footer = ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN);
        footer.put("APETAGEX".getBytes(StandardCharsets.US_ASCII))
                .putInt(2_000)
                .putInt(item.length + 32)
                .putInt(1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(Files.readAllBytes(file));
        bytes.write(item);
        bytes.write(footer.array());
        Files.write(file, bytes.toByteArray());
        assertTags(tags(file), Map.of("title", "Song", "replaygain_track_gain", "-4.10 dB"));
    }

    @Test
    void textInTheWrongEncodingIsPutRight() {
        assertEquals("Björk", TagText.decode("Björk".getBytes(StandardCharsets.UTF_8)));
        assertEquals("Björk", TagText.decode("Björk".getBytes(StandardCharsets.ISO_8859_1)));
        assertEquals("Björk – é", TagText.decode("BjÃ¶rk â€“ Ã©".getBytes(StandardCharsets.UTF_8)));
        assertEquals("“à”", TagText.decode("â€œÃ\u00A0â€\u009D".getBytes(StandardCharsets.UTF_8)));
        assertEquals("東京", TagText.decode("東京".getBytes(StandardCharsets.UTF_8)));
        assertEquals("Ã", TagText.decode("Ã".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void controlCharactersStayOut() {
        assertEquals(
                "ab c",
                TagText.clean("a\u0007b\u001B\u202E\n\u2066c\u0000 ", false).replace("  ", " "));
        assertEquals("one\ntwo", TagText.clean("one\r\ntwo\u0000", true));
    }

    @Test
    void whatContainersSayOfThemselvesIsLeftOut() throws IOException, CodecException {
        Set<String> keys = new HashSet<>(tags(encode(Encoding.ALAC)).values().keySet());
        keys.removeAll(Set.of("encoder", "language"));
        assertEquals(Set.of(), keys);
    }

    private static byte[] apeItem(String key, String value) {
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        ByteBuffer item =
                ByteBuffer.allocate(8 + key.length() + 1 + text.length).order(ByteOrder.LITTLE_ENDIAN);
        item.putInt(text.length)
                .putInt(0)
                .put(key.getBytes(StandardCharsets.US_ASCII))
                .put((byte) 0)
                .put(text);
        return item.array();
    }

    private static void assertTags(Tags tags, Map<String, String> wanted) {
        wanted.forEach((key, value) -> assertEquals(value, tags.get(key).orElse("missing in " + tags.values()), key));
    }

    private static Tags tags(Path file) throws CodecException {
        try (AudioReader reader = FfmpegReader.open(file)) {
            return reader.tags();
        }
    }

    private Path encode(Encoding encoding, String... options) throws IOException {
        assumeTrue(encoding.available() && Tool.installed("ffmpeg"));
        return encoding.encode(wav, folder.resolve("tagged_" + encoding + "." + encoding.extension()), options);
    }

    private Path picture(String format, int size) throws IOException {
        Path file = folder.resolve("picture." + format);
        ImageIO.write(new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB), format, file.toFile());
        return file;
    }
}

package org.rustyaudio.codec.wav;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rustyaudio.codec.AudioFiles;
import org.rustyaudio.codec.AudioReader;
import org.rustyaudio.codec.Picture;
import org.rustyaudio.codec.Tags;
import org.rustyaudio.codec.TestBytes;
import org.rustyaudio.codec.TestTools;
import org.rustyaudio.codec.tags.Id3v2Writer;

class WavTagsTest {

    @TempDir
    Path folder;

    private Tags tags(byte[] before, byte[] after) throws Exception {
        WavBuilder wav = new WavBuilder();
        wav.before = before;
        wav.data = WavBuilder.ramp(10);
        wav.after = after;
        try (AudioReader reader = AudioFiles.open(wav.write(folder.resolve("t.wav")))) {
            return reader.tags();
        }
    }

    private static byte[] info(String... pairs) {
        TestBytes list = TestBytes.little().text("INFO");
        for (int i = 0; i < pairs.length; i += 2) {
            list.chunk(pairs[i], (pairs[i + 1] + "\0").getBytes(StandardCharsets.UTF_8));
        }
        return TestBytes.little().chunk("LIST", list.bytes()).bytes();
    }

    @Test
    void infoIsReadBeforeAndBehindTheSound() throws Exception {
        Tags tags = tags(info("INAM", "Tïtle", "ITRK", "4/9"), info("IART", "Artist", "XXXX", "no"));
        assertEquals(Map.of("title", "Tïtle", "track", "4", "tracktotal", "9", "artist", "Artist"), tags.values());
    }

    @Test
    void oldInfoIsReadAsWindowsText() throws Exception {
        byte[] name = "Müller – Blues".getBytes(java.nio.charset.Charset.forName("windows-1252"));
        byte[] list = TestBytes.little().text("INFO").chunk("IART", name).bytes();
        assertEquals(
                "Müller – Blues",
                tags(TestBytes.little().chunk("LIST", list).bytes(), new byte[0])
                        .get("artist")
                        .orElseThrow());
    }

    @Test
    void id3WinsOverInfoAndInfoOverTheBroadcastChunk() throws Exception {
        byte[] id3 = Id3v2Writer.bytes(new Tags(Map.of("title", "from id3"), java.util.List.<Picture>of()));
        byte[] bext = Arrays.copyOf("described".getBytes(StandardCharsets.US_ASCII), 602);
        System.arraycopy("2024-02-03".getBytes(StandardCharsets.US_ASCII), 0, bext, 320, 10);
        byte[] before = TestBytes.little()
                .chunk("bext", bext)
                .raw(info("INAM", "from info", "ICMT", "from info"))
                .bytes();
        Tags tags = tags(before, TestBytes.little().chunk("id3 ", id3).bytes());
        assertEquals("from id3", tags.get("title").orElseThrow());
        assertEquals("from info", tags.get("comment").orElseThrow());
        assertEquals("described", tags.get("description").orElseThrow());
        assertEquals("2024-02-03", tags.get("date").orElseThrow());
    }

    @Test
    void whatFfmpegWritesIsRead() throws Exception {
        WavBuilder wav = new WavBuilder();
        wav.data = WavBuilder.ramp(100);
        wav.write(folder.resolve("in.wav"));
        TestTools.run(
                folder,
                "ffmpeg",
                "-v",
                "error",
                "-i",
                "in.wav",
                "-metadata",
                "title=Ünï",
                "-metadata",
                "artist=Someone",
                "-metadata",
                "track=2",
                "-metadata",
                "genre=Jazz",
                "out.wav");
        try (AudioReader reader = AudioFiles.open(folder.resolve("out.wav"))) {
            assertEquals("Ünï", reader.tags().get("title").orElseThrow());
            assertEquals("Someone", reader.tags().get("artist").orElseThrow());
            assertEquals("2", reader.tags().get("track").orElseThrow());
            assertEquals("Jazz", reader.tags().get("genre").orElseThrow());
        }
    }
}

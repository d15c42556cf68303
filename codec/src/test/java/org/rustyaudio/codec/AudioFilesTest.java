package org.rustyaudio.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rustyaudio.codec.CodecException.Kind;

class AudioFilesTest {

    @TempDir
    Path folder;

    @Test
    void aMissingFileIsNamed() {
        Path file = folder.resolve("nowhere.flac");
        assertEquals(
                file + ": no such file. Check the name and whether its disk is connected.",
                TestAudio.refused(file, Kind.UNREADABLE).getMessage());
    }

    @Test
    void aMissingFolderIsAMissingFile() throws Exception {
        Path plain = Files.writeString(folder.resolve("plain"), "x");
        TestAudio.refused(folder.resolve("no/such/file.wav"), Kind.UNREADABLE);
        TestAudio.refused(plain.resolve("file.wav"), Kind.UNREADABLE);
    }

    @Test
    void aFolderIsNoFile() {
        assertEquals(
                folder + ": is a folder. Name the files in it.",
                TestAudio.refused(folder, Kind.UNREADABLE).getMessage());
    }

    @Test
    void aDeadLinkNamesItsTarget() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("dead.wav"), Path.of("gone.wav"));
        String message = TestAudio.refused(link, Kind.UNREADABLE).getMessage();
        assertTrue(message.contains("is a dead link: gone.wav does not exist"), message);
    }

    @Test
    void aLinkToItselfIsNoFile() throws Exception {
        Path link = folder.resolve("loop.wav");
        Files.createSymbolicLink(link, link);
        String message = TestAudio.refused(link, Kind.UNREADABLE).getMessage();
        assertTrue(message.contains("a link that leads to no file"), message);
    }

    @Test
    void anEmptyFileIsRefused() throws Exception {
        Path file = Files.createFile(folder.resolve("empty.mp3"));
        String message = TestAudio.refused(file, Kind.MALFORMED).getMessage();
        assertTrue(message.contains("is empty (0 bytes)"), message);
    }

    @Test
    void aPipeIsRefusedWithoutWaitingForIt() throws Exception {
        TestTools.run(folder, "mkfifo", "pipe.wav");
        Path pipe = folder.resolve("pipe.wav");
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> TestAudio.refused(pipe, Kind.UNREADABLE));
    }

    @Test
    void aFileOfMoreThanATebibyteIsRefusedWithItsSize() throws Exception {
        Path file = folder.resolve("huge.wav");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(Limits.MAX_FILE_BYTES + 1);
        } catch (java.io.IOException e) {
            Assumptions.abort("this file system holds no such file");
        }
        String message = TestAudio.refused(file, Kind.LIMIT).getMessage();
        assertTrue(message.contains("has 1099511627777 bytes"), message);
    }

    @Test
    void aFileWithoutPermissionIsRefused() throws Exception {
        Path file = Files.writeString(folder.resolve("secret.wav"), "RIFF");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        Assumptions.assumeFalse(Files.isReadable(file), "the superuser may read everything");
        String message = TestAudio.refused(file, Kind.UNREADABLE).getMessage();
        assertTrue(message.contains("you may not read it"), message);
    }

    @ParameterizedTest
    @CsvSource({
        "FFD8FFE000104A464946,a JPEG picture",
        "89504E470D0A1A0A0000,a PNG picture",
        "474946383961,a GIF picture",
        "255044462D312E37,a PDF document",
        "504B0304140000000800,a ZIP archive",
        "7F454C460201010000,a program (ELF)",
        "4D5A90000300,a program (Windows)",
        "1F8B0800000000,a gzip archive",
        "4D546864000000060001,a MIDI file",
        "53514C69746520666F726D6174203300,a database",
        "68656C6C6F20776F726C640A,a text file",
        "234558544D33550A612E6D70330A,a playlist",
        "3C68746D6C3E3C626F64793E,a web page",
        "FFFE680065006C006C006F00,a text file"
    })
    void whatIsNoAudioIsNamedWhateverItIsCalled(String hex, String what) throws Exception {
        Path file =
                Files.write(folder.resolve("song.mp3"), java.util.HexFormat.of().parseHex(hex));
        String message = TestAudio.refused(file, Kind.UNSUPPORTED).getMessage();
        assertTrue(message.startsWith(file + ": is not audio: it seems to be " + what), message);
    }

    @Test
    void theNameDoesNotDecide() throws Exception {
        byte[] body = TestBytes.little()
                .text("WAVE")
                .chunk(
                        "fmt ",
                        TestBytes.little()
                                .int16(1)
                                .int16(1)
                                .int32(8_000)
                                .int32(8_000)
                                .int16(1)
                                .int16(8)
                                .bytes())
                .chunk("data", "never text".getBytes(StandardCharsets.US_ASCII))
                .bytes();
        Path file = TestBytes.little().text("RIFF").int32(body.length).raw(body).write(folder.resolve("song.txt"));
        assertEquals(10, TestAudio.readAll(file)[0].length);
    }
}

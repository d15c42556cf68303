package org.rustyaudio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever is wrong with a file: the exit code says so, standard error names the file, the reason and the remedy, the
/// other files go on, and nothing half-written remains.
class BadInputTest {

    @TempDir
    Path folder;

    private Path good = Path.of("");
    private Path out = Path.of("");

    /// Every way a file can be bad, and a word its reason must hold.
    enum Bad {
        MISSING("no such file"),
        EMPTY("empty"),
        ONLY_ZEROS(""),
        TRUNCATED_FLAC(""),
        TRUNCATED_WAV(""),
        PICTURE_CALLED_MP3("JPEG"),
        TEXT_CALLED_WAV(""),
        ZERO_HERTZ("0 Hz"),
        ABSURD_CHANNELS("channels"),
        EMPTY_FOLDER("folder"),
        DEAD_LINK("link"),
        UNREADABLE("read");

        private final String reason;

        Bad(String reason) {
            this.reason = reason;
        }
    }

    @BeforeEach
    void lay() throws Exception {
        good = Wave.of(44_100, 16, Wave.sine(44_100, 440, 0.5, 44_100)).write(folder.resolve("good.wav"));
        out = Files.createDirectory(folder.resolve("out"));
    }

    private Path make(Bad bad) throws Exception {
        Path wav = folder.resolve("bad.wav");
        return switch (bad) {
            case MISSING -> folder.resolve("missing.flac");
            case EMPTY -> Files.createFile(wav);
            case ONLY_ZEROS -> Files.write(wav, new byte[10_000]);
            case TRUNCATED_FLAC -> {
                Path flac = folder.resolve("bad.flac");
                Tools.run("flac", "--silent", "-o", flac, good);
                byte[] bytes = Files.readAllBytes(flac);
                yield Files.write(flac, java.util.Arrays.copyOf(bytes, bytes.length / 2));
            }
            case TRUNCATED_WAV -> Files.write(wav, java.util.Arrays.copyOf(Files.readAllBytes(good), 30_000));
            case PICTURE_CALLED_MP3 -> {
                Path picture = folder.resolve("bad.jpg");
                Tools.ffmpeg("-f", "lavfi", "-i", "color=red:s=16x16", "-frames:v", "1", picture);
                yield Files.move(picture, folder.resolve("bad.mp3"));
            }
            case TEXT_CALLED_WAV -> Files.writeString(wav, "This is a letter, and no sound at all.\n".repeat(50));
            case ZERO_HERTZ -> patched(wav, 24, 0);
            case ABSURD_CHANNELS -> patched(wav, 22, 60_000);
            case EMPTY_FOLDER -> Files.createDirectory(folder.resolve("nothing"));
            case DEAD_LINK -> Files.createSymbolicLink(wav, folder.resolve("gone.wav"));
            case UNREADABLE -> {
                Files.copy(good, wav);
                Files.setPosixFilePermissions(wav, PosixFilePermissions.fromString("---------"));
                assumeTrue(!Files.isReadable(wav), "this user may read everything");
                yield wav;
            }
        };
    }

    /// The good file with two bytes of its header changed.
    private Path patched(Path file, int at, int value) throws IOException {
        byte[] bytes = Files.readAllBytes(good);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putShort(at, (short) value);
        return Files.write(file, bytes);
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.walk(out)) {
            return files.filter(Files::isRegularFile)
                    .map(f -> out.relativize(f).toString())
                    .sorted()
                    .toList();
        }
    }

    private static void assertTold(Run run, Path bad, String reason) {
        assertEquals(1, run.code(), run.err());
        assertTrue(run.err().contains("rusty-audio: " + bad), run.err());
        assertTrue(run.err().contains(reason), run.err());
        assertFalse(run.err().contains("\tat "), run.err());
        assertFalse(run.err().contains("Exception"), run.err());
        assertFalse(run.err().contains("fault in the program"), run.err());
    }

    @ParameterizedTest
    @EnumSource
    void renderSaysWhatIsWrongAndLeavesNothing(Bad bad) throws Exception {
        Path file = make(bad);
        Run run = Run.of("render", file, "-o", out.resolve("a.wav"));
        assertTold(run, file, bad.reason);
        assertEquals("", run.out());
        assertEquals(List.of(), left());
    }

    @ParameterizedTest
    @EnumSource
    void renderGoesOnWithTheOtherFiles(Bad bad) throws Exception {
        Path file = make(bad);
        Run run = Run.of("render", file, good, "-o", out);
        assertTold(run, file, bad.reason);
        assertEquals(List.of("good.wav"), left());
    }

    @ParameterizedTest
    @EnumSource
    void analyzeGoesOnWithTheOtherFiles(Bad bad) throws Exception {
        Path file = make(bad);
        Run run = Run.of("analyze", "--json", file, good);
        assertTold(run, file, bad.reason);
        assertTrue(run.out().lines().toList().getLast().contains("\"path\":\"" + good + "\""), run.out());
    }

    @Test
    void aSingleSampleIsAFileLikeAnyOther() throws Exception {
        Path one = Wave.of(44_100, 16, new double[] {0.5}).write(folder.resolve("one.wav"));
        assertEquals(new Run(0, "", ""), Run.of("render", one, "-o", out.resolve("a.wav")));
        assertEquals(1, Wave.read(out.resolve("a.wav")).frames());
        Run run = Run.of("analyze", "--json", one);
        assertEquals(0, run.code());
        assertTrue(run.out().contains("\"frames\":1,") && run.out().contains("\"integrated_lufs\":null"), run.out());
    }

    @Test
    void aDamagedFileIsSalvagedOnDemand() throws Exception {
        Path file = make(Bad.TRUNCATED_WAV);
        Run run = Run.of("render", file, "-o", out.resolve("a.wav"), "--salvage");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.err().contains(file.toString()), run.err());
        assertTrue(Wave.read(out.resolve("a.wav")).frames() > 1_000);
    }

    @Test
    void anOutputThatExistsIsReplacedOnDemandOnly() throws Exception {
        Path target = Files.writeString(out.resolve("a.wav"), "precious");
        assertTold(Run.of("render", good, "-o", target), target, "--force");
        assertEquals("precious", Files.readString(target));
        assertEquals(0, Run.of("render", good, "-o", target, "--force").code());
        assertEquals(44_100, Wave.read(target).frames());
        assertEquals(List.of("a.wav"), left());
    }

    @Test
    void theInputIsNeverOverwritten() throws Exception {
        byte[] before = Files.readAllBytes(good);
        Path detour = folder.resolve("out/../good.wav");
        assertTold(Run.of("render", good, "-o", detour, "--force"), detour, "is the file that is read");
        Path link = Files.createSymbolicLink(folder.resolve("link.wav"), good);
        assertTold(Run.of("render", good, "-o", link, "--force"), link, "is the file that is read");
        assertTrue(java.util.Arrays.equals(before, Files.readAllBytes(good)));
    }

    @Test
    void aMissingFolderIsNotMade() throws Exception {
        Path target = folder.resolve("no/such/a.wav");
        assertTold(Run.of("render", good, "-o", target), target, "does not exist");
        Path deep = folder.resolve("no/such/");
        assertTold(Run.of("render", good, "-o", deep + "/"), deep, "does not exist");
        assertFalse(Files.exists(folder.resolve("no")));
    }

    @Test
    void aFolderMadeInVainIsTakenAway() throws Exception {
        Run run = Run.of("render", make(Bad.TEXT_CALLED_WAV), "-o", folder.resolve("fresh") + "/");
        assertEquals(1, run.code());
        assertFalse(Files.exists(folder.resolve("fresh")));
    }

    @Test
    void whatIsNoPlainFileIsNeverReplaced() {
        Path nowhere = Path.of("/dev/null");
        assumeTrue(Files.exists(nowhere), "there is no /dev/null");
        Run run = Run.of("render", good, "-o", nowhere, "--format", "wav16", "--force");
        assertTold(run, nowhere, "device");
        assertFalse(Files.isRegularFile(nowhere));
    }

    @Test
    void aFolderWithoutPermissionIsNamed() throws Exception {
        Files.setPosixFilePermissions(out, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeTrue(!Files.isWritable(out), "this user may write everywhere");
        assertTold(Run.of("render", good, "-o", out.resolve("a.wav")), out.resolve("a.wav"), "permission");
    }

    @Test
    void aFullDiskIsNamedAndNothingRemains() throws Exception {
        Process mount = new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", out.toString())
                .redirectErrorStream(true)
                .start();
        assumeTrue(mount.waitFor() == 0, "a small disk can be mounted by the superuser only");
        try {
            Run run = Run.of("render", good, "-o", out.resolve("a.wav"));
            assertTold(run, out.resolve("a.wav"), "full");
            assertEquals(List.of(), left());
        } finally {
            Tools.run("umount", out);
        }
    }

    @Test
    void wrongUsageIsTwo() {
        for (String[] line : new String[][] {
            {"render"},
            {"render", "a.wav"},
            {"render", "a.wav", "-o", "b.mp3"},
            {"render", "a.wav", "-o", "b.wav", "--format", "flac"},
            {"render", "a.wav", "-o", "b.wav", "--format", "mp3"},
            {"render", "a.wav", "-o", "b.wav", "--rate", "0"},
            {"render", "a.wav", "-o", "b.wav", "--rate", "44100.5"},
            {"render", "a.wav", "b.wav", "-o", "c.wav"},
            {"render", "a.wav", "-o", "b.wav", "--preset", "no such preset"},
            {"analyze"},
            {"analyze", "--jobs", "0", "a.wav"},
            {"preset"},
            {"preset", "shwo"},
            {"preset", "show", "no such preset"},
        }) {
            Run run = Run.of((Object[]) line);
            assertEquals(2, run.code(), String.join(" ", line) + ": " + run.err());
            assertEquals("", run.out());
            assertTrue(run.err().contains("--help"), run.err());
        }
    }
}

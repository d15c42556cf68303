package org.rustyaudio.cli.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {

    @TempDir
    Path folder;

    private Path file(String name) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, new byte[] {1});
    }

    @Test
    void aFolderIsItsAudioFilesInTheOrderAPersonExpects() throws Exception {
        for (String name : List.of("10 Ten.flac", "2 two.FLAC", "cover.jpg", "notes.txt", "B/1.mp3", "a/1.ogg")) {
            file(name);
        }
        Inputs inputs = Inputs.of(List.of(folder.toString()));
        assertEquals(
                List.of("2 two", "10 Ten", "a/1", "B/1"),
                inputs.found().stream().map(i -> i.outputName().toString()).toList());
        assertTrue(inputs.many());
    }

    @Test
    void aNamedFileIsTakenWhateverItsName() throws Exception {
        Inputs inputs = Inputs.of(List.of(file("sound.bin").toString()));
        assertEquals(1, inputs.found().size());
        assertFalse(inputs.many());
    }

    @Test
    void anEmptyFolderIsATroubleAndTheOthersGoOn() throws Exception {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Inputs inputs = Inputs.of(List.of(empty.toString(), file("a.flac").toString()));
        assertEquals(1, inputs.found().size());
        assertEquals(1, inputs.troubles().size());
        assertTrue(inputs.troubles().getFirst().startsWith(empty + ": the folder holds no audio file"));
    }
}

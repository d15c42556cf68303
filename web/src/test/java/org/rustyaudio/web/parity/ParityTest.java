package org.rustyaudio.web.parity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Computes the cases on the JVM and leaves the results for the browser's half, `sound/parity.test.mjs`.
class ParityTest {

    private static final Path RESULTS = Path.of("target", "parity");

    @Test
    void everyCaseGivesTheSameBitsTwiceAndLeavesThem() throws IOException {
        Files.createDirectories(RESULTS);
        List<ParityCase> cases = ParityCases.all();
        List<ParityCase> again = ParityCases.all();
        List<String> index = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            int[] words = cases.get(i).result();
            String name = cases.get(i).name();
            assertTrue(words.length > 10, name);
            assertArrayEquals(words, again.get(i).result(), name);
            ByteBuffer bytes = ByteBuffer.allocate(4 * words.length).order(ByteOrder.LITTLE_ENDIAN);
            bytes.asIntBuffer().put(words);
            Files.write(RESULTS.resolve(i + ".bin"), bytes.array());
            index.add(name.hashCode() + "\t" + words.length + "\t" + name);
        }
        Files.write(RESULTS.resolve("index.tsv"), index);
    }

    @Test
    void theChainOfTheWorkletLeavesWhatItPlaysWithEffectsAndATestSignal() throws IOException {
        Files.createDirectories(RESULTS);
        for (boolean joined : new boolean[] {false, true}) {
            OutboardCase played = new OutboardCase(joined);
            String name = joined ? "outboard-joined" : "outboard-begun";
            Files.write(RESULTS.resolve(name + ".tsv"), played.script());
            for (String part : List.of("input", "output")) {
                float[] samples = part.equals("input") ? played.input() : played.output();
                ByteBuffer bytes = ByteBuffer.allocate(4 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
                bytes.asFloatBuffer().put(samples);
                Files.write(RESULTS.resolve(name + "." + part), bytes.array());
            }
        }
    }
}

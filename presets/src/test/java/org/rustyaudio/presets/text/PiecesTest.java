package org.rustyaudio.presets.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PiecesTest {

    @Test
    void cutsAsARegularExpressionDoes() {
        long seed = 11;
        System.out.println("seed " + seed);
        var random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            var text = new StringBuilder();
            for (int n = random.nextInt(12); n > 0; n--) {
                text.append("ab ;\t\n".charAt(random.nextInt(6)));
            }
            String whole = text.toString();
            assertArrayEquals(whole.split(";", -1), Pieces.of(whole, ';'), whole);
            assertArrayEquals(whole.split("[ \t]+", -1), Pieces.words(whole), whole);
        }
    }
}

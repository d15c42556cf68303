package org.rustyaudio.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The command line of `serve`.
class ServeOptionsTest {

    private static final Path SITE = Path.of("site");

    @Test
    void withoutWordsItServesThisMachine() throws UsageException {
        assertEquals(new ServeOptions("127.0.0.1", 8787, SITE), ServeOptions.parse(List.of(), SITE));
    }

    @Test
    void everyOptionIsTakenInBothSpellings() throws UsageException {
        assertEquals(
                new ServeOptions("0.0.0.0", 80, Path.of("x")),
                ServeOptions.parse(List.of("--port", "80", "--host=0.0.0.0", "--site", "x"), SITE));
    }

    @ParameterizedTest
    @CsvSource({"--port,wants a value", "--port=70000,0 to 65535", "--port=x,0 to 65535", "--prot=1,knows no --prot"})
    void mistakesAreNamed(String word, String reason) {
        var refused = assertThrows(UsageException.class, () -> ServeOptions.parse(List.of(word), SITE));
        assertTrue(String.valueOf(refused.getMessage()).contains(reason), refused.getMessage());
    }
}

package org.rustyaudio.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rustyaudio.cli.Command;

class MainTest {

    @Test
    void playComesFirstAndOnlyOnceAndEveryOtherCommandIsThere() {
        List<String> names = new ArrayList<>();
        for (Command command : Main.commands()) {
            names.add(command.name());
        }
        assertEquals("play", names.get(0));
        assertEquals(1, names.stream().filter("play"::equals).count());
        assertTrue(names.containsAll(List.of("render", "analyze", "generate", "preset", "devices")), names.toString());
    }
}

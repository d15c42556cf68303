package org.rustyaudio.cli.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

    private static final List<Option> OPTIONS = List.of(
            Option.value("G", "output", "OUT", "where").or('o'),
            Option.value("G", "rate", "HZ", "rate"),
            Option.flag("G", "force", "replace").or('f'));

    private static Arguments parse(String... words) throws UsageException {
        return Arguments.parse(List.of(words), OPTIONS);
    }

    private static String refusal(String... words) {
        return String.valueOf(
                assertThrows(UsageException.class, () -> parse(words)).getMessage());
    }

    @Test
    void everySpellingOfAValueIsUnderstood() throws Exception {
        assertEquals("x", parse("--output", "x").text("output"));
        assertEquals("x", parse("--output=x").text("output"));
        assertEquals("x", parse("-o", "x").text("output"));
        assertEquals("x", parse("-ox").text("output"));
        assertEquals("-6", parse("--rate", "-6").text("rate"));
    }

    @Test
    void wordsAfterTwoDashesAreFiles() throws Exception {
        assertEquals(
                List.of("a", "--rate", "-"), parse("a", "--", "--rate", "-").operands());
    }

    @Test
    void mistakesAreNamed() {
        assertEquals("-o needs a value: -o OUT", refusal("-o"));
        assertEquals("--force takes no value, but was given \"yes\"", refusal("--force=yes"));
        assertEquals("--rate is given twice; give it once", refusal("--rate", "1", "--rate=2"));
        assertEquals("unknown option \"-x\"", refusal("-x"));
        assertEquals("unknown option \"--farce\" (did you mean \"--force\"?)", refusal("--farce"));
    }

    @ParameterizedTest
    @CsvSource({"48000, 48000", "48k, 48000", "44.1k, 44100", "1e3, 1000"})
    void numbersAreReadAsPeopleWriteThem(String text, double expected) throws Exception {
        assertEquals(expected, parse("--rate", text).number("rate", 0, 1, 1e6, "Hz"), 1e-9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "NaN", "Infinity", "1f", "0x10p0", "-1", "1000001", "1 k 2"})
    void whatIsNoNumberInRangeIsRefusedWithTheRange(String text) throws Exception {
        Arguments arguments = parse("--rate", text);
        String message = assertThrows(UsageException.class, () -> arguments.number("rate", 0, 1, 1e6, "Hz"))
                .getMessage();
        assertEquals("--rate \"" + text + "\" is not a number from 1 to 1000000 Hz", message);
    }

    @Test
    void choicesIgnoreCaseAndNameThemselves() throws Exception {
        assertEquals("wav16", parse("--rate", "WAV16").choice("rate", "", List.of("wav16", "flac")));
        Arguments wrong = parse("--rate", "wav61");
        String message = assertThrows(UsageException.class, () -> wrong.choice("rate", "", List.of("wav16", "flac")))
                .getMessage();
        assertEquals("--rate \"wav61\" is not one of wav16, flac (did you mean \"wav16\"?)", message);
    }

    @Test
    void swappedLettersAreOneMistake() {
        assertEquals(1, Suggestion.distance("redner", "render"));
        assertEquals(0, Suggestion.distance("render", "render"));
        assertEquals(6, Suggestion.distance("", "render"));
        assertTrue(Suggestion.forWord("zzz", List.of("render")).isEmpty());
    }
}

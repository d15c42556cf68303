package org.rustyaudio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rustyaudio.cli.line.Arguments;
import org.rustyaudio.cli.line.Option;
import org.rustyaudio.cli.line.Usage;
import org.rustyaudio.cli.line.UsageException;

class ProgramTest {

    private interface Work {
        int run(Arguments arguments, Session session) throws UsageException, Failure, Stopped;
    }

    private record Named(String name, Work work) implements Command {
        @Override
        public String summary() {
            return "does " + name;
        }

        @Override
        public Usage usage() {
            return new Usage(
                    "IN... [options]",
                    "Does it.",
                    List.of(new Usage.Entry("IN...", "files")),
                    List.of(Option.value("Sound", "rate", "HZ", "sample rate"), Option.flag("Sound", "loud", "louder")),
                    List.of(new Usage.Entry("rusty-audio " + name + " a", "does a")));
        }

        @Override
        public int run(Arguments arguments, Session session) throws UsageException, Failure, Stopped {
            return work.run(arguments, session);
        }
    }

    private static Run run(Work work, Object... words) {
        return Run.with(List.of(new Named("render", work)), Map.of(), new StopSignal(), words);
    }

    @Test
    void versionEqualsTheBuildsOwn() throws Exception {
        String pom = Files.readString(Path.of("..", "pom.xml"));
        assertTrue(pom.contains("<version>" + Version.NUMBER + "</version>"), Version.NUMBER);
        assertEquals("rusty-audio " + Version.NUMBER + "\n", Run.of("--version").out());
    }

    @Test
    void helpNamesEveryCommandAndGoesToStandardOutput() {
        Run help = Run.of("--help");
        assertEquals(0, help.code());
        assertEquals("", help.err());
        for (Command command : Main.commands()) {
            assertTrue(help.out().contains("  " + command.name() + " "), command.name());
            Run own = Run.of(command.name(), "--help");
            assertEquals(0, own.code());
            assertTrue(own.out().contains("rusty-audio " + command.name() + " "), own.out());
            for (Option option : command.usage().options()) {
                assertTrue(own.out().contains("--" + option.name()), own.out());
            }
            assertEquals(own.out(), Run.of("help", command.name()).out());
        }
    }

    @Test
    void noHelpIsWiderThanAHundredColumns() {
        List<String> helps = new ArrayList<>(List.of(Run.of("--help").out()));
        for (Command command : Main.commands()) {
            helps.add(Run.of(command.name(), "--help").out());
        }
        for (String help : helps) {
            help.lines().forEach(line -> assertTrue(line.length() <= 100, line));
        }
    }

    @Test
    void unknownCommandIsWrongUsageAndTheNearestIsNamed() {
        Run typo = run((a, s) -> 0, "redner", "a.flac");
        assertEquals(2, typo.code());
        assertEquals("", typo.out());
        assertTrue(
                typo.err().startsWith("rusty-audio: unknown command \"redner\" (did you mean \"render\"?)"),
                typo.err());
    }

    @Test
    void unknownOptionIsWrongUsageAndTheNearestIsNamed() {
        Run typo = run((a, s) -> 0, "render", "--ratte", "4");
        assertEquals(2, typo.code());
        assertTrue(
                typo.err().startsWith("rusty-audio: render: unknown option \"--ratte\" (did you mean \"--rate\"?)"),
                typo.err());
        assertTrue(typo.err().contains("rusty-audio render --help"), typo.err());
    }

    @Test
    void failureIsOneAndItsSentenceIsShownAlone() {
        Run failed = run(
                (a, s) -> {
                    throw new Failure("a.flac: no such file; check the name");
                },
                "render");
        assertEquals(new Run(1, "", "rusty-audio: a.flac: no such file; check the name\n"), failed);
    }

    @Test
    void faultOfTheProgramShowsNoTraceUnlessAsked() {
        Work fault = (a, s) -> {
            throw new IllegalStateException("odd");
        };
        Run plain = run(fault, "render");
        assertEquals(1, plain.code());
        assertEquals(1, plain.err().lines().count(), plain.err());
        assertTrue(plain.err().contains("--debug"), plain.err());
        assertTrue(run(fault, "render", "--debug").err().contains("\tat "));
        Run byVariable = Run.with(
                List.of(new Named("render", fault)), Map.of("RUSTY_AUDIO_DEBUG", "1"), new StopSignal(), "render");
        assertTrue(byVariable.err().contains("\tat "));
    }

    @Test
    void stoppedRunEndsLikeAnInterruptedProgram() {
        StopSignal stop = new StopSignal();
        stop.raise();
        Run stopped = Run.with(
                List.of(new Named("render", (a, s) -> {
                    s.stop().check();
                    return 0;
                })),
                Map.of(),
                stop,
                "render");
        assertEquals(new Run(130, "", ""), stopped);
    }

    @Test
    void wordsThatLookLikeFilesArePlayed() {
        List<String> played = new ArrayList<>();
        Command play = new Named("play", (a, s) -> {
            played.addAll(a.operands());
            return 0;
        });
        assertEquals(
                0,
                Run.with(List.of(play), Map.of(), new StopSignal(), "a.flac", "b c.mp3")
                        .code());
        assertEquals(List.of("a.flac", "b c.mp3"), played);
        assertEquals(
                2, Run.with(List.of(play), Map.of(), new StopSignal(), "plya").code());
    }

    @Test
    void helpIsPlainWhereNobodyWatches() {
        assertFalse(Run.of("--help").out().contains("\033"));
    }
}

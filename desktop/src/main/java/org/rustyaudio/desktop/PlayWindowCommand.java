package org.rustyaudio.desktop;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.cli.Command;
import org.rustyaudio.cli.Failure;
import org.rustyaudio.cli.Program;
import org.rustyaudio.cli.Session;
import org.rustyaudio.cli.Stopped;
import org.rustyaudio.cli.files.UserFolders;
import org.rustyaudio.cli.line.Arguments;
import org.rustyaudio.cli.line.Option;
import org.rustyaudio.cli.line.Usage;
import org.rustyaudio.cli.line.UsageException;
import org.rustyaudio.cli.play.PlayOptions;
import org.rustyaudio.cli.preset.PresetLibrary;
import org.rustyaudio.desktop.instance.FirstStart;
import org.rustyaudio.desktop.instance.MeetingPlace;
import org.rustyaudio.desktop.instance.RunningStereo;

/// `play`: the stereo in its window; without a display, in the terminal. JavaFX is loaded only when the window opens.
final class PlayWindowCommand implements Command {

    static final String NAME = "play";

    private static final String SOFTWARE = "software";
    private static final String NEW_INSTANCE = "new-instance";

    private final @Nullable Command terminal;

    /// @param terminal plays where there is no display, or null
    PlayWindowCommand(@Nullable Command terminal) {
        this.terminal = terminal;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String summary() {
        return "play files, folders and playlists in the stereo's window";
    }

    @Override
    public Usage usage() {
        List<Option> options = new ArrayList<>(PlayOptions.OPTIONS);
        options.add(Option.flag(
                "Window",
                SOFTWARE,
                "Paint without the graphics processor: less memory, and sure to work over a remote display."));
        options.add(Option.flag(
                "Window",
                NEW_INSTANCE,
                "Open a second stereo; otherwise one that runs already gets what is named here."));
        return new Usage(
                "[PATH...] [options]",
                "Opens the stereo and plays what is named: files, folders, playlists (m3u, m3u8, pls, xspf, cue)."
                        + " Without a name it takes up where it was left.",
                List.of(new Usage.Entry("PATH", "an audio file, a folder or a playlist")),
                options,
                List.of(
                        new Usage.Entry("rusty-audio", "the stereo, where it was left"),
                        new Usage.Entry("rusty-audio Music/Mesa", "plays a folder"),
                        new Usage.Entry("rusty-audio play --speed 1.5 lecture.mp3", "faster, at the same pitch")));
    }

    @Override
    public int run(Arguments arguments, Session session) throws UsageException, Failure, Stopped {
        if (terminal != null && arguments.has(PlayOptions.NO_WINDOW)) {
            return terminal.run(arguments, session);
        }
        if (!hasDisplay(session)) {
            if (terminal != null) {
                session.remark("no display: playing in the terminal");
                return terminal.run(arguments, session);
            }
            throw new Failure("no display: the window needs DISPLAY or WAYLAND_DISPLAY. Set one, or use"
                    + " \"rusty-audio render\" to work on files");
        }
        List<Path> paths = new ArrayList<>();
        for (String word : arguments.operands()) {
            try {
                paths.add(Path.of(word));
            } catch (InvalidPathException e) {
                throw new Failure("\"" + word + "\": not a file name on this system; check it", e);
            }
        }
        if (arguments.has(SOFTWARE)) {
            System.setProperty("prism.order", "sw");
        }
        PlayOptions asked = PlayOptions.of(arguments, PresetLibrary::ofProcess);
        if (arguments.has(NEW_INSTANCE)) {
            StereoApp.run(paths, asked, session.stop(), null);
            return Program.DONE;
        }
        return playOnce(paths, asked, arguments, session);
    }

    /// Opens the window, unless a stereo of this user runs already: then that one gets the paths.
    private int playOnce(List<Path> paths, PlayOptions asked, Arguments arguments, Session session)
            throws Failure, Stopped {
        FirstStart start;
        try {
            String runtime = session.terminal().variable("XDG_RUNTIME_DIR");
            MeetingPlace place = MeetingPlace.of(
                    UserFolders.ofProcess().state(), isSet(runtime) ? Path.of(String.valueOf(runtime)) : null);
            start = FirstStart.at(place, paths, FirstStart.PATIENCE);
        } catch (IOException e) {
            session.remark(
                    "other stereos of yours cannot be found (" + e.getMessage() + "); this one runs beside them");
            StereoApp.run(paths, asked, session.stop(), null);
            return Program.DONE;
        } catch (InterruptedException e) {
            throw new Stopped();
        }
        switch (start) {
            case FirstStart.Alone(RunningStereo running) -> {
                try (running) {
                    StereoApp.run(paths, asked, session.stop(), running);
                }
            }
            case FirstStart.HandedOver _ -> {
                String unheard = usage().options().stream()
                        .filter(option -> arguments.has(option.name()))
                        .map(option -> "--" + option.name())
                        .collect(Collectors.joining(", "));
                if (!unheard.isEmpty()) {
                    session.remark("the stereo runs already and got the files only: " + unheard
                            + " counts when it starts; use its window instead");
                }
            }
            case FirstStart.NoAnswer _ ->
                throw new Failure("the stereo runs already, but did not answer for "
                        + FirstStart.PATIENCE.toSeconds()
                        + " seconds. Close it, or open a second one with --new-instance");
        }
        return Program.DONE;
    }

    private static boolean hasDisplay(Session session) {
        String system = System.getProperty("os.name", "");
        if (system.startsWith("Windows") || system.startsWith("Mac") || System.getProperty("glass.platform") != null) {
            return true;
        }
        return isSet(session.terminal().variable("DISPLAY"))
                || isSet(session.terminal().variable("WAYLAND_DISPLAY"));
    }

    private static boolean isSet(@Nullable String value) {
        return value != null && !value.isEmpty();
    }
}

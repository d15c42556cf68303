package org.rustyaudio.cli;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.rustyaudio.cli.analyze.AnalyzeCommand;
import org.rustyaudio.cli.devices.DevicesCommand;
import org.rustyaudio.cli.files.UserFolders;
import org.rustyaudio.cli.generate.GenerateCommand;
import org.rustyaudio.cli.library.LibraryCommand;
import org.rustyaudio.cli.library.LibraryStore;
import org.rustyaudio.cli.play.PlayCommand;
import org.rustyaudio.cli.preset.PresetCommand;
import org.rustyaudio.cli.preset.PresetLibrary;
import org.rustyaudio.cli.record.RecordCommand;
import org.rustyaudio.cli.record.Takes;
import org.rustyaudio.cli.render.RenderCommand;
import org.rustyaudio.cli.terminal.Terminal;
import org.rustyaudio.devices.Devices;
import org.rustyaudio.devices.input.Inputs;

/// Starts the program without a window.
public final class Main {

    /// How long a stopped run may take to tidy up before the process ends regardless.
    private static final long TIDY_SECONDS = 5;

    private Main() {}

    public static void main(String[] args) {
        // Answered before anything else is loaded.
        if (args.length == 1 && (args[0].equals("--version") || args[0].equals("-V"))) {
            System.out.println(Version.LINE);
            return;
        }
        System.exit(run(args, commands()));
    }

    /// The commands that need no window, in the order of the help.
    public static List<Command> commands() {
        return List.of(
                new PlayCommand(Devices::ofSystem, PresetLibrary::ofProcess),
                new RenderCommand(PresetLibrary::ofProcess),
                new AnalyzeCommand(),
                new GenerateCommand(),
                new RecordCommand(
                        Inputs::ofSystem,
                        () -> new Takes(UserFolders.ofProcess().takes())),
                new PresetCommand(PresetLibrary::ofProcess),
                new LibraryCommand(LibraryStore::ofProcess),
                new DevicesCommand(Devices::ofSystem, Inputs::ofSystem));
    }

    /// Runs one command line on the process's own streams. SIGINT and SIGTERM stop it and let it tidy up.
    public static int run(String[] args, List<Command> commands) {
        StopSignal stop = new StopSignal();
        CountDownLatch tidied = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAndWait(stop, tidied), "stop"));
        try {
            return new Program(commands).run(List.of(args), Terminal.ofProcess(), stop);
        } finally {
            tidied.countDown();
        }
    }

    private static void stopAndWait(StopSignal stop, CountDownLatch tidied) {
        stop.raise();
        try {
            while (!tidied.await(TIDY_SECONDS, TimeUnit.SECONDS)) {
                if (!stop.worthWaiting()) {
                    System.err.println("rusty-audio: stopped before the work could be tidied up");
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package org.rustyaudio.bench;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// Time from launch to the first frame: `FirstFrame SCREEN COMMAND...` starts a program on a screen whose memory is the
/// file SCREEN (`Xvfb -fbdir`), prints after how many milliseconds it showed more than an empty window, and ends it.
public final class FirstFrame {

    private static final int STEP = 2;
    private static final int COLOURS = 12;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private FirstFrame() {}

    public static void main(String[] args) throws Exception {
        List<String> command = List.of(args).subList(1, args.length);
        try (FileChannel file = FileChannel.open(Path.of(args[0]), StandardOpenOption.READ)) {
            MappedByteBuffer screen = file.map(FileChannel.MapMode.READ_ONLY, 0, file.size());
            if (painted(screen)) {
                throw new IOException("another program still shows on the screen");
            }
            long began = System.nanoTime();
            Process program = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                await(screen, program, began);
                System.out.println((System.nanoTime() - began) / 1_000_000);
            } finally {
                end(program);
            }
        }
    }

    private static void await(MappedByteBuffer screen, Process program, long began) throws Exception {
        while (!painted(screen)) {
            if (!program.isAlive() || System.nanoTime() - began > PATIENCE_NANOS) {
                throw new IOException("the program showed nothing: " + program.info());
            }
            TimeUnit.MILLISECONDS.sleep(2);
        }
    }

    private static void end(Process program) throws InterruptedException {
        List<ProcessHandle> all =
                new java.util.ArrayList<>(program.descendants().toList());
        all.add(program.toHandle());
        all.forEach(ProcessHandle::destroy);
        if (!program.waitFor(10, TimeUnit.SECONDS)) {
            all.forEach(ProcessHandle::destroyForcibly);
            program.waitFor();
        }
    }

    /// Whether there are as many colours as only a painted window has. The file is an X window dump: a header of
    /// big-endian words, a table of colours of 12 bytes each, then the pixels.
    private static boolean painted(MappedByteBuffer screen) {
        screen.order(ByteOrder.BIG_ENDIAN);
        int width = screen.getInt(4 * 4);
        int height = screen.getInt(5 * 4);
        int line = screen.getInt(12 * 4);
        int pixels = screen.getInt(0) + 12 * screen.getInt(19 * 4);
        Set<Integer> colours = new HashSet<>();
        int last = 0;
        for (int y = 0; y < height; y += STEP) {
            for (int x = 0; x < width; x += STEP) {
                int colour = screen.getInt(pixels + y * line + 4 * x);
                if (colour != last) {
                    last = colour;
                    colours.add(colour);
                    if (colours.size() > COLOURS) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}

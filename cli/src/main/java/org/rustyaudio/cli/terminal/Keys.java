package org.rustyaudio.cli.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The keys a terminal sends, one by one and without an echo. One thread takes them.
///
/// The terminal is set with `stty` and set back on [#close()]; where that fails there are no keys.
public final class Keys implements AutoCloseable {

    /// What a key asks for.
    public enum Key {
        PAUSE,
        NEXT,
        PREVIOUS,
        FORWARD,
        BACK,
        LOUDER,
        SOFTER,
        FASTER,
        SLOWER,
        USUAL_SPEED,
        QUIT
    }

    private static final long STTY_SECONDS = 2;

    private final BlockingQueue<Key> pressed = new LinkedBlockingQueue<>();
    private final String before;

    private Keys(String before) {
        this.before = before;
    }

    /// Listens to the terminal behind standard input, or returns null where there is none.
    public static @Nullable Keys open(InputStream in) {
        try {
            String before = stty("-g").strip();
            if (before.isEmpty()) {
                return null;
            }
            stty("-icanon", "-echo", "min", "1", "time", "0");
            Keys keys = new Keys(before);
            Thread.ofPlatform().daemon().name("keys").start(() -> keys.listen(in));
            return keys;
        } catch (IOException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    /// The next key, or null when none was pressed in time.
    public @Nullable Key take(long millis) throws InterruptedException {
        return pressed.poll(millis, TimeUnit.MILLISECONDS);
    }

    private void listen(InputStream in) {
        try {
            for (int c = in.read(); c >= 0; c = in.read()) {
                Key key = c == 27 ? arrow(in) : plain(c);
                if (key != null) {
                    pressed.add(key);
                }
            }
        } catch (IOException e) {
            // the terminal is gone: no more keys
        }
    }

    private static @Nullable Key plain(int c) {
        return switch (c) {
            case ' ' -> Key.PAUSE;
            case 'n', 'N' -> Key.NEXT;
            case 'p', 'P' -> Key.PREVIOUS;
            case 'q', 'Q' -> Key.QUIT;
            case '+' -> Key.LOUDER;
            case '-' -> Key.SOFTER;
            case ']' -> Key.FASTER;
            case '[' -> Key.SLOWER;
            case '\b', 127 -> Key.USUAL_SPEED;
            default -> null;
        };
    }

    /// Arrow keys send ESC, a bracket and a letter.
    private static @Nullable Key arrow(InputStream in) throws IOException {
        if (in.available() < 2 || in.read() < 0) {
            return null;
        }
        return switch (in.read()) {
            case 'A' -> Key.LOUDER;
            case 'B' -> Key.SOFTER;
            case 'C' -> Key.FORWARD;
            case 'D' -> Key.BACK;
            default -> null;
        };
    }

    @Override
    public void close() {
        try {
            stty(before);
        } catch (IOException e) {
            // the terminal is gone
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String stty(String... words) throws IOException, InterruptedException {
        String[] line = new String[words.length + 1];
        line[0] = "stty";
        System.arraycopy(words, 0, line, 1, words.length);
        Process process = new ProcessBuilder(line)
                .redirectInput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        if (!process.waitFor(STTY_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroy();
            throw new IOException("stty refuses");
        }
        return said;
    }
}

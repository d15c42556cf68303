package org.rustyaudio.desktop.library;

import java.io.ByteArrayInputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.player.library.CoverSource;

/// Small covers for rows: what is known at once, the rest a moment later. JavaFX thread; finding, decoding and keeping
/// happen on a thread of its own.
///
/// Only what was asked for last is looked for: a row that was scrolled past long ago waits for its return.
public final class Covers implements AutoCloseable {

    /// Twice the size it is shown at, for screens of many pixels.
    static final int SIDE = 80;

    private static final int MOST_IMAGES = 400;
    private static final int MOST_WAITING = 40;
    private static final long MOST_BYTES = 64L << 20;

    private final CoverSource source;
    private final CoverFiles files;
    private final Map<String, Image> images = new LinkedHashMap<>(16, 0.75f, true);
    private final Deque<String> waiting = new ArrayDeque<>();
    private final Thread thread;
    private Runnable news = () -> {};
    private boolean closed;

    /// Stands for files that have no cover.
    private static final Image NONE = new WritableImage(1, 1);

    /// @param folder where small covers are kept
    public Covers(CoverSource source, Path folder) {
        this.source = source;
        files = new CoverFiles(folder, MOST_BYTES);
        thread = Thread.ofPlatform().daemon().name("covers").unstarted(this::work);
    }

    /// Called on the JavaFX thread when covers have been found.
    public void onNews(Runnable listener) {
        news = listener;
    }

    /// A file's cover, or null where it has none or is still looked for.
    public @Nullable Image of(String location) {
        if (location.isEmpty()) {
            return null;
        }
        Image known = images.get(location);
        if (known == null) {
            ask(location);
        }
        return known == NONE ? null : known;
    }

    private void ask(String location) {
        synchronized (waiting) {
            waiting.remove(location);
            waiting.addFirst(location);
            if (waiting.size() > MOST_WAITING) {
                waiting.removeLast();
            }
            if (thread.getState() == Thread.State.NEW && !closed) {
                thread.start();
            }
            waiting.notifyAll();
        }
    }

    private void work() {
        try {
            while (true) {
                String location;
                synchronized (waiting) {
                    while (waiting.isEmpty()) {
                        waiting.wait();
                    }
                    location = waiting.removeFirst();
                }
                Image found = find(location);
                Platform.runLater(() -> take(location, found));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed: the end
        }
    }

    private void take(String location, Image found) {
        images.put(location, found);
        if (images.size() > MOST_IMAGES) {
            images.remove(images.keySet().iterator().next());
        }
        if (found != NONE) {
            news.run();
        }
    }

    private Image find(String location) {
        try {
            CoverFiles.Pixels kept = files.read(location);
            if (kept == null) {
                kept = make(location);
                files.write(location, kept);
            }
            if (kept.width() == 0) {
                return NONE;
            }
            WritableImage image = new WritableImage(kept.width(), kept.height());
            image.getPixelWriter()
                    .setPixels(
                            0,
                            0,
                            kept.width(),
                            kept.height(),
                            PixelFormat.getIntArgbInstance(),
                            kept.argb(),
                            0,
                            kept.width());
            return image;
        } catch (InvalidPathException e) {
            return NONE;
        } catch (RuntimeException e) {
            return NONE; // a picture that cannot be decoded is none
        }
    }

    private CoverFiles.Pixels make(String location) {
        byte[] picture = source.cover(location);
        if (picture == null || !PictureSize.isModest(picture)) {
            return CoverFiles.Pixels.NONE;
        }
        Image small = new Image(new ByteArrayInputStream(picture), SIDE, SIDE, true, true);
        int width = (int) small.getWidth();
        int height = (int) small.getHeight();
        if (small.isError() || width <= 0 || height <= 0) {
            return CoverFiles.Pixels.NONE;
        }
        int[] argb = new int[width * height];
        small.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return new CoverFiles.Pixels(width, height, argb);
    }

    @Override
    public void close() {
        synchronized (waiting) {
            closed = true;
        }
        thread.interrupt();
    }
}

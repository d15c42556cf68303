package org.rustyaudio.desktop;

import java.lang.reflect.Field;
import java.nio.ByteBuffer;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/// Runs things on the JavaFX thread of a headless screen and waits for them.
final class FxRunner {

    private static final CountDownLatch STARTED = new CountDownLatch(1);

    /// Pixels for the largest window a test opens; see [#makeRoom].
    private static final int PIXELS = 1_000 * 2_000;

    static {
        Platform.setImplicitExit(false);
        Platform.startup(() -> {
            makeRoom();
            STARTED.countDown();
        });
    }

    private FxRunner() {}

    /// The headless screen of JavaFX 26 has 1000 × 1000 pixels, and a larger window that shrinks or is painted fails in
    /// the middle of it. It gets as many pixels as the largest window needs.
    private static void makeRoom() {
        try {
            Class<?> glass = Class.forName("com.sun.glass.ui.Application");
            Object application = glass.getMethod("GetApplication").invoke(null);
            if (application.getClass().getSimpleName().equals("HeadlessApplication")) {
                Field pixels = application.getClass().getDeclaredField("frameBuffer");
                pixels.setAccessible(true);
                pixels.set(application, ByteBuffer.allocate(4 * PIXELS));
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the headless screen is another than that of JavaFX 26", e);
        }
    }

    static <T> T call(Callable<T> work) {
        try {
            if (Platform.isFxApplicationThread()) {
                return work.call();
            }
            if (!STARTED.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("JavaFX did not start");
            }
            CompletableFuture<T> result = new CompletableFuture<>();
            Platform.runLater(() -> {
                try {
                    result.complete(work.call());
                } catch (Throwable t) {
                    result.completeExceptionally(t);
                }
            });
            return result.get(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error failed) {
                throw failed;
            }
            throw new IllegalStateException(e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }
}

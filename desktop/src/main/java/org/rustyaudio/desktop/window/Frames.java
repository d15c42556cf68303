package org.rustyaudio.desktop.window;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;

/// Decides when the face is brought up to date: every pulse while something moves (every second one where the processor
/// paints instead of a graphics card), four times a second while nothing does, never while the window is hidden. JavaFX
/// thread only.
final class Frames {

    private static final long CALM_AFTER_NANOS = 2_000_000_000L;
    private static final long CALM_MILLIS = 250;
    /// Between one and two of the screen's sixty pulses a second.
    private static final long PAINTED_BY_PROCESSOR_NANOS = 25_000_000L;

    private final Runnable frame;
    private final AnimationTimer pulses;
    private final ScheduledExecutorService calm;
    /// Software has no third dimension, and every graphics card has.
    private final long leastNanos = Platform.isSupported(ConditionalFeature.SCENE3D) ? 0 : PAINTED_BY_PROCESSOR_NANOS;
    private boolean running;
    private boolean visible = true;
    private long lastMove;

    Frames(Runnable frame) {
        this.frame = frame;
        pulses = new AnimationTimer() {
            private long lastFrame;

            @Override
            public void handle(long now) {
                if (now - lastFrame < leastNanos) {
                    return;
                }
                lastFrame = now;
                frame.run();
                if (System.nanoTime() - lastMove > CALM_AFTER_NANOS) {
                    stop();
                    running = false;
                }
            }
        };
        calm = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "face-calm");
            thread.setDaemon(true);
            return thread;
        });
    }

    void start() {
        wake();
        var _ = calm.scheduleAtFixedRate(
                () -> Platform.runLater(this::calmFrame), CALM_MILLIS, CALM_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void calmFrame() {
        if (visible && !running) {
            frame.run();
        }
    }

    /// Something moves, or a hand is on the face.
    void wake() {
        lastMove = System.nanoTime();
        if (!running && visible) {
            running = true;
            pulses.start();
        }
    }

    void setVisible(boolean nowVisible) {
        visible = nowVisible;
        if (nowVisible) {
            wake();
        } else {
            pulses.stop();
            running = false;
        }
    }

    void stop() {
        pulses.stop();
        calm.shutdownNow();
    }
}

package org.rustyaudio.web.face;

import org.rustyaudio.web.dom.Dom;

/// Decides when the face is brought up to date: every frame while something moves, four times a second while nothing
/// does, ten times where motion is unwelcome, never while the page is hidden.
public final class Frames {

    private static final double CALM_AFTER_MILLIS = 2000;
    private static final int CALM_MILLIS = 250;
    private static final double STILL_MILLIS = 100;

    private final Runnable frame;
    private double lastMove;
    private double lastSound;
    private double lastFrame;
    private boolean running;
    private boolean still;

    public Frames(Runnable frame) {
        this.frame = frame;
    }

    public void start() {
        Dom.document().on("visibilitychange", _ -> wake());
        Dom.every(
                _ -> {
                    if (!running && !Dom.hidden()) {
                        frame.run();
                    }
                },
                CALM_MILLIS);
        wake();
    }

    /// Whether motion is unwelcome.
    public void setStill(boolean nowStill) {
        still = nowStill;
    }

    /// Something moves, or a hand is on the face.
    public void wake() {
        lastMove = Dom.now();
        run();
    }

    /// Something sounds: what shows it goes on, but nothing has to be painted at once.
    public void goOn() {
        lastSound = Dom.now();
        run();
    }

    private void run() {
        if (!running && !Dom.hidden()) {
            running = true;
            Dom.frame(_ -> next());
        }
    }

    private void next() {
        double now = Dom.now();
        if (Dom.hidden() || now - Math.max(lastMove, lastSound) > CALM_AFTER_MILLIS) {
            running = false;
            return;
        }
        Dom.frame(_ -> next());
        if (!still || now - lastFrame >= STILL_MILLIS || now - lastMove < STILL_MILLIS) {
            lastFrame = now;
            frame.run();
        }
    }
}

package org.rustyaudio.desktop.recorder;

import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.dsp.spectrum.AnalyserTap;
import org.rustyaudio.dsp.spectrum.PeakMeter;
import org.rustyaudio.faceplate.theme.Theme;
import org.rustyaudio.faceplate.theme.Token;

/// Two bars from −60 to 0 dBFS, each with a mark that stays at the highest for a second, and a lamp that says OVER.
/// JavaFX thread only.
final class LevelMeter extends Region {

    private static final double FLOOR_DB = -60;
    private static final double BAR = 12;
    private static final double GAP = 4;
    private static final double SCALE = 18;
    private static final double LAMP = 52;
    private static final double HEIGHT = 2 * BAR + GAP + SCALE;
    private static final double SLOWEST_SECONDS = 0.25;
    private static final int[] MARKS_DB = {-60, -48, -36, -24, -12, -6, 0};

    private final Canvas canvas = new Canvas(10, HEIGHT);
    private @Nullable PeakMeter meter;
    private @Nullable AnalyserTap metered;
    private int rateHz;
    private long at;

    LevelMeter() {
        setId("recorder-meter");
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText("Level: silent");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setMinWidth(200);
        getChildren().add(canvas);
    }

    /// Meters what was heard since the last frame; null is silence.
    @SuppressWarnings("ReferenceEquality") // A tap is itself.
    void update(@Nullable AnalyserTap tap, int newRateHz, Theme theme) {
        long now = System.nanoTime();
        double seconds = Math.clamp((now - at) / 1e9, 0, SLOWEST_SECONDS);
        at = now;
        if (tap != metered || newRateHz != rateHz) {
            metered = tap;
            rateHz = newRateHz;
            meter = tap == null ? null : new PeakMeter(newRateHz);
        }
        PeakMeter running = meter;
        if (tap != null && running != null) {
            running.update(tap, 0, seconds);
        }
        paint(theme);
        setAccessibleText(
                running == null || (leftDb() <= FLOOR_DB && rightDb() <= FLOOR_DB)
                        ? "Level: silent"
                        : "Level: " + figure(Math.max(running.leftHeldDb(), running.rightHeldDb()))
                                + (lampLit() ? ", over" : ""));
    }

    static String figure(double db) {
        return db <= FLOOR_DB ? "–∞ dB" : (db < -0.05 ? "−" : "") + Math.abs(Math.round(db * 10) / 10.0) + " dB";
    }

    double leftDb() {
        PeakMeter running = meter;
        return running == null ? PeakMeter.QUIETEST_DB : running.leftDb();
    }

    double rightDb() {
        PeakMeter running = meter;
        return running == null ? PeakMeter.QUIETEST_DB : running.rightDb();
    }

    boolean lampLit() {
        PeakMeter running = meter;
        return running != null && running.lampLit();
    }

    private void paint(Theme theme) {
        GraphicsContext gc = canvas.getGraphicsContext2D();
        double width = canvas.getWidth() - LAMP - 8;
        gc.clearRect(0, 0, canvas.getWidth(), HEIGHT);
        PeakMeter running = meter;
        double leftHeld = running == null ? FLOOR_DB : running.leftHeldDb();
        double rightHeld = running == null ? FLOOR_DB : running.rightHeldDb();
        bar(gc, theme, 0, width, leftDb(), leftHeld);
        bar(gc, theme, BAR + GAP, width, rightDb(), rightHeld);
        gc.setFont(javafx.scene.text.Font.font("Inter Medium", 12));
        gc.setFill(colour(theme, Token.TRAY_DIM));
        gc.setTextBaseline(javafx.geometry.VPos.BOTTOM);
        for (int mark : MARKS_DB) {
            if ((mark != -48 && mark != -36) || width > 360) {
                gc.setTextAlign(
                        mark == -60
                                ? javafx.scene.text.TextAlignment.LEFT
                                : mark == 0
                                        ? javafx.scene.text.TextAlignment.RIGHT
                                        : javafx.scene.text.TextAlignment.CENTER);
                gc.fillText(mark == 0 ? "0" : "−" + -mark, place(mark) * width, HEIGHT);
            }
        }
        boolean lit = lampLit();
        double x = width + 8;
        gc.setFill(colour(theme, lit ? Token.ACCENT_BODY : Token.TRAY_KEY));
        gc.fillRoundRect(x, 0, LAMP, 2 * BAR + GAP, 8, 8);
        gc.setFill(colour(theme, lit ? Token.ON_ACCENT : Token.TRAY_DIM));
        gc.setFont(javafx.scene.text.Font.font("Inter SemiBold", 12));
        gc.setTextAlign(javafx.scene.text.TextAlignment.CENTER);
        gc.setTextBaseline(javafx.geometry.VPos.CENTER);
        gc.fillText("OVER", x + LAMP / 2, BAR + GAP / 2);
    }

    private static void bar(GraphicsContext gc, Theme theme, double y, double width, double db, double heldDb) {
        gc.setFill(colour(theme, Token.TRAY_KEY));
        gc.fillRoundRect(0, y, width, BAR, 4, 4);
        gc.setFill(colour(theme, Token.ACCENT_BODY));
        gc.fillRoundRect(0, y, Math.max(0, place(db) * width), BAR, 4, 4);
        if (heldDb > FLOOR_DB) {
            gc.setFill(colour(theme, Token.TRAY_TEXT));
            gc.fillRect(Math.max(0, place(heldDb) * width - 2), y, 2, BAR);
        }
    }

    private static double place(double db) {
        return Math.clamp(1 - db / FLOOR_DB, 0, 1);
    }

    private static Color colour(Theme theme, Token token) {
        int argb = theme.colour(token);
        return Color.rgb((argb >> 16) & 255, (argb >> 8) & 255, argb & 255, (argb >>> 24) / 255.0);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 420;
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(Math.max(LAMP + 40, getWidth()));
    }
}

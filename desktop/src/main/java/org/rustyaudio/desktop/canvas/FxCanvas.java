package org.rustyaudio.desktop.canvas;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.RadialGradient;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import org.rustyaudio.faceplate.canvas.Canvas;
import org.rustyaudio.faceplate.canvas.DotMask;
import org.rustyaudio.faceplate.canvas.FontWeight;
import org.rustyaudio.faceplate.canvas.Paint;

/// The canvas port on a JavaFX canvas. JavaFX application thread only.
public final class FxCanvas implements Canvas {

    /// How far the handles of a curve reach to make a quarter of a circle.
    private static final double QUARTER = 0.5522847498;

    private final GraphicsContext gc;
    private final FxFonts fonts = FxFonts.shared();
    private final double pixelsPerUnit;

    /// @param zoom the face's units in JavaFX's own
    /// @param outputScale JavaFX's units in device pixels
    /// @param left the unit that stands at the canvas's left edge
    /// @param top the unit that stands at its upper edge
    public FxCanvas(GraphicsContext gc, double zoom, double outputScale, double left, double top) {
        this.gc = gc;
        this.pixelsPerUnit = zoom * outputScale;
        gc.setTransform(zoom, 0, 0, zoom, -left * zoom, -top * zoom);
        gc.setTextBaseline(VPos.BASELINE);
    }

    @Override
    public double pixelsPerUnit() {
        return pixelsPerUnit;
    }

    @Override
    public void save() {
        gc.save();
    }

    @Override
    public void restore() {
        gc.restore();
    }

    @Override
    public void globalAlpha(double alpha) {
        gc.setGlobalAlpha(gc.getGlobalAlpha() * alpha);
    }

    @Override
    public void clear(double x, double y, double width, double height) {
        gc.clearRect(x, y, width, height);
    }

    @Override
    public void fill(Paint paint) {
        gc.setFill(fx(paint));
    }

    @Override
    public void stroke(Paint paint, double lineWidth, boolean roundEnds) {
        gc.setStroke(fx(paint));
        gc.setLineWidth(lineWidth);
        gc.setLineCap(roundEnds ? StrokeLineCap.ROUND : StrokeLineCap.BUTT);
        gc.setLineJoin(roundEnds ? StrokeLineJoin.ROUND : StrokeLineJoin.MITER);
    }

    private static javafx.scene.paint.Paint fx(Paint paint) {
        return switch (paint) {
            case Paint.Solid solid -> colour(solid.argb());
            case Paint.Linear p ->
                new LinearGradient(p.x0(), p.y0(), p.x1(), p.y1(), false, CycleMethod.NO_CYCLE, stops(p.stops()));
            case Paint.Radial p ->
                new RadialGradient(0, 0, p.cx(), p.cy(), p.radius(), false, CycleMethod.NO_CYCLE, stops(p.stops()));
        };
    }

    private static List<javafx.scene.paint.Stop> stops(List<Paint.Stop> stops) {
        List<javafx.scene.paint.Stop> all = new ArrayList<>(stops.size());
        for (Paint.Stop stop : stops) {
            all.add(new javafx.scene.paint.Stop(stop.at(), colour(stop.argb())));
        }
        return all;
    }

    /// JavaFX's colour for `0xAARRGGBB`.
    public static Color colour(int argb) {
        return Color.rgb((argb >> 16) & 255, (argb >> 8) & 255, argb & 255, (argb >>> 24) / 255.0);
    }

    @Override
    public void fillRect(double x, double y, double width, double height) {
        gc.fillRect(x, y, width, height);
    }

    @Override
    public void beginPath() {
        gc.beginPath();
    }

    @Override
    public void moveTo(double x, double y) {
        gc.moveTo(x, y);
    }

    @Override
    public void lineTo(double x, double y) {
        gc.lineTo(x, y);
    }

    @Override
    public void cubicTo(double x1, double y1, double x2, double y2, double x, double y) {
        gc.bezierCurveTo(x1, y1, x2, y2, x, y);
    }

    @Override
    public void arc(double cx, double cy, double radius, double startDegrees, double sweepDegrees) {
        gc.arc(cx, cy, radius, radius, -startDegrees, -sweepDegrees);
        if (sweepDegrees == 360) {
            gc.closePath();
        }
    }

    @Override
    public void roundRect(double x, double y, double width, double height, double radius) {
        double r = Math.min(radius, Math.min(width, height) / 2);
        if (r <= 0) {
            gc.rect(x, y, width, height);
            return;
        }
        double h = r * (1 - QUARTER);
        double right = x + width;
        double bottom = y + height;
        gc.moveTo(x + r, y);
        gc.lineTo(right - r, y);
        gc.bezierCurveTo(right - h, y, right, y + h, right, y + r);
        gc.lineTo(right, bottom - r);
        gc.bezierCurveTo(right, bottom - h, right - h, bottom, right - r, bottom);
        gc.lineTo(x + r, bottom);
        gc.bezierCurveTo(x + h, bottom, x, bottom - h, x, bottom - r);
        gc.lineTo(x, y + r);
        gc.bezierCurveTo(x, y + h, x + h, y, x + r, y);
        gc.closePath();
    }

    @Override
    public void closePath() {
        gc.closePath();
    }

    @Override
    public void fillPath() {
        gc.fill();
    }

    @Override
    public void strokePath() {
        gc.stroke();
    }

    @Override
    public void clipPath() {
        gc.clip();
    }

    @Override
    public void font(FontWeight weight, double size) {
        gc.setFont(fonts.font(weight, size));
    }

    @Override
    public double measureText(String text) {
        return fonts.width(gc.getFont(), text);
    }

    @Override
    public void fillText(String text, double x, double baseline) {
        gc.fillText(text, x, baseline);
    }

    @Override
    public DotMask mask(
            String text, FontWeight weight, double size, int width, int height, int originX, int baselineRow) {
        javafx.scene.canvas.Canvas dots = new javafx.scene.canvas.Canvas(width, height);
        GraphicsContext d = dots.getGraphicsContext2D();
        d.setFill(Color.WHITE);
        d.setFont(fonts.font(weight, size));
        d.fillText(text, originX, baselineRow);
        SnapshotParameters clear = new SnapshotParameters();
        clear.setFill(Color.TRANSPARENT);
        WritableImage image = dots.snapshot(clear, new WritableImage(width, height));
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return DotMask.ofCoverage(width, height, argb);
    }

    @Override
    public double maskAdvance(String text, FontWeight weight, double size) {
        Font font = fonts.font(weight, size);
        return fonts.width(font, text);
    }
}

package org.rustyaudio.web.face;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rustyaudio.faceplate.canvas.Canvas;
import org.rustyaudio.faceplate.canvas.DotMask;
import org.rustyaudio.faceplate.canvas.FontWeight;
import org.rustyaudio.faceplate.canvas.Paint;
import org.rustyaudio.web.dom.Elem;
import org.teavm.jso.JSBody;
import org.teavm.jso.typedarrays.Uint8ClampedArray;

/// The canvas port on a browser's 2D context. The page's thread only.
public final class Canvas2d implements Canvas {

    /// How far the handles of a curve reach to make a quarter of a circle.
    private static final double QUARTER = 0.5522847498;

    private static final String FAMILY = "px Inter, system-ui, sans-serif";
    private static final Map<Integer, String> COLOURS = new HashMap<>();

    /// Where text is sampled to dots.
    private static final Context2D DOTS = offscreen();

    private final Context2D context;
    private final double pixelsPerUnit;

    /// @param canvas the element, already as large as it will be
    /// @param pixelsPerUnit device pixels in one of the face's units
    /// @param left the unit that stands at the canvas's left edge
    /// @param top the unit that stands at its upper edge
    public Canvas2d(Elem canvas, double pixelsPerUnit, double left, double top) {
        this.context = contextOf(canvas);
        this.pixelsPerUnit = pixelsPerUnit;
        context.setTransform(pixelsPerUnit, 0, 0, pixelsPerUnit, -left * pixelsPerUnit, -top * pixelsPerUnit);
    }

    @Override
    public double pixelsPerUnit() {
        return pixelsPerUnit;
    }

    @Override
    public void save() {
        context.save();
    }

    @Override
    public void restore() {
        context.restore();
    }

    @Override
    public void globalAlpha(double alpha) {
        context.setGlobalAlpha(context.getGlobalAlpha() * alpha);
    }

    @Override
    public void clear(double x, double y, double width, double height) {
        context.clearRect(x, y, width, height);
    }

    @Override
    public void fill(Paint paint) {
        switch (paint) {
            case Paint.Solid solid -> context.setFillStyle(css(solid.argb()));
            case Paint.Linear linear -> context.setFillStyle(gradient(linear));
            case Paint.Radial radial -> context.setFillStyle(gradient(radial));
        }
    }

    @Override
    public void stroke(Paint paint, double lineWidth, boolean roundEnds) {
        switch (paint) {
            case Paint.Solid solid -> context.setStrokeStyle(css(solid.argb()));
            case Paint.Linear linear -> context.setStrokeStyle(gradient(linear));
            case Paint.Radial radial -> context.setStrokeStyle(gradient(radial));
        }
        context.setLineWidth(lineWidth);
        context.setLineCap(roundEnds ? "round" : "butt");
        context.setLineJoin(roundEnds ? "round" : "miter");
    }

    private Context2D.Gradient gradient(Paint.Linear p) {
        return stops(context.createLinearGradient(p.x0(), p.y0(), p.x1(), p.y1()), p.stops());
    }

    private Context2D.Gradient gradient(Paint.Radial p) {
        return stops(context.createRadialGradient(p.cx(), p.cy(), 0, p.cx(), p.cy(), p.radius()), p.stops());
    }

    private static Context2D.Gradient stops(Context2D.Gradient gradient, List<Paint.Stop> stops) {
        for (Paint.Stop stop : stops) {
            gradient.addColorStop(stop.at(), css(stop.argb()));
        }
        return gradient;
    }

    /// A style sheet's name for `0xAARRGGBB`.
    public static String css(int argb) {
        String known = COLOURS.get(argb);
        if (known == null) {
            known = "rgba(" + ((argb >> 16) & 255) + "," + ((argb >> 8) & 255) + "," + (argb & 255) + ","
                    + (argb >>> 24) / 255.0 + ")";
            COLOURS.put(argb, known);
        }
        return known;
    }

    @Override
    public void fillRect(double x, double y, double width, double height) {
        context.fillRect(x, y, width, height);
    }

    @Override
    public void beginPath() {
        context.beginPath();
    }

    @Override
    public void moveTo(double x, double y) {
        context.moveTo(x, y);
    }

    @Override
    public void lineTo(double x, double y) {
        context.lineTo(x, y);
    }

    @Override
    public void cubicTo(double x1, double y1, double x2, double y2, double x, double y) {
        context.bezierCurveTo(x1, y1, x2, y2, x, y);
    }

    @Override
    public void arc(double cx, double cy, double radius, double startDegrees, double sweepDegrees) {
        double start = startDegrees * Math.PI / 180;
        context.arc(cx, cy, radius, start, start + sweepDegrees * Math.PI / 180);
        if (sweepDegrees == 360) {
            context.closePath();
        }
    }

    @Override
    public void roundRect(double x, double y, double width, double height, double radius) {
        double r = Math.min(radius, Math.min(width, height) / 2);
        if (r <= 0) {
            context.rect(x, y, width, height);
            return;
        }
        double h = r * (1 - QUARTER);
        double right = x + width;
        double bottom = y + height;
        context.moveTo(x + r, y);
        context.lineTo(right - r, y);
        context.bezierCurveTo(right - h, y, right, y + h, right, y + r);
        context.lineTo(right, bottom - r);
        context.bezierCurveTo(right, bottom - h, right - h, bottom, right - r, bottom);
        context.lineTo(x + r, bottom);
        context.bezierCurveTo(x + h, bottom, x, bottom - h, x, bottom - r);
        context.lineTo(x, y + r);
        context.bezierCurveTo(x, y + h, x + h, y, x + r, y);
        context.closePath();
    }

    @Override
    public void closePath() {
        context.closePath();
    }

    @Override
    public void fillPath() {
        context.fill();
    }

    @Override
    public void strokePath() {
        context.stroke();
    }

    @Override
    public void clipPath() {
        context.clip();
    }

    @Override
    public void font(FontWeight weight, double size) {
        context.setFont(fontOf(weight, size));
    }

    private static String fontOf(FontWeight weight, double size) {
        return weight.css() + " " + size + FAMILY;
    }

    @Override
    public double measureText(String text) {
        return width(context, text);
    }

    @Override
    public void fillText(String text, double x, double baseline) {
        context.fillText(text, x, baseline);
    }

    @Override
    public DotMask mask(
            String text, FontWeight weight, double size, int width, int height, int originX, int baselineRow) {
        Uint8ClampedArray rgba = sample(DOTS, text, fontOf(weight, size), width, height, originX, baselineRow);
        int[] argb = new int[width * height];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = rgba.get(4 * i + 3) << 24;
        }
        return DotMask.ofCoverage(width, height, argb);
    }

    @Override
    public double maskAdvance(String text, FontWeight weight, double size) {
        return advance(DOTS, text, fontOf(weight, size));
    }

    @JSBody(params = "canvas", script = "return canvas.getContext('2d');")
    private static native Context2D contextOf(Elem canvas);

    @JSBody(script = "return document.createElement('canvas').getContext('2d', {willReadFrequently: true});")
    private static native Context2D offscreen();

    @JSBody(
            params = {"context", "text"},
            script = "return context.measureText(text).width;")
    private static native double width(Context2D context, String text);

    @JSBody(
            params = {"c", "text", "font"},
            script = "c.font = font; return c.measureText(text).width;")
    private static native double advance(Context2D c, String text, String font);

    @JSBody(
            params = {"c", "text", "font", "width", "height", "x", "y"},
            script = "c.canvas.width = width; c.canvas.height = height;"
                    + "c.font = font; c.fillStyle = '#fff'; c.fillText(text, x, y);"
                    + "return c.getImageData(0, 0, width, height).data;")
    private static native Uint8ClampedArray sample(
            Context2D c, String text, String font, int width, int height, int x, int y);
}

package org.rustyaudio.faceplate.paint;

import org.rustyaudio.faceplate.canvas.Canvas;
import org.rustyaudio.faceplate.canvas.Paint;
import org.rustyaudio.faceplate.layout.Rect;
import org.rustyaudio.faceplate.theme.Argb;
import org.rustyaudio.faceplate.theme.Theme;
import org.rustyaudio.faceplate.theme.Token;

/// A canvas with a theme in hand: what every painter paints with.
public final class Brush {

    private final Canvas canvas;
    private final Theme theme;
    private final TextSetter text;

    public Brush(Canvas canvas, Theme theme) {
        this.canvas = canvas;
        this.theme = theme;
        this.text = new TextSetter(canvas);
    }

    public Canvas canvas() {
        return canvas;
    }

    public Theme theme() {
        return theme;
    }

    public int colour(Token token) {
        return theme.colour(token);
    }

    public boolean plain() {
        return theme.highContrast();
    }

    /// The nearest edge of a device pixel.
    public double snap(double value) {
        double scale = canvas.pixelsPerUnit();
        return Math.round(value * scale) / scale;
    }

    /// A whole number of device pixels, at least one.
    public double whole(double length) {
        double scale = canvas.pixelsPerUnit();
        return Math.max(1, Math.round(length * scale)) / scale;
    }

    public void fill(int argb) {
        canvas.fill(new Paint.Solid(argb));
    }

    public void fill(Token token) {
        fill(theme.colour(token));
    }

    public void fill(Token token, double alpha) {
        fill(Argb.alpha(theme.colour(token), alpha));
    }

    /// From top to bottom.
    public void fillDown(double top, double bottom, Token from, Token to) {
        canvas.fill(Paint.down(top, bottom, theme.colour(from), theme.colour(to)));
    }

    public void stroke(Token token, double lineWidth, boolean roundEnds) {
        canvas.stroke(new Paint.Solid(theme.colour(token)), lineWidth, roundEnds);
    }

    public void rect(Rect r) {
        canvas.fillRect(r.x(), r.y(), r.width(), r.height());
    }

    public void round(double x, double y, double width, double height, double radius) {
        canvas.beginPath();
        canvas.roundRect(x, y, width, height, radius);
        canvas.fillPath();
    }

    public void round(Rect r, double radius) {
        round(r.x(), r.y(), r.width(), r.height(), radius);
    }

    public void outline(double x, double y, double width, double height, double radius) {
        canvas.beginPath();
        canvas.roundRect(x, y, width, height, radius);
        canvas.strokePath();
    }

    public void disc(double cx, double cy, double radius) {
        canvas.beginPath();
        canvas.arc(cx, cy, radius, 0, 360);
        canvas.fillPath();
    }

    public void circle(double cx, double cy, double radius) {
        canvas.beginPath();
        canvas.arc(cx, cy, radius, 0, 360);
        canvas.strokePath();
    }

    public void line(double x0, double y0, double x1, double y1) {
        canvas.beginPath();
        canvas.moveTo(x0, y0);
        canvas.lineTo(x1, y1);
        canvas.strokePath();
    }

    public void clip(Rect r) {
        canvas.beginPath();
        canvas.roundRect(r.x(), r.y(), r.width(), r.height(), 0);
        canvas.clipPath();
    }

    /// Sets a text whose capitals have their middle at `y`.
    ///
    /// @return its width
    public double text(TextStyle style, int ink, String text, double x, double y, Align align) {
        fill(ink);
        return this.text.set(style, text, x, y + style.capHeight() / 2, align);
    }

    public double text(TextStyle style, Token ink, String text, double x, double y, Align align) {
        return text(style, colour(ink), text, x, y, align);
    }

    /// Sets a text that stands on `baseline`.
    ///
    /// @return its width
    public double textOn(TextStyle style, Token ink, String text, double x, double baseline, Align align) {
        fill(ink);
        return this.text.set(style, text, x, baseline, align);
    }

    public double measure(TextStyle style, String text) {
        return this.text.measure(style, text);
    }

    /// The text, or as much of its beginning as fits before an ellipsis.
    public String fit(TextStyle style, String text, double width) {
        return this.text.fit(style, text, width);
    }
}

package org.rustyaudio.faceplate.paint;

import org.rustyaudio.faceplate.canvas.Canvas;
import org.rustyaudio.faceplate.canvas.Paint;

/// Paints an icon: drawn in a box of 20 units around its centre.
public final class Icons {

    private final Canvas canvas;
    private final double cx;
    private final double cy;
    private final double unit;

    private Icons(Canvas canvas, double cx, double cy, double unit) {
        this.canvas = canvas;
        this.cx = cx;
        this.cy = cy;
        this.unit = unit;
    }

    public static void paint(Brush brush, Icon icon, double cx, double cy, double size, int ink) {
        Canvas canvas = brush.canvas();
        canvas.save();
        brush.fill(ink);
        canvas.stroke(new Paint.Solid(ink), 1.75 * size / 20, true);
        new Icons(canvas, cx, cy, size / 20).draw(icon);
        canvas.restore();
    }

    private void draw(Icon icon) {
        canvas.beginPath();
        switch (icon) {
            case PLAY -> triangle(-3.6, 1);
            case PAUSE -> {
                bar(-5.6, 3.8);
                bar(1.8, 3.8);
            }
            case NEXT -> {
                triangle(-6.4, 1);
                bar(4.2, 2.2);
            }
            case PREVIOUS -> {
                triangle(6.4, -1);
                bar(-6.4, 2.2);
            }
            case SEARCH -> {
                canvas.arc(cx - 1.4 * unit, cy - 1.4 * unit, 5.2 * unit, 0, 360);
                line(2.6, 2.6, 7, 7);
            }
            case CLOSE -> {
                line(-5, -5, 5, 5);
                line(5, -5, -5, 5);
            }
            case DOWN -> line(-5.5, -2.6, 0, 2.9, 5.5, -2.6);
            case LEFT -> line(2.6, -5.5, -2.9, 0, 2.6, 5.5);
            case RIGHT -> line(-2.6, -5.5, 2.9, 0, -2.6, 5.5);
            case REPEAT -> repeat();
            case REPEAT_ONE -> {
                repeat();
                line(-1.2, -1.4, 0.4, -2.4, 0.4, 2.6);
            }
            case SHUFFLE -> {
                crossing(-4.5, 4.5);
                crossing(4.5, -4.5);
                line(4.6, -7.2, 7.3, -4.5, 4.6, -1.8);
                line(4.6, 1.8, 7.3, 4.5, 4.6, 7.2);
            }
            case STOP_AFTER -> {
                line(-7, 0, 2.2, 0);
                line(-1.4, -3.6, 2.2, 0, -1.4, 3.6);
                line(6, -6, 6, 6);
            }
            case MORE -> {
                for (int i = -1; i <= 1; i++) {
                    canvas.moveTo(x(6 * i + 1.5), y(0));
                    canvas.arc(x(6 * i), y(0), 1.5 * unit, 0, 360);
                }
            }
        }
        switch (icon) {
            case PLAY, PAUSE, NEXT, PREVIOUS, MORE -> canvas.fillPath();
            default -> canvas.strokePath();
        }
    }

    private double x(double units) {
        return cx + units * unit;
    }

    private double y(double units) {
        return cy + units * unit;
    }

    private void triangle(double from, int direction) {
        canvas.moveTo(x(from), y(-6.5));
        canvas.lineTo(x(from + direction * 9.5), y(0));
        canvas.lineTo(x(from), y(6.5));
        canvas.closePath();
    }

    private void bar(double left, double width) {
        canvas.moveTo(x(left), y(-6.5));
        canvas.lineTo(x(left + width), y(-6.5));
        canvas.lineTo(x(left + width), y(6.5));
        canvas.lineTo(x(left), y(6.5));
        canvas.closePath();
    }

    private void line(double... points) {
        canvas.moveTo(x(points[0]), y(points[1]));
        for (int i = 2; i < points.length; i += 2) {
            canvas.lineTo(x(points[i]), y(points[i + 1]));
        }
    }

    private void crossing(double from, double to) {
        canvas.moveTo(x(-7.5), y(from));
        canvas.lineTo(x(-4.5), y(from));
        canvas.cubicTo(x(-0.5), y(from), x(0.5), y(to), x(4.5), y(to));
        canvas.lineTo(x(7), y(to));
    }

    private void repeat() {
        for (int side = -1; side <= 1; side += 2) {
            canvas.moveTo(x(7 * side), y(0.5 * side));
            canvas.lineTo(x(7 * side), y(1.5 * side));
            canvas.cubicTo(x(7 * side), y(3.2 * side), x(5.7 * side), y(4.5 * side), x(4 * side), y(4.5 * side));
            canvas.lineTo(x(-6.5 * side), y(4.5 * side));
            canvas.moveTo(x(-3.6 * side), y(7.4 * side));
            canvas.lineTo(x(-6.5 * side), y(4.5 * side));
            canvas.lineTo(x(-3.6 * side), y(1.6 * side));
        }
    }
}

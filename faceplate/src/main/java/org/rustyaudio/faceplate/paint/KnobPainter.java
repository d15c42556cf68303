package org.rustyaudio.faceplate.paint;

import java.util.List;
import org.rustyaudio.faceplate.canvas.Canvas;
import org.rustyaudio.faceplate.canvas.FontWeight;
import org.rustyaudio.faceplate.canvas.Paint;
import org.rustyaudio.faceplate.layout.Circle;
import org.rustyaudio.faceplate.model.VolumeState;
import org.rustyaudio.faceplate.theme.Token;

/// The two knobs: caps in the static layer, the volume's ring, index and figure in the live one.
final class KnobPainter {

    private static final double CAP = 0.745;
    private static final double SWEEP = 270;
    /// From here on the open quarter has room for "VOL" beside the figure.
    private static final double NAMED = 48;

    private final Brush brush;
    private final Canvas canvas;

    KnobPainter(Brush brush) {
        this.brush = brush;
        this.canvas = brush.canvas();
    }

    /// The cap with its cast shadow, knurl and flat face.
    void cap(Circle knob) {
        double cx = knob.cx();
        double cy = knob.cy();
        double r = knob.radius() * CAP;
        if (brush.plain()) {
            brush.fill(Token.CAP0);
            brush.disc(cx, cy, r - 1);
            brush.stroke(Token.RIM0, 2, false);
            brush.circle(cx, cy, r - 1);
            return;
        }
        double shadowY = cy + r * 0.10;
        int shadow = brush.colour(Token.SHADOW);
        canvas.fill(new Paint.Radial(
                cx,
                shadowY,
                r * 1.17,
                List.of(
                        new Paint.Stop(0, shadow),
                        new Paint.Stop(0.80, shadow),
                        new Paint.Stop(1, shadow & 0xFFFFFF))));
        brush.disc(cx, shadowY, r * 1.17);
        brush.fill(Token.KEY_EDGE);
        brush.disc(cx, cy, r + 1);
        brush.fillDown(cy - r, cy + r, Token.RIM0, Token.RIM1);
        brush.disc(cx, cy, r);
        brush.stroke(Token.KNURL, 1, false);
        int lines = (int) Math.round(r * 2 * Math.PI / 3.2);
        for (int i = 0; i < lines; i++) {
            spoke(cx, cy, r * 0.915, r - 0.75, i * 360.0 / lines);
        }
        double face = r * 0.90;
        brush.fill(Token.KEY_EDGE);
        brush.disc(cx, cy, face + 0.75);
        brush.fillDown(cy - face, cy + face, Token.CAP0, Token.CAP1);
        brush.disc(cx, cy, face);
        brush.stroke(Token.KEY_TOP, 1.5, false);
        canvas.beginPath();
        canvas.arc(cx, cy, face - 0.75, 201.6, 136.8);
        canvas.strokePath();
    }

    /// Scale, dimple and legend of the tuning knob; it has detents and no end, so it must not look like the volume.
    void tune(Circle knob, boolean focused) {
        double r = knob.radius();
        brush.fill(Token.TICK);
        for (int i = 0; i <= 27; i++) {
            double a = radians(-135 + 10 * i);
            brush.disc(
                    knob.cx() + r * 0.925 * Math.cos(a), knob.cy() + r * 0.925 * Math.sin(a), Math.max(1.3, r * 0.02));
        }
        cap(knob);
        double cap = r * CAP;
        double x = knob.cx() + cap * 0.56 * Math.cos(radians(40));
        double y = knob.cy() + cap * 0.56 * Math.sin(radians(40));
        double dimple = cap * 0.19;
        if (brush.plain()) {
            brush.stroke(Token.RIM0, 2, false);
            brush.circle(x, y, dimple);
        } else {
            brush.fillDown(y - dimple, y + dimple, Token.DIMPLE0, Token.DIMPLE1);
            brush.disc(x, y, dimple);
        }
        brush.text(
                TextStyle.semibold(12).tracked(0.04),
                Token.LEGEND_DIM,
                "TUNE",
                knob.cx(),
                knob.cy() + r * 0.90,
                Align.CENTRE);
        if (focused) {
            brush.stroke(Token.ACCENT_BODY, 3, false);
            brush.circle(knob.cx(), knob.cy(), r + 5);
        }
    }

    /// 81 ticks in half steps, the index on the cap, "VOL" and the figure in the open quarter.
    void volume(Circle knob, VolumeState volume, double figureSize) {
        double cx = knob.cx();
        double cy = knob.cy();
        double r = knob.radius();
        ticks(cx, cy, r, volume.steps(), true);
        ticks(cx, cy, r, volume.steps(), false);
        double cap = r * CAP;
        double degrees = -SWEEP / 2 + SWEEP * volume.steps() / VolumeState.MAX;
        double width = Math.max(3, r * 0.036);
        brush.stroke(Token.ACCENT_BODY, width, true);
        spoke(cx, cy, cap * 0.50, cap * 0.80, degrees);
        if (volume.attenuated()) {
            brush.stroke(brush.plain() ? Token.CAP0 : Token.CAP1, Math.max(1, width - 2.5), true);
            spoke(cx, cy, cap * 0.50, cap * 0.80, degrees);
        }
        figure(cx, cy + r * 0.90, volume, figureSize, r >= NAMED);
        if (volume.focused()) {
            brush.stroke(Token.ACCENT_BODY, 3, false);
            brush.circle(cx, cy, r + 5);
        }
    }

    private void ticks(double cx, double cy, double r, double steps, boolean lit) {
        Token ink = lit ? Token.ACCENT_BODY : Token.TICK;
        for (int i = 0; i <= 2 * VolumeState.MAX; i++) {
            if (i / 2.0 <= steps + 1e-9 == lit) {
                boolean major = i % 20 == 0;
                boolean whole = i % 2 == 0;
                double width =
                        major ? Math.max(2, r * 0.02) : whole ? Math.max(1.25, r * 0.0125) : Math.max(1, r * 0.008);
                brush.stroke(ink, width, false);
                spoke(cx, cy, r * 0.855, major ? r : r * 0.945, -SWEEP / 2 + SWEEP * i / (2.0 * VolumeState.MAX));
            }
        }
    }

    private void figure(double cx, double y, VolumeState volume, double size, boolean named) {
        boolean night = brush.theme().night();
        String figure = figureOf(volume.steps());
        TextStyle label = new TextStyle(FontWeight.SEMIBOLD, Math.max(12, size * 0.62), 0.04, false);
        TextStyle value = TextStyle.semibold(size).withTabularFigures();
        double gap = size * 0.34;
        double labelWidth = brush.measure(label, "VOL");
        double total = labelWidth + gap + brush.measure(value, figure);
        double baseline = y + size * TextStyle.CAP / 2;
        if (!named) {
            Token only = night ? Token.ACCENT_BODY : Token.LEGEND;
            brush.textOn(value, only, figure, cx, baseline, Align.CENTRE);
            return;
        }
        Token labelInk = night ? Token.ACCENT_BODY : Token.LEGEND_DIM;
        brush.textOn(label, labelInk, "VOL", cx - total / 2, baseline, Align.LEFT);
        Token valueInk = night ? Token.ACCENT_BODY : Token.LEGEND;
        brush.textOn(value, valueInk, figure, cx - total / 2 + labelWidth + gap, baseline, Align.LEFT);
    }

    /// "24" or "24.5".
    static String figureOf(double steps) {
        long halves = Math.round(steps * 2);
        return halves % 2 == 0 ? String.valueOf(halves / 2) : halves / 2 + ".5";
    }

    private void spoke(double cx, double cy, double from, double to, double degrees) {
        double c = Math.cos(radians(degrees));
        double s = Math.sin(radians(degrees));
        brush.line(cx + from * c, cy + from * s, cx + to * c, cy + to * s);
    }

    /// Degrees from twelve o'clock, as an angle from three o'clock.
    private static double radians(double degrees) {
        return (degrees - 90) * Math.PI / 180;
    }
}

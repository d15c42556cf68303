package org.rustyaudio.faceplate.paint;

import java.util.List;
import org.rustyaudio.faceplate.canvas.Canvas;
import org.rustyaudio.faceplate.canvas.FontWeight;
import org.rustyaudio.faceplate.canvas.Paint;
import org.rustyaudio.faceplate.layout.Control;
import org.rustyaudio.faceplate.layout.KeyStyle;
import org.rustyaudio.faceplate.layout.Rect;
import org.rustyaudio.faceplate.model.FaceState;
import org.rustyaudio.faceplate.model.KeyState;
import org.rustyaudio.faceplate.theme.Argb;
import org.rustyaudio.faceplate.theme.Theme;
import org.rustyaudio.faceplate.theme.Token;

/// A key: three hairlines of depth, a legend on its true centre, a pip where it stands for a state of the sound.
final class KeyPainter {

    private static final double DISABLED = 0.45;

    private final Brush brush;
    private final KeyStyle style;

    KeyPainter(Brush brush, KeyStyle style) {
        this.brush = brush;
        this.style = style;
    }

    void paint(Control control, Rect r, FaceState face) {
        KeyState state = face.key(control);
        boolean inverse = brush.plain() && state.on();
        ground(r, state, inverse);
        boolean nightKey = control == Control.DIM;
        boolean lit = state.on() && (face.theme().mode() != Theme.Mode.NIGHT || nightKey);
        if (state.pip() != KeyState.Pip.NONE && !brush.plain() && !state.disabled()) {
            pip(r, lit, state.holdProgress());
        }
        int ink = inverse
                ? brush.colour(Token.ON_ACCENT)
                : brush.colour(face.theme().night() && lit && nightKey ? Token.ACCENT_BODY : Token.LEGEND);
        if (state.disabled()) {
            ink = Argb.alpha(ink, DISABLED);
        }
        double sink = state.pressed() ? 1 : 0;
        legend(control, r, face, ink, sink, inverse);
        if (state.focused()) {
            MouldingPainter.focus(brush, r, style.radius());
        }
    }

    private void ground(Rect r, KeyState state, boolean inverse) {
        double radius = style.radius();
        Canvas canvas = brush.canvas();
        if (!brush.plain()) {
            brush.fill(Token.KEY_LOW);
            brush.round(r.x(), r.y() + 1.5, r.width(), r.height(), radius);
        }
        brush.fill(Token.KEY_EDGE);
        brush.round(r.grown(0.5), radius + 0.5);
        int top = brush.colour(Token.KEY0);
        int bottom = brush.colour(Token.KEY1);
        if (state.hover() && !state.disabled()) {
            int light = brush.theme().dark() ? 0xFFFFFFFF : brush.colour(Token.LEGEND);
            double amount = brush.plain() ? 0.16 : 0.04;
            top = Argb.mix(top, light, amount);
            bottom = Argb.mix(bottom, light, amount);
        }
        if (inverse) {
            brush.fill(Token.ACCENT_BODY);
        } else if (state.pressed()) {
            int pressed = brush.plain() ? 0xFF333333 : bottom;
            canvas.fill(Paint.down(r.y(), r.bottom(), pressed, brush.plain() ? pressed : top));
        } else {
            canvas.fill(Paint.down(r.y(), r.bottom(), top, bottom));
        }
        double inset = brush.plain() ? 1.5 : 0.5;
        brush.round(r.grown(-inset), radius - inset);
        if (!brush.plain() && !state.pressed()) {
            brush.fill(Token.KEY_TOP);
            double corner = radius * 0.55;
            canvas.fillRect(r.x() + corner, r.y() + 0.5, r.width() - 2 * corner, 1);
        }
    }

    private void pip(Rect r, boolean lit, double held) {
        double h = r.height();
        double y = r.y() + (h >= 100 ? 14 : h >= 60 ? 10 : h >= 44 ? 7 : 5);
        double x = brush.snap(r.centreX() - 8);
        brush.fill(lit ? Token.ACCENT_BODY : Token.SLOT);
        brush.round(x, brush.snap(y), 16, 3, 1.5);
        if (held > 0) {
            brush.fill(Token.ACCENT_BODY);
            brush.round(x, brush.snap(y), Math.max(3, 16 * held), 3, 1.5);
        }
    }

    private void legend(Control control, Rect r, FaceState face, int ink, double sink, boolean inverse) {
        double x = r.centreX();
        double y = r.centreY() + sink;
        switch (control) {
            case PREVIOUS -> Icons.paint(brush, Icon.PREVIOUS, x, y, style.icon(), ink);
            case NEXT -> Icons.paint(brush, Icon.NEXT, x, y, style.icon(), ink);
            case PLAY -> Icons.paint(brush, face.playing() ? Icon.PAUSE : Icon.PLAY, x, y, style.icon(), ink);
            case BANK -> bank(r, face, sink, inverse);
            case PRESET_1, PRESET_2, PRESET_3, PRESET_4, PRESET_5, PRESET_6 ->
                preset(control, r, face, ink, sink, inverse);
            case DIM ->
                brush.text(legendStyle(), ink, face.theme().night() ? "NIGHT" : control.legend(), x, y, Align.CENTRE);
            default -> brush.text(legendStyle(), ink, control.legend(), x, y, Align.CENTRE);
        }
    }

    /// The figure, and the preset's name under it where it has no place on the glass.
    private void preset(Control control, Rect r, FaceState face, int ink, double sink, boolean inverse) {
        boolean named = style.name() > 0;
        double y = named ? r.y() + r.height() * 0.43 : r.centreY();
        TextStyle numeral = TextStyle.medium(style.numeral());
        brush.text(numeral, ink, control.legend(), r.centreX(), y + sink, Align.CENTRE);
        List<String> names = face.glass().presets();
        if (named && control.preset() < names.size()) {
            TextStyle type = TextStyle.medium(style.name()).tracked(0.03);
            String name = brush.fit(type, names.get(control.preset()), r.width() - 16);
            int dim = inverse ? ink : brush.colour(Token.LEGEND_DIM);
            brush.text(type, dim, name, r.centreX(), r.y() + r.height() * 0.76 + sink, Align.CENTRE);
        }
    }

    private TextStyle legendStyle() {
        return new TextStyle(FontWeight.SEMIBOLD, style.legend(), 0.03, false);
    }

    private void bank(Rect r, FaceState face, double sink, boolean inverse) {
        double size = style.bank();
        double x = r.centreX();
        double y = r.centreY() + sink;
        brush.text(
                TextStyle.semibold(Math.max(12, size * 0.82)).tracked(0.04),
                Token.LEGEND_DIM,
                "BANK",
                x,
                y - size * 0.68,
                Align.CENTRE);
        double gap = Math.min(r.width() * 0.235, size * 1.45);
        for (int i = 0; i < 3; i++) {
            char letter = (char) ('A' + i);
            boolean current = letter == face.bank() && face.theme().mode() != Theme.Mode.NIGHT;
            Token ink = current ? (inverse ? Token.ON_ACCENT : Token.ACCENT_BODY) : Token.LEGEND_DIM;
            double bx = x + (i - 1) * gap;
            brush.text(TextStyle.semibold(size), ink, String.valueOf(letter), bx, y + size * 0.62, Align.CENTRE);
            if (current) {
                brush.fill(ink);
                brush.canvas().fillRect(brush.snap(bx - 4), brush.snap(y + size * 1.24), 8, brush.whole(2));
            }
        }
    }
}

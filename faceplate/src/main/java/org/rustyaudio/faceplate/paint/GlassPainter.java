package org.rustyaudio.faceplate.paint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rustyaudio.faceplate.canvas.Canvas;
import org.rustyaudio.faceplate.canvas.FontWeight;
import org.rustyaudio.faceplate.layout.Control;
import org.rustyaudio.faceplate.layout.GlassLayout;
import org.rustyaudio.faceplate.layout.GlassStyle;
import org.rustyaudio.faceplate.layout.Rect;
import org.rustyaudio.faceplate.model.Annunciator;
import org.rustyaudio.faceplate.model.GlassState;
import org.rustyaudio.faceplate.theme.Theme;
import org.rustyaudio.faceplate.theme.Token;

/// What the display shows, row by row. Every row begins by wiping its own part of the glass.
final class GlassPainter {

    /// Between the title and the time, in dots.
    static final int TITLE_GAP = 8;

    private final Brush brush;
    private final GlassLayout layout;
    private final GlassStyle style;
    private final GlassState state;
    private final DotType dots;

    GlassPainter(Brush brush, GlassLayout layout, GlassState state, DotType dots) {
        this.brush = brush;
        this.layout = layout;
        this.style = layout.style();
        this.state = state;
        this.dots = dots;
    }

    private void wipe(Rect part) {
        brush.fill(Token.GLASS);
        brush.rect(part);
    }

    /// Annunciators from the left, the clock at the right. Words that have no room leave, the least important first.
    void status() {
        Rect row = layout.status();
        wipe(row);
        TextStyle type = new TextStyle(FontWeight.SEMIBOLD, style.statusSize(), 0.04, true);
        double y = row.centreY();
        double clock = state.clock().isEmpty()
                ? 0
                : brush.text(type, Token.GLASS_DIM, state.clock(), row.right(), y, Align.RIGHT) + style.statusGap();
        double x = row.x();
        for (Annunciator word : fitting(type, row.width() - clock)) {
            double width = brush.measure(type, word.text());
            if (word.kind() == Annunciator.Kind.WARNING) {
                double pad = style.statusSize() * 0.5;
                brush.fill(Token.GLASS_TEXT);
                brush.round(x, y - style.statusSize() * 0.75, width + 2 * pad, style.statusSize() * 1.5, 3);
                brush.text(type, Token.GLASS, word.text(), x + pad, y, Align.LEFT);
                x += 2 * pad;
            } else {
                Token ink = word.kind() == Annunciator.Kind.CONDITION ? Token.GLASS_TEXT : Token.GLASS_DIM;
                brush.text(type, ink, word.text(), x, y, Align.LEFT);
            }
            x += width + style.statusGap();
        }
    }

    private List<Annunciator> fitting(TextStyle type, double room) {
        List<Annunciator> words = new ArrayList<>(state.status());
        while (!words.isEmpty()) {
            double width = -style.statusGap();
            Annunciator least = words.get(0);
            for (Annunciator word : words) {
                width += brush.measure(type, word.text()) + style.statusGap();
                if (word.kind() == Annunciator.Kind.WARNING) {
                    width += style.statusSize();
                }
                if (word.priority() < least.priority()) {
                    least = word;
                }
            }
            if (width <= room) {
                break;
            }
            words.remove(least);
        }
        return words;
    }

    /// The title in dot cells, the time at its right.
    void title() {
        wipe(layout.title());
        Rect row = layout.title();
        double timeWidth = brush.theme().mode() == Theme.Mode.NIGHT ? 0 : time(row);
        double right = row.right() - (timeWidth > 0 ? timeWidth + TITLE_GAP * style.titlePitch() : 0);
        if (plainType()) {
            TextStyle type = TextStyle.semibold(style.titleDots() * style.titlePitch() / TextStyle.CAP);
            double middle = layout.titleTop() + style.titleDots() * style.titlePitch() / 2;
            Canvas canvas = brush.canvas();
            canvas.save();
            brush.clip(new Rect(row.x(), row.y(), right - row.x(), row.height()));
            double shift = state.titleShift() * style.titlePitch();
            String text = shift > 0 ? state.title() : brush.fit(type, state.title(), right - row.x());
            brush.text(type, Token.GLASS_TEXT, text, row.x() - shift, middle, Align.LEFT);
            canvas.restore();
            return;
        }
        double pitch = DotType.pitch(brush, style.titlePitch());
        int room = (int) Math.floor((right - row.x()) / pitch);
        String title = state.titleShift() > 0
                ? state.title()
                : dots.fit(brush.canvas(), state.title(), style.titleDots(), room);
        dots.paint(
                brush,
                title,
                style.titleDots(),
                style.titlePitch(),
                brush.colour(Token.GLASS_TEXT),
                row.x() - state.titleShift() * pitch,
                layout.titleTop(),
                Align.LEFT,
                brush.snap(row.x()),
                brush.snap(right));
    }

    private double time(Rect row) {
        if (!layout.timeBesideTitle() || state.time().isEmpty()) {
            return 0;
        }
        int ink = brush.colour(style.timeDim() ? Token.GLASS_DIM : Token.GLASS_TEXT);
        double height = style.titleDots() * style.timePitch();
        if (plainType()) {
            TextStyle type = TextStyle.semibold(height / TextStyle.CAP).withTabularFigures();
            return brush.text(type, ink, state.time(), row.right(), layout.timeTop() + height / 2, Align.RIGHT);
        }
        dots.paint(
                brush,
                state.time(),
                style.titleDots(),
                style.timePitch(),
                ink,
                row.right(),
                layout.timeTop(),
                Align.RIGHT,
                row.x(),
                row.right() + style.timePitch());
        return dots.advance(brush.canvas(), state.time(), style.titleDots()) * DotType.pitch(brush, style.timePitch());
    }

    private boolean plainType() {
        return state.plainType() || brush.plain();
    }

    /// Artist and album, or a message.
    void line() {
        Rect row = layout.artist();
        wipe(row);
        TextStyle type = TextStyle.medium(style.artistSize());
        Token ink = state.message() ? Token.GLASS_TEXT : Token.ARTIST;
        String text = brush.fit(type, state.line(), row.width());
        brush.text(type, ink, text, row.x(), row.centreY(), Align.LEFT);
    }

    /// The meter that was chosen. An empty display has its button here.
    void spectrum() {
        wipe(layout.spectrum());
        if (!state.invitation().isEmpty()) {
            invitation(layout.invitation());
        } else {
            new MeterPainter(brush, layout).paint(state.meter());
        }
    }

    private void invitation(Rect button) {
        double radius = button.height() / 2;
        brush.fill(Token.ACCENT);
        brush.round(button, radius);
        TextStyle type = TextStyle.semibold(Math.max(13, style.statusSize())).tracked(0.03);
        brush.text(type, Token.ON_GLASS_ACCENT, state.invitation(), button.centreX(), button.centreY(), Align.CENTRE);
    }

    /// How far the track has played; also the floor of the spectrum.
    void position() {
        wipe(layout.position());
        if (state.position() < 0) {
            return;
        }
        Rect line = layout.spectrum();
        double t = style.positionThickness() * (state.positionFocused() ? 2 : 1);
        double middle = layout.positionY() + style.positionThickness() / 2;
        double y = middle - t / 2;
        double played = line.width() * state.position();
        if (brush.plain()) {
            brush.fill(Token.TICK);
        } else {
            brush.fill(Token.ACCENT, 0.22);
        }
        brush.round(line.x(), y, line.width(), t, t / 2);
        brush.fill(Token.ACCENT);
        brush.round(line.x(), y, Math.max(t, played), t, t / 2);
        loop(line, middle);
        double dot = style.positionThickness() * 2;
        if (state.positionFocused()) {
            Rect ring = layout.position().grown(-1.5);
            brush.stroke(Token.ACCENT, 2, false);
            brush.outline(ring.x(), ring.y(), ring.width(), ring.height(), ring.height() / 2);
            brush.fill(Token.GLASS_TEXT);
            brush.disc(line.x() + played, middle, dot * 1.5);
            brush.fill(Token.ACCENT);
        }
        brush.disc(line.x() + played, middle, dot);
    }

    /// The part that repeats: a mark at each of its ends, and a bar between them.
    private void loop(Rect line, double middle) {
        GlassState.Span loop = state.loop();
        if (loop.from() < 0) {
            return;
        }
        double thickness = style.positionThickness();
        double height = Math.min(layout.position().height(), thickness * 6);
        double a = line.x() + line.width() * loop.from();
        brush.fill(Token.GLASS_TEXT);
        if (loop.to() >= 0) {
            double b = line.x() + line.width() * loop.to();
            brush.round(a, middle - thickness / 2, b - a, thickness, 0);
            brush.round(b - thickness / 2, middle - height / 2, thickness, height, 0);
        }
        brush.round(a - thickness / 2, middle - height / 2, thickness, height, 0);
        brush.fill(Token.ACCENT);
    }

    /// Elapsed and remaining time under the line.
    void times() {
        Rect row = layout.times();
        if (row.height() == 0) {
            return;
        }
        wipe(row);
        TextStyle type = TextStyle.semibold(13).withTabularFigures();
        brush.text(type, Token.GLASS_DIM, state.elapsed(), row.x(), row.centreY(), Align.LEFT);
        brush.text(type, Token.GLASS_TEXT, state.time(), row.right(), row.centreY(), Align.RIGHT);
    }

    /// The names of the presets, each exactly above its key.
    void presets(Map<Control, Rect> keys) {
        Rect row = layout.presets();
        if (row.height() == 0) {
            return;
        }
        wipe(row);
        TextStyle type = TextStyle.semibold(style.presetSize()).tracked(0.03);
        for (int i = 0; i < Math.min(6, state.presets().size()); i++) {
            Rect key = keys.get(Control.PRESETS.get(i));
            if (key == null) {
                continue;
            }
            boolean current = i == state.preset();
            if (current) {
                double inset = style.pillRadius() < 6 ? 2 : 0;
                brush.fill(Token.ACCENT);
                brush.round(key.x() + inset, row.y(), key.width() - 2 * inset, row.height(), style.pillRadius());
            }
            String name = brush.fit(type, state.presets().get(i), key.width() - 12);
            Token ink = current ? Token.ON_GLASS_ACCENT : Token.GLASS_DIM;
            brush.text(type, ink, name, key.centreX(), row.centreY(), Align.CENTRE);
        }
    }
}

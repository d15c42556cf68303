package org.rustyaudio.faceplate.paint;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.rustyaudio.faceplate.canvas.Canvas;
import org.rustyaudio.faceplate.layout.Circle;
import org.rustyaudio.faceplate.layout.Control;
import org.rustyaudio.faceplate.layout.FaceLayout;
import org.rustyaudio.faceplate.layout.GlassLayout;
import org.rustyaudio.faceplate.layout.Rect;
import org.rustyaudio.faceplate.model.FaceState;
import org.rustyaudio.faceplate.model.GlassState;
import org.rustyaudio.faceplate.theme.Theme;
import org.rustyaudio.faceplate.theme.Themes;
import org.rustyaudio.faceplate.theme.Token;

/// Paints the face: a static layer that changes with the state of the keys, and live regions that change with the
/// sound. The same state gives the same picture, whether painted at once or piece by piece. The user interface's
/// thread only.
public final class FacePainter {

    /// How far a key's focus ring reaches over its edge.
    private static final double FOCUS_REACH = 6;

    private static final Rect NOTHING = new Rect(0, 0, 0, 0);

    private final DotType dots = new DotType();

    /// Everything at once, static and live.
    public void paint(Canvas canvas, FaceLayout layout, FaceState state) {
        paintStatic(canvas, layout, state);
        for (Region region : Region.values()) {
            paint(region, canvas, layout, state);
        }
    }

    /// Moulding, glass, caps, keys and the ground of the drawer.
    public void paintStatic(Canvas canvas, FaceLayout layout, FaceState state) {
        Brush brush = new Brush(canvas, state.theme());
        MouldingPainter.moulding(brush, layout.face());
        GlassLayout glass = layout.glass();
        MouldingPainter.glass(
                brush, glass.panel(), glass.style().radius(), state.tuneFocused() && layout.tune() == null);
        KnobPainter knobs = new KnobPainter(brush);
        if (!layout.covered(layout.volume().square())) {
            knobs.cap(layout.volume());
        }
        Circle tune = layout.tune();
        if (tune != null) {
            knobs.tune(tune, state.tuneFocused());
        }
        KeyPainter keys = new KeyPainter(brush, layout.style());
        for (Map.Entry<Control, Rect> key : layout.keys().entrySet()) {
            if (!state.key(key.getKey()).focused()) {
                keys.paint(key.getKey(), key.getValue(), state);
            }
        }
        focusedKey(keys, layout, state);
        Rect drawer = layout.drawer();
        if (drawer != null) {
            MouldingPainter.tray(brush, drawer);
        }
    }

    private static void focusedKey(KeyPainter keys, FaceLayout layout, FaceState state) {
        for (Map.Entry<Control, Rect> key : layout.keys().entrySet()) {
            if (state.key(key.getKey()).focused()) {
                keys.paint(key.getKey(), key.getValue(), state);
            }
        }
    }

    /// Paints some keys again on a static layer that shows the rest as it is.
    public void paintKeys(Canvas canvas, FaceLayout layout, FaceState state, Iterable<Control> changed) {
        Brush brush = new Brush(canvas, state.theme());
        KeyPainter keys = new KeyPainter(brush, layout.style());
        for (Control control : changed) {
            if (!state.key(control).focused()) {
                paintKey(brush, keys, layout, state, control);
            }
        }
        // Last, so that no neighbour wipes its ring.
        for (Control control : layout.keys().keySet()) {
            if (state.key(control).focused()) {
                paintKey(brush, keys, layout, state, control);
            }
        }
    }

    private static void paintKey(Brush brush, KeyPainter keys, FaceLayout layout, FaceState state, Control control) {
        Rect key = layout.keys().get(control);
        if (key != null) {
            brush.canvas().save();
            brush.clip(key.grown(FOCUS_REACH));
            MouldingPainter.moulding(brush, layout.face());
            keys.paint(control, key, state);
            brush.canvas().restore();
        }
    }

    /// Paints one live region.
    public void paint(Region region, Canvas canvas, FaceLayout layout, FaceState state) {
        Brush brush = new Brush(canvas, state.theme());
        if (region == Region.RING) {
            if (!layout.covered(layout.volume().square())) {
                new KnobPainter(brush).volume(layout.volume(), state.volume(), layout.volumeFigure());
            }
            return;
        }
        if (bounds(region, layout).width() == 0) {
            return;
        }
        if (state.theme().mode() == Theme.Mode.NIGHT && !inNight(region)) {
            brush.fill(Token.GLASS);
            brush.rect(bounds(region, layout));
            return;
        }
        GlassPainter glass = new GlassPainter(brush, layout.glass(), state.glass(), dots);
        switch (region) {
            case STATUS -> glass.status();
            case TITLE -> glass.title();
            case LINE -> glass.line();
            case SPECTRUM -> glass.spectrum();
            case POSITION -> glass.position();
            case TIMES -> glass.times();
            case PRESETS -> glass.presets(layout.keys());
            case RING -> throw new IllegalStateException("the ring is not on the glass");
        }
    }

    /// By night the glass shows the title and who plays, nothing else.
    private static boolean inNight(Region region) {
        return region == Region.TITLE || region == Region.LINE;
    }

    /// The area a region paints on; empty where the layout has no such region.
    public Rect bounds(Region region, FaceLayout layout) {
        GlassLayout glass = layout.glass();
        return switch (region) {
            case RING -> layout.volume().square().grown(8);
            case STATUS -> glass.status();
            case TITLE -> glass.title();
            case LINE -> glass.artist();
            case SPECTRUM -> glass.rows() > 0 ? glass.spectrum() : NOTHING;
            case POSITION -> glass.position();
            case TIMES -> glass.times();
            case PRESETS -> glass.presets();
        };
    }

    /// What a region's picture depends on: equal inputs, equal picture.
    public Object inputs(Region region, FaceState state) {
        GlassState glass = state.glass();
        Theme theme = state.theme();
        return switch (region) {
            case RING -> List.of(theme, state.volume());
            case STATUS -> List.of(theme, glass.status(), glass.clock());
            case TITLE -> List.of(theme, glass.title(), glass.titleShift(), glass.time(), glass.plainType());
            case LINE -> List.of(theme, glass.line(), glass.message());
            case SPECTRUM -> List.of(theme, glass.meter(), glass.invitation());
            case POSITION -> List.of(theme, glass.position(), glass.positionFocused(), glass.loop());
            case TIMES -> List.of(theme, glass.elapsed(), glass.time());
            case PRESETS -> List.of(theme, glass.presets(), glass.preset());
        };
    }

    /// What the static layer depends on besides the keys.
    public Object staticInputs(FaceState state) {
        return Arrays.asList(state.theme(), state.tuneFocused());
    }

    /// What one key's picture depends on.
    public Object keyInputs(Control control, FaceState state) {
        return switch (control) {
            case PLAY -> List.of(state.key(control), state.playing());
            case BANK -> List.of(state.key(control), state.bank());
            case PRESET_1, PRESET_2, PRESET_3, PRESET_4, PRESET_5, PRESET_6 -> {
                List<String> names = state.glass().presets();
                int at = control.preset();
                yield List.of(state.key(control), at < names.size() ? names.get(at) : "");
            }
            default -> state.key(control);
        };
    }

    /// By how many dots a title is wider than the place that the time beside it leaves.
    public int titleOverflow(Canvas canvas, FaceLayout layout, String title, String time) {
        GlassLayout glass = layout.glass();
        Brush brush = new Brush(canvas, Themes.ICE);
        double pitch = DotType.pitch(brush, glass.style().titlePitch());
        int dotsHigh = glass.style().titleDots();
        double beside = glass.timeBesideTitle() && !time.isEmpty()
                ? dots.advance(canvas, time, dotsHigh)
                                * DotType.pitch(brush, glass.style().timePitch())
                        + GlassPainter.TITLE_GAP * glass.style().titlePitch()
                : 0;
        double room = Math.floor((glass.title().width() - beside) / pitch);
        return (int) Math.max(0, dots.advance(canvas, title, dotsHigh) - room);
    }
}

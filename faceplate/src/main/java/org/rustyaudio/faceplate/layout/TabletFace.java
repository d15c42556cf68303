package org.rustyaudio.faceplate.layout;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// A tablet held upright, drawn for 768 × 1024: glass, presets under their names, a large volume between two blocks of
/// keys, transport. Spare height goes to the glass.
final class TabletFace {

    static final double LEAST_HEIGHT = 760;

    private static final double MARGIN = 24;
    private static final double GAP = 8;
    private static final double PRESET = 64;
    private static final double KEY = 72;
    private static final double RADIUS = 128;

    private TabletFace() {}

    static FaceLayout lay(double w, double h) {
        double inner = w - 2 * MARGIN;
        double middle = 2 * RADIUS;
        double transport = 88;
        double below = 16 + PRESET + 28 + middle + 28 + transport + MARGIN;
        double glassHeight = h - MARGIN - below;
        double presetY = MARGIN + glassHeight + 16;
        double middleY = presetY + PRESET + 28;
        Map<Control, Rect> keys = new EnumMap<>(Control.class);
        double column = (inner - PRESET - 6 * GAP) / 6;
        keys.put(Control.BANK, new Rect(MARGIN, presetY, PRESET, PRESET));
        FaceLayouts.row(keys, Control.PRESETS, MARGIN + PRESET + GAP, presetY, column, PRESET, GAP);
        double side = (inner - middle - 2 * GAP) / 2;
        double right = w - MARGIN - side;
        block(keys, List.of(Control.ATT, Control.LOUD, Control.EQ, Control.DISP), Control.DIM, MARGIN, middleY, side);
        block(
                keys,
                List.of(Control.SRC, Control.OPEN, Control.REPEAT, Control.SHUFFLE),
                Control.LIST,
                right,
                middleY,
                side);
        FaceLayouts.row(
                keys,
                List.of(Control.PREVIOUS, Control.PLAY, Control.NEXT),
                MARGIN,
                middleY + middle + 28,
                (inner - 2 * GAP) / 3,
                transport,
                GAP);
        boolean wide = inner >= 600 && glassHeight >= 272;
        return new FaceLayout(
                FaceLayout.Kind.TABLET,
                w,
                h,
                new Rect(0, 0, w, h),
                null,
                new Circle(w / 2, middleY + RADIUS, RADIUS),
                28,
                null,
                keys,
                new KeyStyle(14, 24, 30, 13, 8),
                GlassLayout.of(
                        wide ? GlassStyle.MEDIUM : GlassStyle.WIDE, new Rect(MARGIN, MARGIN, inner, glassHeight)));
    }

    /// Two rows of two keys, and one as wide as both below them.
    private static void block(
            Map<Control, Rect> keys, List<Control> four, Control wide, double x, double y, double width) {
        double key = (width - GAP) / 2;
        double step = RADIUS - KEY / 2;
        FaceLayouts.row(keys, four.subList(0, 2), x, y, key, KEY, GAP);
        FaceLayouts.row(keys, four.subList(2, 4), x, y + step, key, KEY, GAP);
        keys.put(wide, new Rect(x, y + 2 * step, width, KEY));
    }
}

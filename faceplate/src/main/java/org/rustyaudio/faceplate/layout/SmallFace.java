package org.rustyaudio.faceplate.layout;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Seven columns, drawn for 640 × 360; an open drawer takes the place of the two key rows, and the
/// transport that of ATT and LOUD.
final class SmallFace {

    private static final double MARGIN = 16;
    private static final double GAP = 8;

    private SmallFace() {}

    static FaceLayout lay(double w, double h, boolean drawerOpen) {
        double column = (w - 2 * MARGIN - 6 * GAP) / 7;
        double spare = Math.max(0, h - 360);
        double key = drawerOpen ? 50 : 50 + Math.min(14, Math.floor(spare / 8));
        double rows = h - MARGIN - 2 * key - GAP;
        double glassHeight = drawerOpen ? 204 : Math.max(168, rows - 16 - MARGIN);
        Map<Control, Rect> keys = new EnumMap<>(Control.class);
        double sideWidth = 2 * column + GAP;
        double sideKeyY = MARGIN + glassHeight - 40;
        if (drawerOpen) {
            List<Control> transport = List.of(Control.PREVIOUS, Control.PLAY, Control.NEXT);
            List<Control> fitting = sideWidth >= 3 * 40 + 2 * GAP ? transport : transport.subList(1, 3);
            int n = fitting.size();
            FaceLayouts.row(keys, fitting, MARGIN, sideKeyY, (sideWidth - (n - 1) * GAP) / n, 40, GAP);
        } else {
            FaceLayouts.row(keys, List.of(Control.ATT, Control.LOUD), MARGIN, sideKeyY, column, 40, GAP);
            FaceLayouts.row(
                    keys,
                    List.of(
                            Control.SRC,
                            Control.DISP,
                            Control.PREVIOUS,
                            Control.PLAY,
                            Control.NEXT,
                            Control.EQ,
                            Control.LIST),
                    MARGIN,
                    rows,
                    column,
                    key,
                    GAP);
            keys.put(Control.BANK, new Rect(MARGIN, rows + key + GAP, column, key));
            FaceLayouts.row(keys, Control.PRESETS, MARGIN + column + GAP, rows + key + GAP, column, key, GAP);
        }
        double glassX = MARGIN + sideWidth + GAP;
        double radius = Math.min(sideWidth / 2 - 10, (glassHeight - 40 - 16) / 2);
        double glassWidth = w - glassX - MARGIN;
        boolean large = glassHeight >= 300 && glassWidth >= 560;
        double faceHeight = drawerOpen ? MARGIN + glassHeight + 16 : h;
        return new FaceLayout(
                FaceLayout.Kind.SMALL,
                w,
                h,
                new Rect(0, 0, w, faceHeight),
                drawerOpen ? new Rect(0, faceHeight, w, h - faceHeight) : null,
                new Circle(MARGIN + sideWidth / 2, MARGIN + (glassHeight - 40 - 16) / 2, radius),
                16,
                null,
                keys,
                new KeyStyle(13, 18, 22, 12, 8),
                GlassLayout.of(
                        large ? GlassStyle.MEDIUM_PLAIN : GlassStyle.SMALL,
                        new Rect(glassX, MARGIN, glassWidth, glassHeight)));
    }
}

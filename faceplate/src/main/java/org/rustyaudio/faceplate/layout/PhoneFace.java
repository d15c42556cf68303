package org.rustyaudio.faceplate.layout;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// One column, drawn for 360 × 780: glass, presets, volume between six keys, transport. Spare height goes first to the
/// glass; what is missing is taken from it, and on a low screen from the air and the keys. An open drawer rises over
/// everything but the glass.
final class PhoneFace {

    private static final double MARGIN = 16;
    private static final double GAP = 8;

    private PhoneFace() {}

    static FaceLayout lay(double w, double h, boolean drawerOpen) {
        double inner = w - 2 * MARGIN;
        boolean low = h < 648;
        double air = low ? 12 : 28;
        double step = low ? 66 : 80;
        double middle = 2 * step + 52;
        double transport = low ? 60 : 76;
        double below = 16 + 52 + air + middle + air + transport + MARGIN;
        double glassHeight = drawerOpen ? 204 : Math.max(200, h - MARGIN - below);
        double y = MARGIN + glassHeight + 16;
        Map<Control, Rect> keys = new EnumMap<>(Control.class);
        Circle volume = new Circle(w / 2, y + 52 + air + middle / 2, low ? 88 : 98);
        if (!drawerOpen) {
            FaceLayouts.row(keys, Control.PRESETS, MARGIN, y, (inner - 5 * GAP) / 6, 52, GAP);
            double sideY = y + 52 + air;
            List<Control> left = List.of(Control.ATT, Control.LOUD, Control.BANK);
            List<Control> right = List.of(Control.SRC, Control.LIST, Control.DIM);
            for (int i = 0; i < 3; i++) {
                keys.put(left.get(i), new Rect(MARGIN, sideY + i * step, 56, 52));
                keys.put(right.get(i), new Rect(w - MARGIN - 56, sideY + i * step, 56, 52));
            }
            FaceLayouts.row(
                    keys,
                    List.of(Control.PREVIOUS, Control.PLAY, Control.NEXT),
                    MARGIN,
                    sideY + middle + air,
                    (inner - 2 * GAP) / 3,
                    transport,
                    GAP);
        }
        double faceHeight = drawerOpen ? y : h;
        return new FaceLayout(
                FaceLayout.Kind.PHONE,
                w,
                h,
                new Rect(0, 0, w, faceHeight),
                drawerOpen ? new Rect(0, faceHeight, w, h - faceHeight) : null,
                volume,
                22,
                null,
                keys,
                new KeyStyle(12, 18, 32, 12, 8),
                GlassLayout.of(GlassStyle.PHONE, new Rect(MARGIN, MARGIN, inner, glassHeight)));
    }
}

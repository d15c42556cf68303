package org.rustyaudio.faceplate.layout;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// One screen for a glance and a thumb: few keys, none below 116 high; an open drawer takes the place of the keys, and
/// across leaves only a strip with the most needed of them.
final class CarFace {

    static final double WIDTH = 1280;
    static final double HEIGHT = 720;
    static final double UPRIGHT_WIDTH = 540;
    static final double UPRIGHT_HEIGHT = 960;

    private static final KeyStyle STYLE = new KeyStyle(28, 40, 56, 17, 8, 16);
    private static final List<Control> TRANSPORT = List.of(Control.PREVIOUS, Control.PLAY, Control.NEXT);

    private CarFace() {}

    static boolean upright(double width, double height) {
        return height > width;
    }

    static FaceLayout lay(double w, double h, boolean drawerOpen) {
        if (upright(w, h)) {
            return upright(w, h, drawerOpen, 24);
        }
        return drawerOpen ? StripFace.lay(FaceLayout.Kind.CAR, w, h, 2) : across(w, h);
    }

    /// Drawn for 1280 × 720; spare width goes to glass, transport and presets, spare height to the glass.
    private static FaceLayout across(double w, double h) {
        double glassHeight = h - 360;
        double wide = w - 480;
        double y = h - 296;
        Map<Control, Rect> keys = new EnumMap<>(Control.class);
        keys.put(Control.LIST, new Rect(40, y, 360, 120));
        FaceLayouts.row(keys, List.of(Control.ATT, Control.SRC), 40, y + 136, 175, 120, 10);
        FaceLayouts.row(keys, TRANSPORT, 440, y, (wide - 20) / 3, 120, 10);
        FaceLayouts.row(keys, Control.PRESETS, 440, y + 136, (wide - 50) / 6, 120, 10);
        return face(
                w,
                h,
                h,
                new Circle(220, 40 + glassHeight / 2, 180),
                36,
                keys,
                GlassLayout.of(GlassStyle.CAR, new Rect(440, 40, wide, glassHeight)));
    }

    /// Drawn for 540 × 960, which is a telephone held upright at two thirds; spare height goes to the glass.
    private static FaceLayout upright(double w, double h, boolean drawerOpen, double margin) {
        double inner = w - 2 * margin;
        double glassHeight = drawerOpen ? 300 : h - 688;
        double y = margin + glassHeight + 12;
        double low = y + 120 + 10 + 116 + 10 + 116 + 12;
        double side = (inner - 240 - 20) / 2;
        Map<Control, Rect> keys = new EnumMap<>(Control.class);
        if (!drawerOpen) {
            double third = (inner - 20) / 3;
            FaceLayouts.row(keys, TRANSPORT, margin, y, third, 120, 10);
            FaceLayouts.row(keys, Control.PRESETS.subList(0, 3), margin, y + 130, third, 116, 10);
            FaceLayouts.row(keys, Control.PRESETS.subList(3, 6), margin, y + 256, third, 116, 10);
            keys.put(Control.LIST, new Rect(margin, low, side, 240));
            keys.put(Control.ATT, new Rect(w - margin - side, low, side, 116));
            keys.put(Control.SRC, new Rect(w - margin - side, low + 124, side, 116));
        }
        return face(
                w,
                h,
                drawerOpen ? margin + glassHeight + 16 : h,
                new Circle(w / 2, low + 120, 120),
                28,
                keys,
                GlassLayout.of(GlassStyle.MEDIUM_PLAIN, new Rect(margin, margin, inner, glassHeight)));
    }

    private static FaceLayout face(
            double w,
            double h,
            double faceHeight,
            Circle volume,
            double figure,
            Map<Control, Rect> keys,
            GlassLayout glass) {
        Rect drawer = faceHeight < h ? new Rect(0, faceHeight, w, h - faceHeight) : null;
        return new FaceLayout(
                FaceLayout.Kind.CAR,
                w,
                h,
                new Rect(0, 0, w, faceHeight),
                drawer,
                volume,
                figure,
                null,
                keys,
                STYLE,
                glass);
    }
}

package org.rustyaudio.faceplate.layout;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Chooses and measures the arrangement for a window: a pure function of its size.
public final class FaceLayouts {

    private static final List<Control> SIDE = List.of(Control.ATT, Control.SRC, Control.DISP);
    private static final List<Control> TRANSPORT = List.of(Control.PREVIOUS, Control.PLAY, Control.NEXT);
    private static final List<Control> LOWER =
            List.of(Control.EQ, Control.OPEN, Control.REPEAT, Control.SHUFFLE, Control.LIST, Control.DIM);

    /// A drawer needs some 280 to work in: what is left of the face shrinks as the window does.
    private static final double STRIP_BELOW = 520;

    private static final double WIDE_DRAWER_FROM = 640;
    private static final double MEDIUM_DRAWER_FROM = 680;

    private FaceLayouts() {}

    /// Where everything stands in a window of this size.
    ///
    /// @param width in logical pixels, at least 320
    /// @param height in logical pixels, at least 320
    /// @param drawerOpen whether the lower part belongs to a drawer
    public static FaceLayout of(double width, double height, boolean drawerOpen) {
        double w = Math.max(320, width);
        double h = Math.max(320, height);
        if (phone(w, h)) {
            return PhoneFace.lay(w, h, drawerOpen);
        }
        if (!drawerOpen && w >= 600 && w < 1000 && h >= TabletFace.LEAST_HEIGHT && h >= w * 1.1) {
            return TabletFace.lay(w, h);
        }
        if (drawerOpen && h < STRIP_BELOW) {
            return StripFace.lay(FaceLayout.Kind.STRIP, w, h, 1);
        }
        if (w >= 1200 && (drawerOpen ? h >= WIDE_DRAWER_FROM : h < 480)) {
            return wide(w, h, drawerOpen);
        }
        if (w < 720 || h < 400 || (drawerOpen && h < MEDIUM_DRAWER_FROM)) {
            return SmallFace.lay(w, h, drawerOpen);
        }
        return w >= 1200 && h >= 648 && !drawerOpen ? tall(w, h) : medium(w, h, drawerOpen);
    }

    /// The arrangement for a car, in a window of this size times [#carZoom].
    public static FaceLayout car(double width, double height, boolean drawerOpen) {
        return CarFace.lay(width, height, drawerOpen);
    }

    /// By how much the arrangement for a car is grown or shrunk, so that it fills a window.
    public static double carZoom(double width, double height) {
        boolean upright = CarFace.upright(width, height);
        return Math.min(
                width / (upright ? CarFace.UPRIGHT_WIDTH : CarFace.WIDTH),
                height / (upright ? CarFace.UPRIGHT_HEIGHT : CarFace.HEIGHT));
    }

    /// Whether a window of this size is laid out as a telephone held upright.
    public static boolean phone(double width, double height) {
        return width < 480 || (width < 600 && height >= 600 && height >= width * 1.1);
    }

    private static FaceLayout wide(double w, double h, boolean drawerOpen) {
        double faceHeight = drawerOpen ? 320 : h;
        double glassWidth = w - 2 * 32 - 2 * 256 - 2 * 32;
        double glassHeight = Math.max(204, faceHeight - 24 - 12 - 56 - 24);
        double keyY = 24 + glassHeight + 12;
        double right = w - 32 - 256;
        Map<Control, Rect> keys = new EnumMap<>(Control.class);
        row(keys, SIDE, 32, keyY, 80, 56, 8);
        keys.put(Control.BANK, new Rect(320, keyY, 64, 56));
        row(keys, Control.PRESETS, 392, keyY, (glassWidth - 64 - 6 * 8) / 6, 56, 8);
        row(keys, TRANSPORT, right, keyY, 80, 56, 8);
        List<Control> stack = List.of(Control.EQ, Control.LIST, Control.LOUD, Control.DIM);
        double step = (glassHeight + 8) / 4;
        for (int i = 0; i < 4; i++) {
            keys.put(stack.get(i), new Rect(w - 32 - 80, 24 + i * step, 80, step - 8));
        }
        double knobY = 24 + glassHeight / 2;
        return new FaceLayout(
                FaceLayout.Kind.WIDE,
                w,
                h,
                new Rect(0, 0, w, faceHeight),
                drawerOpen ? new Rect(0, faceHeight, w, h - faceHeight) : null,
                new Circle(160, knobY, 102),
                20,
                new Circle(right + 84, knobY, 84),
                keys,
                new KeyStyle(14, 20, 24, 13, 8),
                GlassLayout.of(GlassStyle.WIDE, new Rect(320, 24, glassWidth, glassHeight)));
    }

    private static FaceLayout tall(double w, double h) {
        double gap = 40 + Math.min(40, (w - 1280) * 0.08);
        double x = 40 + 352 + gap;
        double glassWidth = w - x - 40;
        double glassHeight = h - 43 - 24 - 84 - 12 - 84 - 43;
        Map<Control, Rect> keys = new EnumMap<>(Control.class);
        twoRows(keys, 40, 352, x, glassWidth, 43 + glassHeight + 24, 84, 12, 88);
        return new FaceLayout(
                FaceLayout.Kind.TALL,
                w,
                h,
                new Rect(0, 0, w, h),
                null,
                new Circle(216, 43 + glassHeight / 2, 176),
                34,
                null,
                keys,
                new KeyStyle(18, 28, 34, 17, 8),
                GlassLayout.of(GlassStyle.TALL, new Rect(x, 43, glassWidth, glassHeight)));
    }

    private static FaceLayout medium(double w, double h, boolean drawerOpen) {
        double faceHeight = drawerOpen ? 372 : h;
        boolean roomy = w >= 960;
        double left = roomy ? 256 : 208;
        double gap = roomy ? 32 : 24;
        double x = 24 + left + gap;
        double glassWidth = w - x - 24;
        double glassHeight = faceHeight - 24 - 16 - 52 - 8 - 52 - 24;
        Map<Control, Rect> keys = new EnumMap<>(Control.class);
        twoRows(keys, 24, left, x, glassWidth, 24 + glassHeight + 16, 52, 8, 64);
        double radius = Math.min(left / 2 - 2, glassHeight / 2);
        GlassStyle style = glassHeight >= 272 && glassWidth >= 600 ? GlassStyle.MEDIUM : GlassStyle.WIDE;
        return new FaceLayout(
                FaceLayout.Kind.MEDIUM,
                w,
                h,
                new Rect(0, 0, w, faceHeight),
                drawerOpen ? new Rect(0, faceHeight, w, h - faceHeight) : null,
                new Circle(24 + left / 2, 24 + glassHeight / 2, radius),
                20,
                null,
                keys,
                new KeyStyle(13, 20, 24, 12, 8),
                GlassLayout.of(style, new Rect(x, 24, glassWidth, glassHeight)));
    }

    /// The two rows of keys that tall and medium share: side keys and transport on the left, presets and functions
    /// under the glass.
    private static void twoRows(
            Map<Control, Rect> keys,
            double left,
            double leftWidth,
            double x,
            double width,
            double y,
            double height,
            double rowGap,
            double bank) {
        double side = (leftWidth - 16) / 3;
        double column = (width - bank - 6 * 8) / 6;
        row(keys, SIDE, left, y, side, height, 8);
        row(keys, TRANSPORT, left, y + height + rowGap, side, height, 8);
        keys.put(Control.BANK, new Rect(x, y, bank, height));
        row(keys, Control.PRESETS, x + bank + 8, y, column, height, 8);
        keys.put(Control.LOUD, new Rect(x, y + height + rowGap, bank, height));
        row(keys, LOWER, x + bank + 8, y + height + rowGap, column, height, 8);
    }

    static void row(
            Map<Control, Rect> keys,
            List<Control> controls,
            double x,
            double y,
            double width,
            double height,
            double gap) {
        for (int i = 0; i < controls.size(); i++) {
            keys.put(controls.get(i), new Rect(x + i * (width + gap), y, width, height));
        }
    }

    /// By how much a face drawn for a laptop grows to fill a large screen, in whole eighths.
    ///
    /// @return 1 or more
    public static double growth(double width, double height) {
        double fit = Math.min(width / 1440, height / 810);
        return Math.max(1, Math.floor(fit * 8) / 8);
    }
}

package org.rustyaudio.faceplate.layout;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What is left of the face when a drawer takes over a low window, as a car stereo's list does: volume, title and time,
/// transport. Drawn for 640 × 360; spare width goes to the glass, and from 840 on to ATT and SRC.
final class StripFace {

    private static final double HEIGHT = 88;
    private static final double GLASS = 72;
    private static final double EDGE = 8;
    private static final double MARGIN = 16;
    private static final double GAP = 8;
    private static final double KEY = 48;
    private static final double RADIUS = 34;
    private static final double ROOMY = 840;

    private StripFace() {}

    /// @param size 1, or 2 for a thumb in a car
    static FaceLayout lay(FaceLayout.Kind kind, double w, double h, int size) {
        List<Control> controls = new ArrayList<>();
        if (w >= ROOMY * size) {
            controls.add(Control.ATT);
            controls.add(Control.SRC);
        }
        controls.addAll(List.of(Control.PREVIOUS, Control.PLAY, Control.NEXT));
        double step = (KEY + GAP) * size;
        double keysX = w - MARGIN * size - controls.size() * step + GAP * size;
        double top = EDGE * size;
        Map<Control, Rect> keys = new EnumMap<>(Control.class);
        FaceLayouts.row(keys, controls, keysX, top, KEY * size, GLASS * size, GAP * size);
        double knob = (MARGIN + RADIUS) * size;
        double glassX = knob + (RADIUS + MARGIN) * size;
        double height = HEIGHT * size;
        return new FaceLayout(
                kind,
                w,
                h,
                new Rect(0, 0, w, height),
                new Rect(0, height, w, h - height),
                new Circle(knob, height / 2, RADIUS * size),
                size == 1 ? 12 : 20,
                null,
                keys,
                size == 1 ? new KeyStyle(13, 18, 22, 12, 8) : new KeyStyle(24, 40, 44, 17, 8),
                GlassLayout.of(
                        size == 1 ? GlassStyle.STRIP : GlassStyle.STRIP_CAR,
                        new Rect(glassX, top, keysX - 2 * GAP * size - glassX, GLASS * size)));
    }
}

package org.rustyaudio.web.rig;

import org.rustyaudio.faceplate.layout.FaceLayout;
import org.rustyaudio.faceplate.layout.FaceLayouts;
import org.rustyaudio.faceplate.model.FaceState;
import org.rustyaudio.faceplate.model.MeterStyle;
import org.rustyaudio.faceplate.model.Showcase;
import org.rustyaudio.faceplate.paint.FacePainter;
import org.rustyaudio.faceplate.theme.Theme;
import org.rustyaudio.faceplate.theme.Themes;
import org.rustyaudio.web.dom.Elem;
import org.rustyaudio.web.face.Canvas2d;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/// Paints a showcase face on a canvas: `paintFace(canvas, theme, light, width, height, scale, shape, meter)`.
public final class FaceRig {

    private FaceRig() {}

    /// Paints one face. The shape is `face`, `drawer` for the one above an open drawer, or `car`; the meter is the name
    /// of a style, or empty for the showcase's own spectrum.
    @JSFunctor
    interface Painting extends JSObject {
        void paint(
                Elem canvas,
                String theme,
                String light,
                double width,
                double height,
                double scale,
                String shape,
                String meter);
    }

    public static void main(String[] args) {
        expose((canvas, theme, light, width, height, scale, shape, meter) -> {
            FaceLayout layout = shape.equals("car")
                    ? FaceLayouts.car(width, height, false)
                    : FaceLayouts.of(width, height, shape.equals("drawer"));
            Theme lit = Themes.in(Theme.Mode.valueOf(light), Themes.byId(theme));
            new FacePainter().paint(new Canvas2d(canvas, scale, 0, 0), layout, state(layout, lit, meter));
        });
    }

    private static FaceState state(FaceLayout layout, Theme theme, String meter) {
        int columns = layout.glass().style().columns();
        int rows = layout.glass().rows();
        return meter.isEmpty()
                ? Showcase.playing(theme, columns, rows)
                : Showcase.metering(theme, MeterStyle.valueOf(meter), columns, rows);
    }

    @JSBody(params = "painting", script = "globalThis.paintFace = painting;")
    private static native void expose(Painting painting);
}

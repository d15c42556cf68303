package org.rustyaudio.web.face;

import org.jspecify.annotations.Nullable;
import org.rustyaudio.faceplate.layout.FaceLayout;
import org.rustyaudio.faceplate.layout.Rect;
import org.rustyaudio.faceplate.model.FaceState;
import org.rustyaudio.faceplate.paint.FacePainter;
import org.rustyaudio.faceplate.paint.Region;
import org.rustyaudio.web.dom.Dom;
import org.rustyaudio.web.dom.Elem;

/// One live region of the face on a canvas of its own, painted again only when what it shows has changed.
final class RegionLayer {

    private final Region region;
    private final Elem canvas = Dom.of("canvas", "layer");
    private @Nullable Canvas2d port;
    private @Nullable Rect bounds;
    private @Nullable Object shown;

    RegionLayer(Region region) {
        this.region = region;
        canvas.setId("layer-" + Dom.lower(region.name()));
        canvas.setAttribute("aria-hidden", "true");
    }

    Elem canvas() {
        return canvas;
    }

    /// Takes its place, on whole device pixels.
    void place(FacePainter painter, FaceLayout layout, Scale scale) {
        Rect wanted = painter.bounds(region, layout);
        canvas.setHidden(wanted.width() <= 0);
        port = null;
        shown = null;
        if (wanted.width() > 0) {
            Rect area = scale.outward(wanted);
            bounds = area;
            port = scale.size(canvas, area);
        }
    }

    /// Paints what has changed.
    void show(FacePainter painter, FaceLayout layout, FaceState state) {
        Canvas2d to = port;
        Rect area = bounds;
        Object inputs = painter.inputs(region, state);
        if (to == null || area == null || inputs.equals(shown)) {
            return;
        }
        shown = inputs;
        to.clear(area.x(), area.y(), area.width(), area.height());
        painter.paint(region, to, layout, state);
    }
}

package org.rustyaudio.desktop.face;

import javafx.scene.canvas.Canvas;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.desktop.canvas.FxCanvas;
import org.rustyaudio.faceplate.layout.FaceLayout;
import org.rustyaudio.faceplate.layout.Rect;
import org.rustyaudio.faceplate.model.FaceState;
import org.rustyaudio.faceplate.paint.FacePainter;
import org.rustyaudio.faceplate.paint.Region;

/// One live region of the face on a canvas of its own, painted again only when what it shows has changed.
final class RegionLayer extends Canvas {

    private final Region region;
    private final FacePainter painter;
    private @Nullable FxCanvas port;
    private @Nullable Rect bounds;
    private @Nullable Object shown;

    RegionLayer(Region region, FacePainter painter) {
        this.region = region;
        this.painter = painter;
        setMouseTransparent(true);
        setId("layer-" + region.name().toLowerCase(java.util.Locale.ROOT));
    }

    /// Takes its place, on whole device pixels.
    void place(FaceLayout layout, double zoom, double outputScale) {
        Rect wanted = painter.bounds(region, layout);
        setVisible(wanted.width() > 0);
        double pixels = zoom * outputScale;
        double left = Math.floor(wanted.x() * pixels) / pixels;
        double top = Math.floor(wanted.y() * pixels) / pixels;
        double right = Math.ceil(wanted.right() * pixels) / pixels;
        double bottom = Math.ceil(wanted.bottom() * pixels) / pixels;
        bounds = new Rect(left, top, right - left, bottom - top);
        setWidth((right - left) * zoom);
        setHeight((bottom - top) * zoom);
        relocate(left * zoom, top * zoom);
        port = new FxCanvas(getGraphicsContext2D(), zoom, outputScale, left, top);
        shown = null;
    }

    /// @return whether anything was painted
    boolean show(FaceLayout layout, FaceState state) {
        FxCanvas canvas = port;
        Rect area = bounds;
        Object inputs = painter.inputs(region, state);
        if (canvas == null || area == null || !isVisible() || inputs.equals(shown)) {
            return false;
        }
        shown = inputs;
        canvas.clear(area.x(), area.y(), area.width(), area.height());
        painter.paint(region, canvas, layout, state);
        return true;
    }
}

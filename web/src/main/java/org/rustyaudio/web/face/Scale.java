package org.rustyaudio.web.face;

import org.rustyaudio.faceplate.layout.Rect;
import org.rustyaudio.web.dom.Dom;
import org.rustyaudio.web.dom.Elem;

/// How the face's units become the page's pixels and the screen's.
///
/// @param zoom the page's pixels in one unit
/// @param pixelRatio the screen's pixels in one of the page's
public record Scale(double zoom, double pixelRatio) {

    /// The screen's pixels in one unit.
    public double pixels() {
        return zoom * pixelRatio;
    }

    /// The area, grown to whole pixels of the screen.
    public Rect outward(Rect area) {
        double pixels = pixels();
        double left = Math.floor(area.x() * pixels) / pixels;
        double top = Math.floor(area.y() * pixels) / pixels;
        double right = Math.ceil(area.right() * pixels) / pixels;
        double bottom = Math.ceil(area.bottom() * pixels) / pixels;
        return new Rect(left, top, right - left, bottom - top);
    }

    /// Gives a canvas its place and size.
    ///
    /// @param area on whole pixels of the screen
    /// @return the port that paints on it
    public Canvas2d size(Elem canvas, Rect area) {
        canvas.setWidth((int) Math.round(area.width() * pixels()));
        canvas.setHeight((int) Math.round(area.height() * pixels()));
        put(canvas, area);
        return new Canvas2d(canvas, pixels(), area.x(), area.y());
    }

    /// Puts an element where the face has its paint.
    public void put(Elem element, Rect area) {
        Dom.place(element, area.x() * zoom, area.y() * zoom, area.width() * zoom, area.height() * zoom);
    }
}

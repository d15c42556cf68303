package org.rustyaudio.web.face;

import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;

/// A canvas's drawing context, declared as the browser has it.
interface Context2D extends JSObject {

    /// A gradient to be filled with stops.
    interface Gradient extends JSObject {
        void addColorStop(double at, String colour);
    }

    void save();

    void restore();

    void setTransform(double a, double b, double c, double d, double e, double f);

    void clearRect(double x, double y, double width, double height);

    void fillRect(double x, double y, double width, double height);

    void beginPath();

    void closePath();

    void moveTo(double x, double y);

    void lineTo(double x, double y);

    void bezierCurveTo(double x1, double y1, double x2, double y2, double x, double y);

    void arc(double cx, double cy, double radius, double from, double to);

    void rect(double x, double y, double width, double height);

    void fill();

    void stroke();

    void clip();

    void fillText(String text, double x, double y);

    Gradient createLinearGradient(double x0, double y0, double x1, double y1);

    Gradient createRadialGradient(double x0, double y0, double r0, double x1, double y1, double r1);

    @JSProperty
    double getGlobalAlpha();

    @JSProperty
    void setGlobalAlpha(double alpha);

    @JSProperty
    void setFillStyle(String colour);

    @JSProperty
    void setFillStyle(Gradient gradient);

    @JSProperty
    void setStrokeStyle(String colour);

    @JSProperty
    void setStrokeStyle(Gradient gradient);

    @JSProperty
    void setLineWidth(double width);

    @JSProperty
    void setLineCap(String cap);

    @JSProperty
    void setLineJoin(String join);

    @JSProperty
    void setFont(String font);
}

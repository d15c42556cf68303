package org.rustyaudio.faceplate.canvas;

/// The surface every painter draws on: JavaFX on the desktop, a 2D context in the browser.
///
/// Lengths are logical pixels at scale 100 %. A path is built by the calls between [#beginPath()] and one of
/// [#fillPath()], [#strokePath()] and [#clipPath()]. The user interface's thread only.
public interface Canvas {

    /// Device pixels in one logical pixel, the screen's and the user's scale together.
    double pixelsPerUnit();

    /// Remembers fill, stroke, font, alpha and clip.
    void save();

    /// Goes back to what the last [#save()] remembered.
    void restore();

    /// Multiplies the alpha of what is painted from now on.
    void globalAlpha(double alpha);

    /// Makes an area transparent.
    void clear(double x, double y, double width, double height);

    void fill(Paint paint);

    void stroke(Paint paint, double lineWidth, boolean roundEnds);

    void fillRect(double x, double y, double width, double height);

    void beginPath();

    void moveTo(double x, double y);

    void lineTo(double x, double y);

    void cubicTo(double x1, double y1, double x2, double y2, double x, double y);

    /// Adds a part of a circle, in degrees clockwise from three o'clock; a whole circle is a sweep of 360.
    void arc(double cx, double cy, double radius, double startDegrees, double sweepDegrees);

    void roundRect(double x, double y, double width, double height, double radius);

    void closePath();

    void fillPath();

    void strokePath();

    void clipPath();

    void font(FontWeight weight, double size);

    /// The advance of a text in the current font.
    double measureText(String text);

    /// Sets a text in the current font, its left edge at `x`, standing on `baseline`.
    void fillText(String text, double x, double baseline);

    /// Sets a text once, one pixel for one dot and without regard to scale, and says which dots it lights.
    ///
    /// @param size font size in dots
    /// @param originX column where the text begins
    /// @param baselineRow row the text stands on
    DotMask mask(String text, FontWeight weight, double size, int width, int height, int originX, int baselineRow);

    /// The advance of a text in dots, whatever the current font is.
    double maskAdvance(String text, FontWeight weight, double size);
}

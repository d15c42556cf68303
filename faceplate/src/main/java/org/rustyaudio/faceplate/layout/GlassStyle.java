package org.rustyaudio.faceplate.layout;

/// The rows of a display of one size, measured from the glass's upper edge, before spare height is given to the
/// spectrum.
///
/// @param height of the glass the rows were drawn for
/// @param radius of its corners
/// @param padding left and right
/// @param statusY centre of the annunciators, or 0 for none
/// @param titleTop top of the title's capitals
/// @param titleDots dots in the height of a capital
/// @param titlePitch size of one dot
/// @param timeTop top of the time's figures
/// @param timeDim whether the time steps back behind the title
/// @param spectrumTop upper edge of the spectrum
/// @param spectrumHeight of the spectrum, or 0 for none
/// @param columns of the spectrum
/// @param columnGap between two columns
/// @param cellPitch from one cell of a column to the next
/// @param positionY upper edge of the position line
/// @param timesY centre of the row with the times under the line, or 0
/// @param presetTop upper edge of the row of preset names, or 0
public record GlassStyle(
        double height,
        double radius,
        double padding,
        double statusY,
        double statusSize,
        double statusGap,
        double titleTop,
        int titleDots,
        double titlePitch,
        double timeTop,
        double timePitch,
        boolean timeDim,
        double artistY,
        double artistSize,
        double spectrumTop,
        double spectrumHeight,
        int columns,
        double columnGap,
        double cellPitch,
        double positionY,
        double positionThickness,
        double timesY,
        double presetTop,
        double presetHeight,
        double presetSize,
        double pillRadius) {

    /// 640 × 204, beside keys of the wide face.
    public static final GlassStyle WIDE = new GlassStyle(
            204, 10, 22, 22, 12, 18, 41, 13, 2, 41, 2, false, 90, 15, 106, 52, 30, 4, 4, 163, 2, 0, 172, 24, 12, 4);

    /// For the space between wide and tall.
    public static final GlassStyle MEDIUM = new GlassStyle(
            300, 10, 28, 30, 13, 20, 56, 14, 3, 70, 2, true, 124, 18, 146, 76, 30, 5, 4, 230, 2, 0, 250, 32, 13, 6);

    /// The same without preset names.
    public static final GlassStyle MEDIUM_PLAIN = new GlassStyle(
            300, 10, 28, 30, 13, 20, 56, 14, 3, 70, 2, true, 124, 18, 146, 116, 28, 5, 4, 274, 2, 0, 0, 0, 13, 6);

    /// 808 × 430, the face alone.
    public static final GlassStyle TALL = new GlassStyle(
            430, 12, 40, 46, 16, 26, 86, 14, 4, 100, 3, true, 182, 24, 220, 120, 30, 6, 6, 350, 3, 0, 372, 40, 16, 6);

    /// 800 × 360, in the car.
    public static final GlassStyle CAR = new GlassStyle(
            360, 12, 32, 36, 20, 30, 76, 14, 4, 90, 3, true, 174, 30, 216, 108, 30, 6, 6, 336, 3, 0, 0, 0, 16, 6);

    /// 432 × 204, no preset names.
    public static final GlassStyle SMALL = new GlassStyle(
            204, 10, 20, 24, 12, 18, 46, 13, 2, 46, 2, false, 96, 14, 116, 56, 28, 4, 4, 188, 2, 0, 0, 0, 12, 4);

    /// 72 high: title and time, artist, position; no annunciators, no spectrum.
    public static final GlassStyle STRIP = new GlassStyle(
            72, 10, 16, 0, 12, 18, 8, 13, 2, 8, 2, false, 52, 12, 65, 0, 28, 4, 4, 65, 2, 0, 0, 0, 12, 4);

    /// The same, twice as large.
    public static final GlassStyle STRIP_CAR = new GlassStyle(
            144, 12, 32, 0, 20, 30, 16, 13, 4, 16, 4, false, 104, 24, 128, 0, 28, 6, 6, 128, 3, 0, 0, 0, 16, 6);

    /// 328 × 252, the times under the line.
    public static final GlassStyle PHONE = new GlassStyle(
            252, 10, 16, 24, 12, 14, 50, 14, 2, 50, 2, false, 104, 15, 126, 72, 20, 4, 4, 216, 2, 235, 0, 0, 12, 4);
}

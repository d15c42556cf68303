package org.rustyaudio.faceplate.layout;

/// Where everything on the glass stands, in logical pixels of the window.
///
/// @param style the rows and sizes it is built from
/// @param panel the glass itself
/// @param status annunciators and clock; empty where there is no room for them
/// @param title the cells of title and time, with room for what hangs below the baseline
/// @param artist artist and album, or a message
/// @param spectrum exactly the columns; 0 high where there are none
/// @param positionY upper edge of the position line, whose ends are the spectrum's
/// @param position the line with its dot
/// @param times the row under the line; empty where there is none
/// @param presets the row of preset names; empty where there is none
public record GlassLayout(
        GlassStyle style,
        Rect panel,
        Rect status,
        Rect title,
        Rect artist,
        Rect spectrum,
        double positionY,
        Rect position,
        Rect times,
        Rect presets) {

    private static final Rect NOTHING = new Rect(0, 0, 0, 0);

    /// Lays the rows of a style on a glass. Spare height goes to the spectrum in whole rows; what is left of it is
    /// shared
    /// above and below.
    ///
    /// @throws IllegalArgumentException when the glass is too low for the style
    public static GlassLayout of(GlassStyle style, Rect panel) {
        double spare = panel.height() - style.height();
        double rows = style.spectrumHeight() == 0 ? 0 : Math.floor(spare / style.cellPitch());
        double grown = rows * style.cellPitch();
        double spectrumHeight = style.spectrumHeight() + grown;
        if (spare < 0 && spectrumHeight < style.cellPitch() * 4) {
            throw new IllegalArgumentException("a glass " + panel.height() + " high is too low for this style");
        }
        double x = panel.x() + style.padding();
        double width = panel.width() - 2 * style.padding();
        double top = panel.y() + Math.floor((spare - grown) / 2);
        double low = top + grown;
        double capHeight = style.titleDots() * style.titlePitch();
        double hang = hang(style);
        double positionY = low + style.positionY();
        double reach = style.positionThickness() * 3;
        return new GlassLayout(
                style,
                panel,
                style.statusY() > 0
                        ? new Rect(
                                x, top + style.statusY() - style.statusSize() * 0.75, width, style.statusSize() * 1.5)
                        : NOTHING,
                new Rect(x, top + style.titleTop() - rise(style), width, rise(style) + capHeight + hang),
                new Rect(
                        x,
                        top + style.artistY() - style.artistSize() * 0.6,
                        width,
                        Math.ceil(style.artistSize() * 1.2)),
                new Rect(x, top + style.spectrumTop(), width, spectrumHeight),
                positionY,
                new Rect(x - reach, positionY + style.positionThickness() / 2 - reach, width + 2 * reach, 2 * reach),
                style.timesY() > 0 ? new Rect(x, low + style.timesY() - 8, width, 16) : NOTHING,
                style.presetTop() > 0
                        ? new Rect(panel.x() + 2, low + style.presetTop(), panel.width() - 4, style.presetHeight())
                        : NOTHING);
    }

    /// Top of the title's capitals.
    public double titleTop() {
        return title.y() + rise(style);
    }

    /// Top of the time's figures.
    public double timeTop() {
        return titleTop() + style.timeTop() - style.titleTop();
    }

    /// Whether the time stands on the title's row.
    public boolean timeBesideTitle() {
        return style.timesY() == 0;
    }

    /// How many cells one column of the spectrum has.
    public int rows() {
        return (int) Math.floor((spectrum.height() + style.cellPitch() / 2) / style.cellPitch());
    }

    /// The button in the middle of an empty display.
    public Rect invitation() {
        double width = Math.min(spectrum.width(), 232);
        double height = Math.min(spectrum.height(), 40);
        return new Rect(spectrum.x(), spectrum.centreY() - height / 2, width, height);
    }

    /// How far accents reach above a capital.
    private static double rise(GlassStyle style) {
        return style.titlePitch() * 4;
    }

    /// How far letters reach below the baseline.
    private static double hang(GlassStyle style) {
        return style.titlePitch() * Math.ceil(style.titleDots() * 0.34);
    }
}

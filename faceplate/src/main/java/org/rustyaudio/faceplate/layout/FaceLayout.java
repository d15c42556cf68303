package org.rustyaudio.faceplate.layout;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where everything stands at one size of the window. Immutable, in logical pixels.
///
/// @param kind which arrangement it is
/// @param width of the window
/// @param height of the window
/// @param face the moulding
/// @param drawer the open drawer under the face, or null
/// @param volume the volume knob
/// @param volumeFigure size of the figure under it
/// @param tune the tuning knob, or null where it has no room
/// @param keys every key and its place
/// @param style how large the print on the keys is
/// @param glass the display
public record FaceLayout(
        Kind kind,
        double width,
        double height,
        Rect face,
        @Nullable Rect drawer,
        Circle volume,
        double volumeFigure,
        @Nullable Circle tune,
        Map<Control, Rect> keys,
        KeyStyle style,
        GlassLayout glass) {

    /// The arrangements, each with a width it was drawn for.
    public enum Kind {
        /// One row of keys, a drawer below: 1280 wide.
        WIDE,
        /// Two rows of keys, the face alone: 1280 × 720.
        TALL,
        /// As tall, smaller in all: 768 wide.
        MEDIUM,
        /// Glass, presets, volume and transport below each other: 768 × 1024.
        TABLET,
        /// Seven columns: 640 × 360.
        SMALL,
        /// A drawer over all of a low window, but for title, volume and transport.
        STRIP,
        /// One column: 360 × 780.
        PHONE,
        /// Few large keys: 1280 × 720, or 540 × 960 upright.
        CAR
    }

    /// Where a pointer grips the position line: at least 24 high.
    ///
    /// @param waveform whether the track's waveform stands above it, which is gripped as well
    public Rect positionGrip(boolean waveform) {
        Rect line = positionGrip();
        double top = glass.spectrum().y();
        return waveform ? new Rect(line.x(), top, line.width(), line.bottom() - top) : line;
    }

    private Rect positionGrip() {
        double grip = kind == Kind.PHONE || kind == Kind.TABLET || kind == Kind.CAR ? 44 : 24;
        Rect line = glass.spectrum();
        double middle = glass.positionY() + glass.style().positionThickness() / 2;
        double above = Math.min(grip / 2, 12);
        double low = Math.min(
                grip - above, glass.presets().height() > 0 ? glass.presets().y() - middle : grip / 2);
        return new Rect(line.x(), middle - (grip - low), line.width(), grip);
    }

    /// Where a pointer turns the tuning knob: the knob, or the title where it has no room.
    public Rect tuneGrip() {
        if (tune != null) {
            return tune.square();
        }
        Rect title = glass.title();
        return new Rect(title.x(), title.y(), title.width(), glass.artist().bottom() - title.y());
    }

    /// Whether an open drawer lies over this place.
    public boolean covered(Rect place) {
        return drawer != null && drawer.overlaps(place);
    }
}

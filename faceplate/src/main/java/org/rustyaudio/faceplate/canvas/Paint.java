package org.rustyaudio.faceplate.canvas;

import java.util.List;

/// What an area or a line is painted with. Colours are `0xAARRGGBB`.
public sealed interface Paint {

    /// One colour.
    record Solid(int argb) implements Paint {}

    /// A gradient along the line from (x0, y0) to (x1, y1).
    record Linear(double x0, double y0, double x1, double y1, List<Stop> stops) implements Paint {}

    /// A gradient from the centre outwards; beyond the radius the last colour goes on.
    record Radial(double cx, double cy, double radius, List<Stop> stops) implements Paint {}

    /// A colour at a place between 0 and 1.
    record Stop(double at, int argb) {}

    /// From top to bottom, two colours.
    static Paint down(double top, double bottom, int from, int to) {
        return from == to
                ? new Solid(from)
                : new Linear(0, top, 0, bottom, List.of(new Stop(0, from), new Stop(1, to)));
    }
}

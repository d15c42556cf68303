package org.rustyaudio.faceplate.layout;

/// A knob's place: its centre and the outer radius of its ring.
public record Circle(double cx, double cy, double radius) {

    /// The whole square around it, which is also what a pointer can hit.
    public Rect square() {
        return new Rect(cx - radius, cy - radius, 2 * radius, 2 * radius);
    }
}

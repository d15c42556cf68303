package org.rustyaudio.faceplate.control;

/// How far a hand turns a knob: the angle it walks around the centre, whole turns counted on.
public final class Turning {

    /// Nearer to the centre than this part of the radius an angle means nothing.
    private static final double DEAD = 0.12;

    private final double cx;
    private final double cy;
    private final double radius;
    private double last;
    private boolean known;
    private double walked;

    public Turning(double cx, double cy, double radius) {
        this.cx = cx;
        this.cy = cy;
        this.radius = radius;
    }

    /// The pointer is here now.
    ///
    /// @return degrees turned clockwise since the last call
    public double to(double x, double y) {
        double dx = x - cx;
        double dy = y - cy;
        if (Math.hypot(dx, dy) < radius * DEAD) {
            known = false;
            return 0;
        }
        double angle = Math.toDegrees(Math.atan2(dy, dx));
        double turned = 0;
        if (known) {
            turned = angle - last;
            if (turned > 180) {
                turned -= 360;
            } else if (turned < -180) {
                turned += 360;
            }
        }
        last = angle;
        known = true;
        walked += Math.abs(turned);
        return turned;
    }

    /// Degrees walked in all, whichever way.
    public double walked() {
        return walked;
    }
}

package org.rustyaudio.player.transport;

import java.util.List;
import org.rustyaudio.dsp.stretch.TimeStretch;

/// Speeds as a hand sets them.
public final class Speeds {

    /// What is offered to choose from.
    public static final List<Double> PRESETS = List.of(0.5, 0.75, 1.0, 1.25, 1.5, 2.0);

    /// A slider that comes this near to 1 stands at 1.
    private static final double DETENT = 0.03;

    private Speeds() {}

    /// The next tenth up, from twice the speed on the next quarter.
    public static double faster(double speed) {
        double grain = speed < 1.995 ? 0.1 : 0.25;
        return within((Math.floor(speed / grain + 1e-6) + 1) * grain);
    }

    /// The next tenth down, above twice the speed the next quarter.
    public static double slower(double speed) {
        double grain = speed < 2.005 ? 0.1 : 0.25;
        return within((Math.ceil(speed / grain - 1e-6) - 1) * grain);
    }

    /// Some steps up or down; a part of a step is a hundredth.
    public static double stepped(double speed, double steps) {
        if (Math.abs(steps) < 1) {
            return within(speed + Math.signum(steps) * 0.01);
        }
        double stepped = speed;
        for (int i = 0; i < Math.abs(steps); i++) {
            stepped = steps > 0 ? faster(stepped) : slower(stepped);
        }
        return stepped;
    }

    /// The speed a slider means: hundredths, and 1 where it is close to that.
    public static double detent(double speed) {
        return Math.abs(speed - 1) < DETENT ? 1 : within(speed);
    }

    /// The nearest speed there is, in hundredths.
    public static double within(double speed) {
        return Math.clamp(Math.round(speed * 100) / 100.0, TimeStretch.SLOWEST, TimeStretch.FASTEST);
    }

    /// Such as `1.25\u00d7`.
    public static String text(double speed) {
        long hundredths = Math.round(speed * 100);
        String part = hundredths % 100 == 0
                ? ""
                : "." + hundredths / 10 % 10 + (hundredths % 10 == 0 ? "" : String.valueOf(hundredths % 10));
        return hundredths / 100 + part + "\u00d7";
    }
}

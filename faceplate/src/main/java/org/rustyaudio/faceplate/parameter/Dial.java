package org.rustyaudio.faceplate.parameter;

import java.util.List;
import java.util.Locale;
import org.rustyaudio.dsp.effect.EffectParameter;

/// A value with a slider and a field: its range, how it is divided, how it is written and read. Immutable.
///
/// @param key its name in files
/// @param label its name for people
/// @param unit what it is counted in, empty for bare numbers and choices
/// @param standard where it stands at first and after a reset
/// @param logarithmic whether the slider gives each octave the same way
/// @param choices names of the values 0, 1, 2 ..., empty where the value is a quantity
public record Dial(
        String key,
        String label,
        String unit,
        double lowest,
        double highest,
        double standard,
        boolean logarithmic,
        List<String> choices) {

    private static final List<String> SWITCH = List.of("off", "on");
    private static final double SEMITONES = 12;
    private static final double FINE = 0.2;

    public static Dial of(EffectParameter parameter) {
        return new Dial(
                parameter.key(),
                parameter.label(),
                parameter.key().equals("ratio") ? ": 1" : parameter.unit(),
                parameter.lowest(),
                parameter.highest(),
                parameter.standard(),
                parameter.logarithmic(),
                parameter.choices());
    }

    public static Dial even(String key, String label, String unit, double lowest, double highest, double standard) {
        return new Dial(key, label, unit, lowest, highest, standard, false, List.of());
    }

    public static Dial byOctaves(
            String key, String label, String unit, double lowest, double highest, double standard) {
        return new Dial(key, label, unit, lowest, highest, standard, true, List.of());
    }

    public boolean isChoice() {
        return !choices.isEmpty();
    }

    /// Whether it is only on or off.
    public boolean isSwitch() {
        return choices.equals(SWITCH);
    }

    // The slider

    /// How far along the slider a value is, 0 to 1.
    public double place(double value) {
        double place = logarithmic
                ? Math.log(value / lowest) / Math.log(highest / lowest)
                : (value - lowest) / (highest - lowest);
        return Math.max(0, Math.min(1, place));
    }

    /// The value at a place of the slider, as round as a hand can set it.
    public double at(double place) {
        double part = Math.max(0, Math.min(1, place));
        if (logarithmic) {
            return nearest(Figures.rounded(lowest * Math.pow(highest / lowest, part)));
        }
        double value = lowest + part * (highest - lowest);
        double grain = inDecibels() ? 0.1 : 1;
        return nearest(Math.round(value / grain) * grain);
    }

    /// The value some steps up or down; a fifth of a step is a fine one.
    public double stepped(double value, double steps) {
        if (isChoice()) {
            return nearest(value + Math.signum(steps) * Math.max(1, Math.round(Math.abs(steps))));
        }
        if (logarithmic) {
            return nearest(Figures.rounded(value * Math.pow(2, steps / SEMITONES)));
        }
        double moved = value + steps * step();
        return nearest(Math.round(moved * 10) / 10.0);
    }

    /// A fine step instead of a whole one.
    public static double fine(double steps, boolean fine) {
        return fine ? steps * FINE : steps;
    }

    private double step() {
        return inDecibels() ? 0.5 : highest - lowest >= 400 ? 5 : 1;
    }

    private boolean inDecibels() {
        return unit.startsWith("dB");
    }

    /// The nearest value there is.
    public double nearest(double value) {
        double within = Math.max(lowest, Math.min(highest, value));
        return isChoice() ? Math.round(within) : within;
    }

    // The field

    /// The value with its unit, such as `1.6 kHz`.
    public String text(double value) {
        if (isChoice()) {
            return choices.get((int) nearest(value));
        }
        if (unit.equals("Hz")) {
            return value >= 1000 ? Figures.plain(value / 1000, 5) + " kHz" : Figures.plain(value, 3) + " Hz";
        }
        if (unit.equals("ms") && value >= 1000) {
            return Figures.plain(value / 1000, 3) + " s";
        }
        String sign = inDecibels() && lowest < 0 && highest > 0 && value > 0 ? "+" : "";
        String figure = sign + Figures.plain(value, 2);
        return unit.isEmpty() ? figure : figure + " " + unit;
    }

    /// What a field says.
    ///
    /// @throws IllegalArgumentException a sentence, where it says nothing that can be set
    public double parse(String text) {
        String written = text.trim().toLowerCase(Locale.ROOT);
        if (isChoice()) {
            return choice(written, text);
        }
        String number = written.replace(Figures.MINUS, "-").replace(',', '.').replace('\u00a0', ' ');
        double factor = 1;
        if (unit.equals("Hz")) {
            number = without(number, "hz");
            if (number.endsWith("k")) {
                factor = 1000;
                number = without(number, "k");
            }
        } else if (unit.equals("ms") && !number.endsWith("ms") && number.endsWith("s")) {
            factor = 1000;
            number = without(number, "s");
        } else if (unit.equals("s") && number.endsWith("ms")) {
            factor = 0.001;
            number = without(number, "ms");
        } else {
            number = without(number, unit.toLowerCase(Locale.ROOT));
            number = inDecibels() ? without(number, "db") : without(number, ":1");
        }
        double value = Figures.read(number) * factor;
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException(
                    label + ": \"" + shortened(text) + "\" is no number; write " + text(standard));
        }
        if (!(value >= lowest && value <= highest)) {
            throw new IllegalArgumentException(
                    label + ": " + text(value) + " is outside " + text(lowest) + " to " + text(highest));
        }
        return value;
    }

    private double choice(String written, String text) {
        for (int i = 0; i < choices.size(); i++) {
            if (choices.get(i).toLowerCase(Locale.ROOT).equals(written)) {
                return i;
            }
        }
        throw new IllegalArgumentException(
                label + ": \"" + shortened(text) + "\" is none of " + String.join(", ", choices));
    }

    private static String without(String number, String unit) {
        return !unit.isEmpty() && number.endsWith(unit)
                ? number.substring(0, number.length() - unit.length()).trim()
                : number;
    }

    private static String shortened(String text) {
        return text.length() > 24 ? text.substring(0, 24) + "…" : text;
    }
}

package org.rustyaudio.web.studio;

import org.teavm.jso.JSObject;

/// What the drawers ask of the page: texts and numbers only, as the two are modules of their own. Page's thread.
public interface Host extends JSObject {

    /// The rack from now on, as `RackJson` writes it.
    void setRack(String json);

    /// How the generator is set, for the next visit, as `GeneratorJson` writes it.
    void keepGenerator(String json);

    /// A test signal from now on, as `GeneratorValues` has it; an empty one is silent.
    ///
    /// @param straight past equalizer and effects
    /// @param title what the display calls it
    void signal(double[] values, boolean straight, String title);

    /// The generator is done.
    void rest();

    /// Plays at this speed, 0.25 to 4.
    void setSpeed(double speed);

    /// Some steps faster, or slower where they are negative.
    void stepSpeed(double steps);

    /// The part that repeats begins here.
    void markA();

    /// It ends here.
    void markB();

    void clearLoop();

    /// Says something on the display.
    void say(String text);

    /// Says why something is not done.
    void warn(String text);

    /// The next frame is to be painted.
    void wake();
}

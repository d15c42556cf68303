package org.rustyaudio.faceplate.model;

/// How a key looks right now.
///
/// @param pip the light on it, if it has one
/// @param hover a pointer rests on it
/// @param pressed it is held down
/// @param focused the keyboard is on it
/// @param disabled it cannot be used
/// @param holdProgress how far a hold has filled the pip, 0 to 1; 0 while it is not held
public record KeyState(
        Pip pip, boolean hover, boolean pressed, boolean focused, boolean disabled, double holdProgress) {

    /// The little light of a key that stands for a state of the sound.
    public enum Pip {
        NONE,
        OFF,
        ON
    }

    /// A key that only acts.
    public static final KeyState PLAIN = new KeyState(Pip.NONE, false, false, false, false, 0);

    /// A key with a light.
    public static KeyState lit(boolean on) {
        return new KeyState(on ? Pip.ON : Pip.OFF, false, false, false, false, 0);
    }

    public boolean on() {
        return pip == Pip.ON;
    }

    public KeyState withTouch(boolean nowHover, boolean nowPressed, boolean nowFocused) {
        return new KeyState(pip, nowHover, nowPressed, nowFocused, disabled, holdProgress);
    }
}

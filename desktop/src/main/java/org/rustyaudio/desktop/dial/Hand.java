package org.rustyaudio.desktop.dial;

/// A value under one's hand.
public interface Hand {

    void set(double value);

    /// Takes what a field says.
    ///
    /// @throws IllegalArgumentException a sentence, where it says nothing that can be set
    void take(String text);

    void step(double steps);

    void reset();

    /// A drag begins: it is one step to take back.
    default void begin() {}

    default void end() {}
}

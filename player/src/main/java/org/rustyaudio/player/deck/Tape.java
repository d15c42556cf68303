package org.rustyaudio.player.deck;

/// The deck's mix at its own speed, taken piece by piece.
/// Audio thread only.
interface Tape {

    /// Takes up to `most` frames to the beginning of both arrays.
    ///
    /// @return how many; 0 while none are decoded, −1 when nothing more will come
    int take(float[] left, float[] right, int most);
}

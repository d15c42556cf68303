package org.rustyaudio.faceplate.model;

/// What the volume knob shows.
///
/// @param steps 0 to 40, halves allowed
/// @param attenuated whether ATT holds the sound down; the index is hollow then
/// @param focused the keyboard is on it
public record VolumeState(double steps, boolean attenuated, boolean focused) {

    /// Full volume.
    public static final int MAX = 40;

    public VolumeState {
        if (!(steps >= 0 && steps <= MAX)) {
            throw new IllegalArgumentException("volume " + steps + " is outside 0 to " + MAX);
        }
    }
}

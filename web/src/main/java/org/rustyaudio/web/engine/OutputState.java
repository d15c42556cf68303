package org.rustyaudio.web.engine;

/// What the engine plays on, and whether it can be heard.
///
/// @param deviceId the chosen device, empty for the system's own choice
/// @param sampleRateHz the rate it runs at; before it is opened, the rate assumed
/// @param notice a sentence for the user where something stands in the way, else empty
public record OutputState(Status status, String deviceId, int sampleRateHz, String notice) {

    /// The output's life.
    public enum Status {
        /// Not opened yet: nothing has asked for sound, or the browser waits for a gesture.
        WAITING,
        /// Frames go out.
        RUNNING,
        /// Held by us while nothing plays.
        RESTING,
        /// Held by the system, as for a telephone call or a sleeping machine; goes on by itself or by a gesture.
        INTERRUPTED,
        /// The device is gone, or it cannot be opened.
        LOST,
        /// The engine was closed.
        CLOSED
    }
}

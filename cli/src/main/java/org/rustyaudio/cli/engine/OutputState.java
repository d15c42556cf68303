package org.rustyaudio.cli.engine;

import org.jspecify.annotations.Nullable;
import org.rustyaudio.devices.OutputDevice;

/// What the engine plays on.
///
/// @param device null while none is open: nothing has played yet, or the device is lost
/// @param sampleRateHz the rate it runs at, or is to be opened at
/// @param bufferMillis the buffer that was asked for
/// @param lost whether it was lost and its return is awaited
/// @param notice a sentence for the user: what stands in for the asked device, or why it is lost; else empty
public record OutputState(
        @Nullable OutputDevice device, int sampleRateHz, int bufferMillis, boolean lost, String notice) {}

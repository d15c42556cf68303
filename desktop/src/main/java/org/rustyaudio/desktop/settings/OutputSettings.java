package org.rustyaudio.desktop.settings;

import org.rustyaudio.devices.OutputRequest;
import org.rustyaudio.player.transport.RatePolicy;

/// Where the sound goes, and how. Immutable.
///
/// @param device id of the device, or empty for the system's default
/// @param bufferMillis sound in flight, 20 to 200 ms
/// @param exclusive whether other programs are kept off the device, where that can be had
/// @param rates what happens when a file's sample rate is not the output's
/// @param rateHz the rate the output is opened at: always with a fixed rate, at first when it follows the file
public record OutputSettings(String device, int bufferMillis, boolean exclusive, RatePolicy rates, int rateHz) {

    /// The system's default device at the rate of each file.
    public static final OutputSettings INITIAL =
            new OutputSettings("", OutputRequest.DEFAULT_BUFFER_MILLIS, false, RatePolicy.MATCH_SOURCE, 48_000);

    public OutputSettings {
        var _ = new OutputRequest(device, rateHz, bufferMillis, exclusive);
    }

    /// What is asked of the devices.
    public OutputRequest request() {
        return new OutputRequest(device, rateHz, bufferMillis, exclusive);
    }

    public OutputSettings withDevice(String id) {
        return new OutputSettings(id, bufferMillis, exclusive, rates, rateHz);
    }

    public OutputSettings withBuffer(int millis) {
        return new OutputSettings(device, millis, exclusive, rates, rateHz);
    }

    public OutputSettings withExclusive(boolean on) {
        return new OutputSettings(device, bufferMillis, on, rates, rateHz);
    }

    public OutputSettings withRates(RatePolicy policy, int fixedHz) {
        return new OutputSettings(device, bufferMillis, exclusive, policy, fixedHz);
    }
}

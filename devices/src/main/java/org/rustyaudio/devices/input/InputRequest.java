package org.rustyaudio.devices.input;

import org.rustyaudio.devices.OutputRequest;

/// What a caller wants to hear.
///
/// @param deviceId the device's id, or empty for the system's default
/// @param sampleRateHz 8,000 to 768,000 Hz; a device that cannot run at it is opened at a rate it can
/// @param bufferMillis how much the device may hold before it is read, 20 to 2,000 ms
public record InputRequest(String deviceId, int sampleRateHz, int bufferMillis) {

    public static final int MIN_BUFFER_MILLIS = 20;
    public static final int MAX_BUFFER_MILLIS = 2_000;

    /// Enough for a reader that is held up; nobody waits for it as long as it is read in time.
    public static final int DEFAULT_BUFFER_MILLIS = 500;

    public InputRequest {
        if (sampleRateHz < OutputRequest.MIN_SAMPLE_RATE_HZ || sampleRateHz > OutputRequest.MAX_SAMPLE_RATE_HZ) {
            throw new IllegalArgumentException("input rate " + sampleRateHz + " Hz is outside "
                    + OutputRequest.MIN_SAMPLE_RATE_HZ + " to " + OutputRequest.MAX_SAMPLE_RATE_HZ + " Hz");
        }
        if (bufferMillis < MIN_BUFFER_MILLIS || bufferMillis > MAX_BUFFER_MILLIS) {
            throw new IllegalArgumentException("input buffer " + bufferMillis + " ms is outside " + MIN_BUFFER_MILLIS
                    + " to " + MAX_BUFFER_MILLIS + " ms");
        }
    }

    /// The buffer in frames at a rate.
    public int bufferFrames(int atSampleRateHz) {
        return Math.toIntExact((long) atSampleRateHz * bufferMillis / 1_000);
    }
}

package org.rustyaudio.devices;

/// What a caller wants from a sound device.
///
/// @param deviceId the device's id, or empty for the system's default
/// @param sampleRateHz 8,000 to 768,000 Hz; a device that cannot run at it is opened at a rate it can
/// @param bufferMillis how much sound may be in flight, 20 to 200 ms; less reacts sooner, more survives a busy machine
/// @param exclusive whether to keep other programs off the device, where its host can
public record OutputRequest(String deviceId, int sampleRateHz, int bufferMillis, boolean exclusive) {

    public static final int MIN_SAMPLE_RATE_HZ = 8_000;
    public static final int MAX_SAMPLE_RATE_HZ = 768_000;
    public static final int MIN_BUFFER_MILLIS = 20;
    public static final int MAX_BUFFER_MILLIS = 200;
    public static final int DEFAULT_BUFFER_MILLIS = 100;

    public OutputRequest {
        if (sampleRateHz < MIN_SAMPLE_RATE_HZ || sampleRateHz > MAX_SAMPLE_RATE_HZ) {
            throw new IllegalArgumentException("output rate " + sampleRateHz + " Hz is outside " + MIN_SAMPLE_RATE_HZ
                    + " to " + MAX_SAMPLE_RATE_HZ + " Hz");
        }
        if (bufferMillis < MIN_BUFFER_MILLIS || bufferMillis > MAX_BUFFER_MILLIS) {
            throw new IllegalArgumentException("output buffer " + bufferMillis + " ms is outside " + MIN_BUFFER_MILLIS
                    + " to " + MAX_BUFFER_MILLIS + " ms");
        }
    }

    /// The default device, shared, with the default buffer.
    public static OutputRequest ofDefault(int sampleRateHz) {
        return new OutputRequest("", sampleRateHz, DEFAULT_BUFFER_MILLIS, false);
    }

    public OutputRequest withDevice(String newDeviceId) {
        return new OutputRequest(newDeviceId, sampleRateHz, bufferMillis, exclusive);
    }

    public OutputRequest withSampleRate(int newSampleRateHz) {
        return new OutputRequest(deviceId, newSampleRateHz, bufferMillis, exclusive);
    }

    /// The buffer in frames at a rate.
    public int bufferFrames(int atSampleRateHz) {
        return Math.toIntExact((long) atSampleRateHz * bufferMillis / 1_000);
    }
}

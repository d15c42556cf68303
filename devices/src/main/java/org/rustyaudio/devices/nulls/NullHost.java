package org.rustyaudio.devices.nulls;

import java.util.List;
import org.rustyaudio.devices.AudioHost;
import org.rustyaudio.devices.AudioOutput;
import org.rustyaudio.devices.OutputDevice;
import org.rustyaudio.devices.OutputRequest;

/// The host of a machine without a sound device: one device that is silent and always there.
public final class NullHost implements AudioHost {

    public static final String KEY = "null";

    /// The silent device.
    public static final OutputDevice SILENCE =
            new OutputDevice(KEY + ":silence", "No sound (plays silently)", "None", false);

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public List<OutputDevice> devices() {
        return List.of(SILENCE);
    }

    @Override
    public AudioOutput open(OutputDevice device, OutputRequest request) {
        int rate = request.sampleRateHz();
        return new NullOutput(rate, request.bufferFrames(rate), OutputClock.SYSTEM);
    }
}

package org.rustyaudio.devices.file;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.rustyaudio.devices.AudioHost;
import org.rustyaudio.devices.AudioOutput;
import org.rustyaudio.devices.DeviceException;
import org.rustyaudio.devices.OutputDevice;
import org.rustyaudio.devices.OutputRequest;
import org.rustyaudio.devices.nulls.OutputClock;

/// Plays into a file named by the device id, `file:PATH`, at the speed of a device. Lists nothing: a file is asked for
/// by name.
public final class FileHost implements AudioHost {

    public static final String KEY = "file";

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public List<OutputDevice> devices() {
        return List.of();
    }

    @Override
    public Optional<OutputDevice> find(String deviceId) {
        String prefix = KEY + ":";
        if (!deviceId.startsWith(prefix) || deviceId.length() == prefix.length()) {
            return Optional.empty();
        }
        return Optional.of(new OutputDevice(deviceId, deviceId.substring(prefix.length()), "File", false));
    }

    @Override
    public AudioOutput open(OutputDevice device, OutputRequest request) throws DeviceException {
        int rate = request.sampleRateHz();
        try {
            var sink = FileSink.create(Path.of(device.name()), rate);
            return SinkOutput.paced(device.name(), rate, sink, request.bufferFrames(rate), OutputClock.SYSTEM);
        } catch (IOException | InvalidPathException e) {
            throw new DeviceException(
                    DeviceException.Kind.FAILED,
                    device.name() + " cannot be written (" + e.getMessage() + "): name a file in a folder you may"
                            + " write to.",
                    e);
        }
    }
}

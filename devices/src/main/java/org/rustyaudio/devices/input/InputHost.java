package org.rustyaudio.devices.input;

import java.util.List;
import java.util.Optional;
import org.rustyaudio.devices.DeviceException;

/// One sound system of the machine, as far as it is listened to.
/// Any thread; a host guards itself.
public interface InputHost {

    /// The first part of the id of each of its devices.
    String key();

    /// The devices that can be listened to now.
    List<InputDevice> devices();

    /// The device of an id, listed or not: one may sleep until it is asked for by name.
    default Optional<InputDevice> find(String deviceId) {
        return devices().stream().filter(device -> device.id().equals(deviceId)).findFirst();
    }

    /// Opens one of its devices. The rate is the asked one where the device can run at it.
    AudioInput open(InputDevice device, InputRequest request) throws DeviceException;
}

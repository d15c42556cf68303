package org.rustyaudio.devices;

import java.util.List;
import java.util.Optional;

/// One sound system of the machine: lists its devices and opens them.
/// Any thread; a host guards itself.
public interface AudioHost extends AutoCloseable {

    /// The first part of the id of each of its devices, such as `javasound`.
    String key();

    /// The devices that can play, as last seen; cheap enough to be asked every second. Empty where the system has none
    /// or cannot be reached.
    List<OutputDevice> devices();

    /// The device with this id. A host may wake a driver to find it, because someone asked for it by name.
    default Optional<OutputDevice> find(String deviceId) {
        return devices().stream().filter(device -> device.id().equals(deviceId)).findFirst();
    }

    /// Opens one of its devices. The rate of the output is the asked one where the device can run at it.
    AudioOutput open(OutputDevice device, OutputRequest request) throws DeviceException;

    /// Whether `device` can be kept from other programs.
    default boolean offersExclusive(OutputDevice device) {
        return false;
    }

    /// Looks again at what is connected, even where that is costly.
    default void rescan() {}

    /// Lets go of the sound system. Its outputs are closed before.
    @Override
    default void close() {}
}

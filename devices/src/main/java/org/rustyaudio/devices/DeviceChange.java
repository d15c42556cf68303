package org.rustyaudio.devices;

import java.util.List;
import java.util.Optional;

/// What changed about the machine's sound devices.
///
/// @param devices all that are there now
/// @param added devices that were not there before
/// @param removed devices that are gone
/// @param newDefault the default device, where it is another than before
public record DeviceChange(
        List<OutputDevice> devices,
        List<OutputDevice> added,
        List<OutputDevice> removed,
        Optional<OutputDevice> newDefault) {

    public DeviceChange {
        devices = List.copyOf(devices);
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }

    /// Compares two lists of devices; empty where nothing changed.
    static Optional<DeviceChange> between(List<OutputDevice> before, List<OutputDevice> now) {
        List<OutputDevice> added = missingFrom(before, now);
        List<OutputDevice> removed = missingFrom(now, before);
        Optional<OutputDevice> newDefault = defaultOf(now);
        if (newDefault.map(OutputDevice::id).equals(defaultOf(before).map(OutputDevice::id))) {
            newDefault = Optional.empty();
        }
        boolean changed = !added.isEmpty() || !removed.isEmpty() || newDefault.isPresent();
        return changed ? Optional.of(new DeviceChange(now, added, removed, newDefault)) : Optional.empty();
    }

    private static List<OutputDevice> missingFrom(List<OutputDevice> some, List<OutputDevice> all) {
        return all.stream()
                .filter(device -> some.stream().noneMatch(other -> other.id().equals(device.id())))
                .toList();
    }

    private static Optional<OutputDevice> defaultOf(List<OutputDevice> devices) {
        return devices.stream().filter(OutputDevice::isDefault).findFirst();
    }
}

package org.rustyaudio.devices.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rustyaudio.devices.DeviceException;
import org.rustyaudio.devices.DeviceException.Kind;
import org.rustyaudio.devices.javasound.JavaSoundInputs;
import org.rustyaudio.devices.portaudio.PortAudioInputs;

/// Everything that can be listened to on this machine.
/// Any thread.
///
/// Nothing stands in for a device that is not there: whoever records wants that one, not silence.
public final class Inputs {

    private final List<InputHost> hosts;

    /// @param hosts in the order in which their default devices are tried
    public Inputs(List<InputHost> hosts) {
        this.hosts = List.copyOf(hosts);
    }

    /// What this machine has. Nothing is touched before it is first asked for.
    public static Inputs ofSystem() {
        return new Inputs(List.of(new JavaSoundInputs(), new PortAudioInputs()));
    }

    /// Every device that can be listened to now; the first that is marked default is what an empty id opens.
    public List<InputDevice> list() {
        var all = new ArrayList<InputDevice>();
        for (InputHost host : hosts) {
            for (InputDevice device : host.devices()) {
                boolean isDefault = device.isDefault() && all.stream().noneMatch(InputDevice::isDefault);
                all.add(new InputDevice(device.id(), device.name(), device.host(), isDefault));
            }
        }
        return List.copyOf(all);
    }

    /// Opens what was asked for.
    ///
    /// @throws DeviceException naming the device, the reason and the remedy
    public AudioInput open(InputRequest request) throws DeviceException {
        InputDevice device = find(request.deviceId());
        for (InputHost host : hosts) {
            if (device.id().startsWith(host.key() + ":")) {
                return host.open(device, request);
            }
        }
        throw new DeviceException(
                Kind.MISSING, device.name() + " belongs to no known sound system: choose another input.");
    }

    private InputDevice find(String id) throws DeviceException {
        Optional<InputDevice> found = Optional.empty();
        for (InputHost host : hosts) {
            if (found.isEmpty() && (id.isEmpty() || id.startsWith(host.key() + ":"))) {
                found = id.isEmpty()
                        ? host.devices().stream().filter(InputDevice::isDefault).findFirst()
                        : host.find(id);
            }
        }
        if (found.isPresent()) {
            return found.get();
        }
        if (id.isEmpty()) {
            throw new DeviceException(
                    Kind.MISSING,
                    "There is nothing to record from: connect a microphone or a line in, or start the sound service.");
        }
        throw new DeviceException(
                Kind.MISSING,
                "The input \"" + id.substring(id.indexOf(':') + 1)
                        + "\" is not connected: connect it or choose another (see: rusty-audio devices).");
    }
}

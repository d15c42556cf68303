package org.rustyaudio.devices.portaudio;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rustyaudio.devices.DeviceException;
import org.rustyaudio.devices.DeviceException.Kind;
import org.rustyaudio.devices.OutputRequest;
import org.rustyaudio.devices.portaudio.PortAudio.PaDevice;

/// What holds for PortAudio's devices whichever way the sound goes: their ids, and the rates they are opened at.
final class PortAudioDevices {

    /// Opens a device at one rate.
    @FunctionalInterface
    interface Opening<T> {

        T at(int rateHz) throws DeviceException;
    }

    private PortAudioDevices() {}

    /// The devices in their order by stable ids, such as `portaudio:alsa:hw:0`; of twins the later ones are numbered.
    static Map<String, PaDevice> byId(List<PaDevice> devices) {
        var byId = new LinkedHashMap<String, PaDevice>();
        for (PaDevice device : devices) {
            String base = PortAudioHost.KEY + ":"
                    + device.apiName().toLowerCase(Locale.ROOT).replace(' ', '-') + ":" + device.name();
            String id = base;
            for (int twin = 2; byId.containsKey(id); twin++) {
                id = base + "#" + twin;
            }
            byId.put(id, device);
        }
        return byId;
    }

    /// Opens a device at the asked rate, or at its own where it does not run at that.
    static <T> T openAtSomeRate(PaDevice device, int askedHz, Opening<T> opening) throws DeviceException {
        try {
            return opening.at(askedHz);
        } catch (DeviceException refused) {
            int own = (int) Math.round(device.defaultRateHz());
            if (refused.kind() != Kind.FORMAT || own == askedHz || own < OutputRequest.MIN_SAMPLE_RATE_HZ) {
                throw refused;
            }
            return opening.at(own);
        }
    }
}

package org.rustyaudio.devices;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.rustyaudio.devices.DeviceException.Kind;
import org.rustyaudio.devices.file.FileHost;
import org.rustyaudio.devices.javasound.JavaSoundHost;
import org.rustyaudio.devices.nulls.NullHost;
import org.rustyaudio.devices.portaudio.PortAudioHost;

/// All sound devices of the machine, whatever system they are reached by.
/// Any thread.
///
/// A program always gets an output: what the user chose, else the default, else silence at the speed of sound; the
/// notice says which, and why. Only a chosen device that is there but refuses is an error, because sound from another
/// place than the chosen one may not be wanted.
public final class Devices implements AutoCloseable {

    private final List<AudioHost> hosts;
    private final NullHost silence = new NullHost();
    /// Looking at devices can hold them for a moment, and opening one then fails: one thread at a time.
    private final ReentrantLock turn = new ReentrantLock();

    /// @param hosts in the order in which their default devices are tried
    public Devices(List<AudioHost> hosts) {
        this.hosts = List.copyOf(hosts);
    }

    /// What this machine has: Java Sound, PortAudio where its library is installed, files. Nothing is touched before it
    /// is first asked for.
    public static Devices ofSystem() {
        return new Devices(List.of(new JavaSoundHost(), new PortAudioHost(), new FileHost()));
    }

    /// Every device that can play now; the silent one last. The first that is marked default is what an empty id opens.
    public List<OutputDevice> list() {
        turn.lock();
        try {
            return listNow();
        } finally {
            turn.unlock();
        }
    }

    private List<OutputDevice> listNow() {
        var all = new ArrayList<OutputDevice>();
        for (AudioHost host : hosts) {
            for (OutputDevice device : host.devices()) {
                boolean isDefault = device.isDefault() && all.stream().noneMatch(OutputDevice::isDefault);
                all.add(new OutputDevice(device.id(), device.name(), device.host(), isDefault));
            }
        }
        all.addAll(silence.devices());
        return List.copyOf(all);
    }

    /// The device with this id, where it is connected.
    public Optional<OutputDevice> find(String deviceId) {
        turn.lock();
        try {
            return hostOf(deviceId).flatMap(host -> host.find(deviceId));
        } finally {
            turn.unlock();
        }
    }

    /// Whether `device` can be kept from other programs.
    public boolean offersExclusive(OutputDevice device) {
        return hostOf(device.id()).map(host -> host.offersExclusive(device)).orElse(false);
    }

    /// Looks again at what is connected, even where that is costly.
    public void rescan() {
        turn.lock();
        try {
            hosts.forEach(AudioHost::rescan);
        } finally {
            turn.unlock();
        }
    }

    /// Opens what was asked for, or what stands in for it.
    public OpenedOutput open(OutputRequest request) throws DeviceException {
        turn.lock();
        try {
            return openNow(request);
        } finally {
            turn.unlock();
        }
    }

    private OpenedOutput openNow(OutputRequest request) throws DeviceException {
        String id = request.deviceId();
        if (id.isEmpty()) {
            return openDefault(request, "");
        }
        Optional<OutputDevice> chosen = find(id);
        if (chosen.isPresent()) {
            return open(chosen.get(), request, "");
        }
        return openDefault(request, "The sound device \"" + nameIn(id) + "\" is not connected. ");
    }

    private OpenedOutput openDefault(OutputRequest request, String before) {
        String reason = "";
        for (AudioHost host : hosts) {
            for (OutputDevice device : host.devices()) {
                if (!device.isDefault()) {
                    continue;
                }
                try {
                    String notice = before.isEmpty() ? "" : before + "Playing on \"" + device.name() + "\" instead.";
                    return open(device, request, notice);
                } catch (DeviceException e) {
                    reason = reason.isEmpty() ? " (" + e.getMessage() + ")" : reason;
                }
            }
        }
        String notice = before + (reason.isEmpty() ? "No sound device was found" : "No sound device can be opened")
                + reason + "; playing silently. Connect one, or start the sound service.";
        AudioOutput output = silence.open(NullHost.SILENCE, request);
        return new OpenedOutput(output, NullHost.SILENCE, notice);
    }

    private OpenedOutput open(OutputDevice device, OutputRequest request, String before) throws DeviceException {
        AudioHost host = hostOf(device.id())
                .orElseThrow(() -> new DeviceException(
                        Kind.MISSING, device.name() + " belongs to no known sound system: choose another device."));
        AudioOutput output = host.open(device, request);
        var notice = new StringBuilder(before);
        if (output.sampleRateHz() != request.sampleRateHz()) {
            append(
                    notice,
                    device.name() + " runs at " + output.sampleRateHz() + " Hz instead of " + request.sampleRateHz()
                            + " Hz; the sound is converted.");
        }
        if (request.exclusive() && !host.offersExclusive(device)) {
            append(notice, device.name() + " cannot be kept from other programs; it is shared.");
        }
        return new OpenedOutput(output, device, notice.toString());
    }

    private static void append(StringBuilder notice, String sentence) {
        if (!notice.isEmpty()) {
            notice.append(' ');
        }
        notice.append(sentence);
    }

    private Optional<AudioHost> hostOf(String deviceId) {
        if (deviceId.startsWith(silence.key() + ":")) {
            return Optional.of(silence);
        }
        return hosts.stream()
                .filter(host -> deviceId.startsWith(host.key() + ":"))
                .findFirst();
    }

    /// What a person recognises in an id whose device is gone.
    private static String nameIn(String deviceId) {
        return deviceId.substring(deviceId.indexOf(':') + 1);
    }

    @Override
    public void close() {
        hosts.forEach(AudioHost::close);
    }
}

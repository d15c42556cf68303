package org.rustyaudio.devices;

import java.util.ArrayList;
import java.util.List;
import org.rustyaudio.devices.DeviceException.Kind;
import org.rustyaudio.devices.file.MemorySink;
import org.rustyaudio.devices.file.SinkOutput;

/// A sound system whose devices are what the test says.
final class ScriptedHost implements AudioHost {

    private final String key;
    private final List<OutputDevice> devices = new ArrayList<>();
    private final List<String> busy = new ArrayList<>();
    private int ownRateHz;
    int rescans;

    ScriptedHost(String key) {
        this.key = key;
    }

    synchronized OutputDevice plug(String name, boolean isDefault) {
        var device = new OutputDevice(key + ":" + name, name, "Scripted", isDefault);
        devices.add(device);
        return device;
    }

    synchronized void unplug(OutputDevice device) {
        devices.remove(device);
    }

    void occupy(OutputDevice device) {
        busy.add(device.id());
    }

    void runsOnlyAt(int rateHz) {
        ownRateHz = rateHz;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public synchronized List<OutputDevice> devices() {
        return List.copyOf(devices);
    }

    @Override
    public synchronized void rescan() {
        rescans++;
    }

    @Override
    public AudioOutput open(OutputDevice device, OutputRequest request) throws DeviceException {
        if (busy.contains(device.id())) {
            throw new DeviceException(Kind.BUSY, device.name() + " is held by another program.");
        }
        int rateHz = ownRateHz == 0 ? request.sampleRateHz() : ownRateHz;
        return SinkOutput.unpaced(device.name(), rateHz, new MemorySink(1));
    }
}

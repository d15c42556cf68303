package org.rustyaudio.devices.portaudio;

import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.devices.DeviceException;

/// A PortAudio library whose devices and streams do what the test says.
final class ScriptedPortAudio implements PortAudio {

    final boolean asio;
    final List<PaDevice> devices = new ArrayList<>();
    final List<ScriptedStream> streams = new ArrayList<>();
    final List<CaptureRing> captures = new ArrayList<>();
    int initialised;
    int terminated;

    @Nullable
    ScriptedStream listener;

    int onlyRateHz;

    ScriptedPortAudio(boolean asio) {
        this.asio = asio;
    }

    PaDevice plug(String api, String name, boolean isDefault) {
        var device = new PaDevice(devices.size(), 0, api, name, 2, 0.01, 48_000, isDefault);
        devices.add(device);
        return device;
    }

    @Override
    public boolean hasAsio() {
        return asio;
    }

    @Override
    public void initialize() {
        initialised++;
    }

    @Override
    public void terminate() {
        terminated++;
    }

    @Override
    public List<PaDevice> outputs() {
        return List.copyOf(devices);
    }

    @Override
    public PaStream open(PaDevice device, StreamRing ring, int sampleRateHz, double latencySeconds, boolean exclusive)
            throws DeviceException {
        if (onlyRateHz != 0 && sampleRateHz != onlyRateHz) {
            throw new DeviceException(DeviceException.Kind.FORMAT, device.name() + " runs at another rate.");
        }
        var stream = new ScriptedStream(ring, latencySeconds);
        streams.add(stream);
        return stream;
    }

    @Override
    public List<PaDevice> inputs() {
        return List.copyOf(devices);
    }

    @Override
    public PaStream listen(PaDevice device, CaptureRing ring, int sampleRateHz, double latencySeconds)
            throws DeviceException {
        if (onlyRateHz != 0 && sampleRateHz != onlyRateHz) {
            throw new DeviceException(DeviceException.Kind.FORMAT, device.name() + " runs at another rate.");
        }
        captures.add(ring);
        listener = new ScriptedStream(new StreamRing(Arena.ofAuto(), 1, 1), latencySeconds);
        return listener;
    }

    static final class ScriptedStream implements PaStream {

        final StreamRing ring;
        final double latencySeconds;
        volatile boolean active;
        volatile boolean closed;

        ScriptedStream(StreamRing ring, double latencySeconds) {
            this.ring = ring;
            this.latencySeconds = latencySeconds;
        }

        @Override
        public boolean start() {
            active = true;
            return true;
        }

        @Override
        public void abort() {
            active = false;
        }

        @Override
        public boolean active() {
            return active;
        }

        @Override
        public double latencySeconds() {
            return latencySeconds;
        }

        @Override
        public void close() {
            active = false;
            closed = true;
        }
    }
}

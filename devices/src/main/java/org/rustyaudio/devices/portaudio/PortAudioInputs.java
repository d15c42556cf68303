package org.rustyaudio.devices.portaudio;

import java.lang.foreign.Arena;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.devices.DeviceException;
import org.rustyaudio.devices.DeviceException.Kind;
import org.rustyaudio.devices.input.AudioInput;
import org.rustyaudio.devices.input.InputDevice;
import org.rustyaudio.devices.input.InputHost;
import org.rustyaudio.devices.input.InputRequest;
import org.rustyaudio.devices.portaudio.PortAudio.PaDevice;
import org.rustyaudio.devices.portaudio.PortAudio.PaStream;
import org.rustyaudio.devices.stderr.NativeNoise;

/// What PortAudio can listen to, where its library is installed.
/// Any thread.
///
/// The library counts who started it. This host starts it to look and to listen and ends it again, so that an output
/// host beside it may go on looking for what was plugged in. A library with ASIO sleeps as it does for outputs.
public final class PortAudioInputs implements InputHost {

    private static final String ASIO_ID = PortAudioHost.ASIO_ID;
    private static final InputDevice SLEEPING_ASIO =
            new InputDevice(ASIO_ID, "ASIO (choosing it loads the ASIO drivers)", "ASIO", false);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Supplier<Optional<PortAudio>> finder;
    private final StreamJanitor janitor;
    private final ReentrantLock guard;
    private @Nullable PortAudio library;
    private boolean searched;
    private boolean asioAwake;

    PortAudioInputs(Supplier<Optional<PortAudio>> finder, StreamJanitor janitor, ReentrantLock guard) {
        this.finder = finder;
        this.janitor = janitor;
        this.guard = guard;
    }

    /// The host. It looks for the library when it is first asked for something, and lists nothing where there is none.
    public PortAudioInputs() {
        this(PortAudioLibraries::find, StreamJanitor.withThreads(PATIENCE), PortAudioLibraries.guard());
    }

    @Override
    public String key() {
        return PortAudioHost.KEY;
    }

    @Override
    public List<InputDevice> devices() {
        if (!entered()) {
            return List.of();
        }
        try {
            PortAudio found = library();
            if (found == null) {
                return List.of();
            }
            return found.hasAsio() && !asioAwake ? List.of(SLEEPING_ASIO) : look(found);
        } finally {
            guard.unlock();
        }
    }

    @Override
    public Optional<InputDevice> find(String deviceId) {
        if (!entered()) {
            return Optional.empty();
        }
        try {
            PortAudio found = library();
            if (found == null || (found.hasAsio() && !asioAwake && !deviceId.startsWith(ASIO_ID))) {
                return Optional.empty();
            }
            asioAwake |= found.hasAsio();
            boolean anyAsio = deviceId.equals(ASIO_ID);
            return look(found).stream()
                    .filter(device -> device.id().equals(deviceId)
                            || (anyAsio && device.id().startsWith(ASIO_ID + ":")))
                    .findFirst();
        } finally {
            guard.unlock();
        }
    }

    private @Nullable PortAudio library() {
        if (!searched) {
            searched = true;
            library = finder.get().orElse(null);
        }
        return library;
    }

    /// Takes the lock, unless a driver hangs in a call that holds it.
    private boolean entered() {
        try {
            return guard.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static List<InputDevice> look(PortAudio found) {
        try {
            start(found);
        } catch (DeviceException ignored) {
            // No devices here, then; the other hosts remain.
            return List.of();
        }
        try {
            var list = new ArrayList<InputDevice>();
            PortAudioDevices.byId(found.inputs())
                    .forEach((id, device) ->
                            list.add(new InputDevice(id, device.name(), device.apiName(), device.isDefault())));
            return list;
        } finally {
            found.terminate();
        }
    }

    private static void start(PortAudio found) throws DeviceException {
        NativeNoise.silenceAlsa();
        NativeNoise.silenceJack();
        found.initialize();
    }

    @Override
    public AudioInput open(InputDevice device, InputRequest request) throws DeviceException {
        if (!entered()) {
            throw new DeviceException(
                    Kind.FAILED,
                    "PortAudio waits for a driver that does not answer: restart the program, or use a Java Sound"
                            + " input.");
        }
        try {
            PortAudio opener = library();
            if (opener == null) {
                throw missing(device);
            }
            start(opener);
            try {
                PaDevice found = PortAudioDevices.byId(opener.inputs()).get(device.id());
                if (found == null) {
                    throw missing(device);
                }
                return PortAudioDevices.openAtSomeRate(
                        found, request.sampleRateHz(), rateHz -> open(opener, found, request, rateHz));
            } catch (DeviceException | RuntimeException e) {
                opener.terminate();
                throw e;
            }
        } finally {
            guard.unlock();
        }
    }

    private static DeviceException missing(InputDevice device) {
        return new DeviceException(
                Kind.MISSING, device.name() + " is not connected: connect it or choose another input.");
    }

    @SuppressWarnings("MustBeClosed") // the input closes its memory
    private AudioInput open(PortAudio opener, PaDevice device, InputRequest request, int rateHz)
            throws DeviceException {
        var memory = Arena.ofShared();
        try {
            var ring = new CaptureRing(memory, Math.min(2, device.channels()), request.bufferFrames(rateHz));
            PaStream stream = opener.listen(device, ring, rateHz, device.lowLatencySeconds());
            // The library runs for as long as the stream does.
            PaStream counted = new GuardedStream(stream, guard, opener::terminate);
            return new PortAudioInput(device.name(), rateHz, ring, memory, counted, janitor);
        } catch (DeviceException | RuntimeException e) {
            memory.close();
            throw e;
        }
    }
}

package org.rustyaudio.devices.portaudio;

import java.lang.foreign.Arena;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.devices.AudioHost;
import org.rustyaudio.devices.AudioOutput;
import org.rustyaudio.devices.DeviceException;
import org.rustyaudio.devices.DeviceException.Kind;
import org.rustyaudio.devices.OutputDevice;
import org.rustyaudio.devices.OutputRequest;
import org.rustyaudio.devices.portaudio.PortAudio.PaDevice;
import org.rustyaudio.devices.portaudio.PortAudio.PaStream;
import org.rustyaudio.devices.stderr.NativeNoise;

/// PortAudio, where its library is installed: ALSA, JACK and OSS; WASAPI, DirectSound, WDM-KS and ASIO; Core Audio.
/// Any thread.
///
/// PortAudio looks at the devices once, when it is initialised; it is initialised again by [#rescan()] while no stream
/// is
/// open. A library with ASIO built in loads every ASIO driver when it is initialised, which can stop other programs'
/// sound; such a library sleeps, and shows one device named ASIO, until a device of it is asked for by id.
public final class PortAudioHost implements AudioHost {

    public static final String KEY = "portaudio";

    /// The id that wakes a library with ASIO and opens its preferred driver.
    public static final String ASIO_ID = KEY + ":asio";

    private static final OutputDevice SLEEPING_ASIO =
            new OutputDevice(ASIO_ID, "ASIO (choosing it loads the ASIO drivers)", "ASIO", false);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    /// How much of the asked buffer the device holds; the rest waits in the ring.
    private static final double DEVICE_SHARE = 0.5;
    /// How many of its buffers a device may take at once when it starts: its own, and its sound server's.
    private static final int GREED = 2;

    private final Supplier<Optional<PortAudio>> finder;
    private final StreamJanitor janitor;
    private final DeviceHint hint;
    private final ReentrantLock guard;
    private Map<String, PaDevice> known = Map.of();
    private List<OutputDevice> listed = List.of();
    private @Nullable PortAudio library;
    private boolean searched;
    private boolean initialised;
    private boolean closed;
    private int openStreams;
    private String lastHint = "";

    PortAudioHost(Supplier<Optional<PortAudio>> finder, StreamJanitor janitor, DeviceHint hint) {
        this(finder, janitor, hint, new ReentrantLock());
    }

    private PortAudioHost(
            Supplier<Optional<PortAudio>> finder, StreamJanitor janitor, DeviceHint hint, ReentrantLock guard) {
        this.guard = guard;
        this.finder = finder;
        this.janitor = janitor;
        this.hint = hint;
    }

    /// The host. It looks for the library when it is first asked for something, and lists nothing where there is none.
    public PortAudioHost() {
        this(
                PortAudioLibraries::find,
                StreamJanitor.withThreads(PATIENCE),
                DeviceHint.ofSystem(),
                PortAudioLibraries.guard());
    }

    /// The library, if there is one; looked for once, because loading and linking it takes a moment.
    private @Nullable PortAudio library() {
        if (!searched) {
            searched = true;
            PortAudio found = finder.get().orElse(null);
            library = found;
            if (found != null && found.hasAsio()) {
                listed = List.of(SLEEPING_ASIO);
            }
        }
        return library;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public List<OutputDevice> devices() {
        if (!entered()) {
            return List.of();
        }
        try {
            PortAudio found = library();
            if (found == null) {
                return List.of();
            }
            if (!found.hasAsio() && !initialised) {
                look(found);
            } else if (initialised && openStreams == 0 && !hint.now().equals(lastHint)) {
                look(found);
            }
            return listed;
        } finally {
            guard.unlock();
        }
    }

    @Override
    public void rescan() {
        if (!entered()) {
            return;
        }
        try {
            PortAudio found = library();
            if (found != null && initialised && openStreams == 0) {
                look(found);
            }
        } finally {
            guard.unlock();
        }
    }

    @Override
    public Optional<OutputDevice> find(String deviceId) {
        if (!entered()) {
            return Optional.empty();
        }
        try {
            PortAudio found = library();
            boolean mayWake = found != null && (!found.hasAsio() || deviceId.startsWith(ASIO_ID));
            if (found != null && mayWake && !initialised && deviceId.startsWith(KEY + ":")) {
                look(found);
            }
            boolean anyAsio = deviceId.equals(ASIO_ID);
            return listed.stream()
                    .filter(device -> device.id().equals(deviceId)
                            || (anyAsio && device.id().startsWith(ASIO_ID + ":")))
                    .findFirst();
        } finally {
            guard.unlock();
        }
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

    private void look(PortAudio found) {
        if (closed) {
            return;
        }
        if (initialised) {
            found.terminate();
            initialised = false;
        }
        known = Map.of();
        listed = List.of();
        lastHint = hint.now();
        NativeNoise.silenceAlsa();
        NativeNoise.silenceJack();
        try {
            found.initialize();
        } catch (DeviceException ignored) {
            // No devices here, then; the other hosts remain.
            return;
        }
        initialised = true;
        list(found.outputs());
    }

    private void list(List<PaDevice> outputs) {
        known = PortAudioDevices.byId(outputs);
        var list = new ArrayList<OutputDevice>();
        known.forEach(
                (id, device) -> list.add(new OutputDevice(id, device.name(), device.apiName(), device.isDefault())));
        listed = List.copyOf(list);
    }

    @Override
    public boolean offersExclusive(OutputDevice device) {
        return device.host().contains("WASAPI") || device.host().equals("ASIO");
    }

    @Override
    public AudioOutput open(OutputDevice device, OutputRequest request) throws DeviceException {
        if (!entered()) {
            throw new DeviceException(
                    Kind.FAILED,
                    "PortAudio waits for a driver that does not answer: restart the program, or use a Java Sound"
                            + " device.");
        }
        try {
            PortAudio opener = library();
            PaDevice found = known.get(device.id());
            if (opener == null || found == null || closed) {
                throw new DeviceException(
                        Kind.MISSING, device.name() + " is not connected: connect it or choose another device.");
            }
            return PortAudioDevices.openAtSomeRate(
                    found, request.sampleRateHz(), rateHz -> open(opener, found, request, rateHz));
        } finally {
            guard.unlock();
        }
    }

    @SuppressWarnings("MustBeClosed") // the output closes its memory
    private AudioOutput open(PortAudio opener, PaDevice device, OutputRequest request, int rateHz)
            throws DeviceException {
        double bufferSeconds = request.bufferMillis() / 1_000.0;
        double latencySeconds = Math.max(device.lowLatencySeconds(), bufferSeconds * DEVICE_SHARE);
        var memory = Arena.ofShared();
        try {
            int steadyFrames = Math.max(1, (int) (request.bufferFrames(rateHz) * (1 - DEVICE_SHARE)));
            int greedFrames = (int) Math.ceil(GREED * latencySeconds * rateHz);
            var ring = new StreamRing(memory, Math.min(2, device.channels()), steadyFrames + greedFrames);
            PaStream stream = opener.open(device, ring, rateHz, latencySeconds, request.exclusive());
            openStreams++;
            return new PortAudioOutput(device.name(), rateHz, ring, steadyFrames, memory, counted(stream), janitor);
        } catch (DeviceException | RuntimeException e) {
            memory.close();
            throw e;
        }
    }

    /// Closing changes the library's list of streams, so it takes the lock that opening takes.
    private PaStream counted(PaStream stream) {
        return new GuardedStream(stream, guard, () -> openStreams--);
    }

    @Override
    public void close() {
        if (!entered()) {
            return;
        }
        try {
            closed = true;
            PortAudio found = library;
            if (found != null && initialised && openStreams == 0) {
                found.terminate();
                initialised = false;
            }
        } finally {
            guard.unlock();
        }
    }
}

package org.rustyaudio.devices.portaudio;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.rustyaudio.devices.DeviceException;
import org.rustyaudio.devices.DeviceException.Kind;
import org.rustyaudio.devices.DeviceSearch;

/// The PortAudio library by the Foreign Function API.
///
/// Offsets and constants are those of portaudio.h 19; C's `unsigned long` has the machine's own width (32 bits on
/// Windows). The callback's pointers are declared as plain 64-bit numbers, which every 64-bit calling convention passes
/// the same way, so that no call makes a segment object.
final class NativePortAudio implements PortAudio {

    private static final long FLOAT32 = 0x1;
    private static final int NO_DEVICE = -1;

    // PaDeviceInfo: int version @0, name @8, hostApi @16, maxInput @20, maxOutput @24, lowInput @32, lowOutput @40,
    // highInput @48, highOutput @56, rate @64.
    private static final long INPUT_CHANNELS = 20;
    private static final long OUTPUT_CHANNELS = 24;
    private static final long LOW_INPUT_LATENCY = 32;
    private static final long LOW_OUTPUT_LATENCY = 40;
    private static final int DEVICE_UNAVAILABLE = -9985;
    private static final int INVALID_DEVICE = -9996;
    private static final int INVALID_SAMPLE_RATE = -9997;
    private static final int INVALID_CHANNEL_COUNT = -9998;
    private static final int SAMPLE_FORMAT_NOT_SUPPORTED = -9994;

    private static final Linker LINKER = Linker.nativeLinker();
    private static final MemoryLayout C_LONG =
            Objects.requireNonNull(LINKER.canonicalLayouts().get("long"));
    private static final boolean LONG_IS_64_BITS = C_LONG.byteSize() == Long.BYTES;
    private static final AddressLayout C_STRING =
            ADDRESS.withTargetLayout(MemoryLayout.sequenceLayout(4096, java.lang.foreign.ValueLayout.JAVA_BYTE));
    private static final AddressLayout STRUCT =
            ADDRESS.withTargetLayout(MemoryLayout.sequenceLayout(128, java.lang.foreign.ValueLayout.JAVA_BYTE));

    private final SymbolLookup library;
    private final MethodHandle initialize;
    private final MethodHandle terminate;
    private final MethodHandle version;
    private final MethodHandle errorText;
    private final MethodHandle deviceCount;
    private final MethodHandle deviceInfo;
    private final MethodHandle hostApiInfo;
    private final MethodHandle defaultOutput;
    private final MethodHandle defaultInput;
    private final MethodHandle openStream;
    private final MethodHandle startStream;
    private final MethodHandle abortStream;
    private final MethodHandle closeStream;
    private final MethodHandle isStreamActive;
    private final MethodHandle streamInfo;

    /// Binds the library's functions; one that is missing throws `NoSuchElementException`.
    NativePortAudio(SymbolLookup library) {
        this.library = library;
        initialize = bind("Pa_Initialize", FunctionDescriptor.of(JAVA_INT));
        terminate = bind("Pa_Terminate", FunctionDescriptor.of(JAVA_INT));
        version = bind("Pa_GetVersion", FunctionDescriptor.of(JAVA_INT));
        errorText = bind("Pa_GetErrorText", FunctionDescriptor.of(C_STRING, JAVA_INT));
        deviceCount = bind("Pa_GetDeviceCount", FunctionDescriptor.of(JAVA_INT));
        deviceInfo = bind("Pa_GetDeviceInfo", FunctionDescriptor.of(STRUCT, JAVA_INT));
        hostApiInfo = bind("Pa_GetHostApiInfo", FunctionDescriptor.of(STRUCT, JAVA_INT));
        defaultOutput = bind("Pa_GetDefaultOutputDevice", FunctionDescriptor.of(JAVA_INT));
        defaultInput = bind("Pa_GetDefaultInputDevice", FunctionDescriptor.of(JAVA_INT));
        openStream = bind(
                "Pa_OpenStream",
                FunctionDescriptor.of(
                        JAVA_INT, ADDRESS, ADDRESS, ADDRESS, JAVA_DOUBLE, C_LONG, C_LONG, ADDRESS, ADDRESS));
        startStream = bind("Pa_StartStream", FunctionDescriptor.of(JAVA_INT, ADDRESS));
        abortStream = bind("Pa_AbortStream", FunctionDescriptor.of(JAVA_INT, ADDRESS));
        closeStream = bind("Pa_CloseStream", FunctionDescriptor.of(JAVA_INT, ADDRESS));
        isStreamActive = bind("Pa_IsStreamActive", FunctionDescriptor.of(JAVA_INT, ADDRESS));
        streamInfo = bind("Pa_GetStreamInfo", FunctionDescriptor.of(STRUCT, ADDRESS));
    }

    private MethodHandle bind(String name, FunctionDescriptor shape) {
        return LINKER.downcallHandle(library.findOrThrow(name), shape);
    }

    /// Only a library with ASIO exports the call that opens an ASIO driver's own window.
    @Override
    public boolean hasAsio() {
        return library.find("PaAsio_ShowControlPanel").isPresent();
    }

    @Override
    public void initialize() throws DeviceException {
        if (!AlsaConfiguration.isThere()) {
            throw new DeviceException(
                    Kind.MISSING, "ALSA has no configuration: install it, or correct ALSA_CONFIG_PATH.");
        }
        int error;
        DeviceSearch.alone().lock();
        try {
            error = call(initialize);
        } finally {
            DeviceSearch.alone().unlock();
        }
        if (error != 0) {
            throw new DeviceException(
                    Kind.FAILED, "PortAudio cannot start (" + textOf(error) + "): use a Java Sound device.");
        }
    }

    @Override
    public void terminate() {
        DeviceSearch.alone().lock();
        try {
            call(terminate);
        } finally {
            DeviceSearch.alone().unlock();
        }
    }

    @Override
    public List<PaDevice> outputs() {
        return devices(OUTPUT_CHANNELS, LOW_OUTPUT_LATENCY, call(defaultOutput));
    }

    @Override
    public List<PaDevice> inputs() {
        return devices(INPUT_CHANNELS, LOW_INPUT_LATENCY, call(defaultInput));
    }

    private List<PaDevice> devices(long channelsAt, long latencyAt, int preferred) {
        var found = new ArrayList<PaDevice>();
        int count = call(deviceCount);
        for (int index = 0; index < count; index++) {
            MemorySegment info = struct(deviceInfo, index);
            int channels = info.get(JAVA_INT, channelsAt);
            if (channels > 0) {
                // PaHostApiInfo: int version @0, type @4, name @8, count @16, input @20, output @24.
                MemorySegment api = struct(hostApiInfo, info.get(JAVA_INT, 16));
                found.add(new PaDevice(
                        index,
                        api.get(JAVA_INT, 4),
                        api.get(C_STRING, 8).getString(0),
                        info.get(C_STRING, 8).getString(0),
                        channels,
                        info.get(JAVA_DOUBLE, latencyAt),
                        info.get(JAVA_DOUBLE, 64),
                        index == preferred && preferred != NO_DEVICE));
            }
        }
        return found;
    }

    @Override
    @SuppressWarnings("MustBeClosed") // the stream closes it
    public PaStream open(PaDevice device, StreamRing ring, int sampleRateHz, double latencySeconds, boolean exclusive)
            throws DeviceException {
        var arena = Arena.ofShared();
        try {
            MemorySegment parameters = streamParameters(arena, device, ring.channels(), latencySeconds, exclusive);
            return open(arena, device, MemorySegment.NULL, parameters, sampleRateHz, playing(ring, arena));
        } catch (DeviceException | RuntimeException e) {
            arena.close();
            throw e;
        }
    }

    @Override
    @SuppressWarnings("MustBeClosed") // the stream closes it
    public PaStream listen(PaDevice device, CaptureRing ring, int sampleRateHz, double latencySeconds)
            throws DeviceException {
        var arena = Arena.ofShared();
        try {
            MemorySegment parameters = streamParameters(arena, device, ring.channels(), latencySeconds, false);
            return open(arena, device, parameters, MemorySegment.NULL, sampleRateHz, listening(ring, arena));
        } catch (DeviceException | RuntimeException e) {
            arena.close();
            throw e;
        }
    }

    private PaStream open(
            Arena arena,
            PaDevice device,
            MemorySegment input,
            MemorySegment output,
            int sampleRateHz,
            MemorySegment callback)
            throws DeviceException {
        MemorySegment handle = arena.allocate(ADDRESS);
        int error = open(handle, input, output, sampleRateHz, callback);
        if (error != 0) {
            throw refusal(device, sampleRateHz, error);
        }
        // PaStreamInfo: int version @0, inputLatency @8, outputLatency @16, rate @24.
        return new NativeStream(handle.get(ADDRESS, 0), arena, output.address() == 0 ? 8 : 16);
    }

    /// PaStreamParameters: device @0, channels @4, unsigned long format @8, double latency @16, host's own @24.
    private MemorySegment streamParameters(
            Arena arena, PaDevice device, int channels, double latencySeconds, boolean exclusive) {
        MemorySegment parameters = arena.allocate(32, 8);
        parameters.set(JAVA_INT, 0, device.index());
        parameters.set(JAVA_INT, 4, channels);
        if (LONG_IS_64_BITS) {
            parameters.set(JAVA_LONG, 8, FLOAT32);
        } else {
            parameters.set(JAVA_INT, 8, (int) FLOAT32);
        }
        parameters.set(JAVA_DOUBLE, 16, latencySeconds);
        if (device.apiType() == WASAPI) {
            parameters.set(ADDRESS, 24, WasapiStreamInfo.allocate(arena, call(version), exclusive));
        }
        return parameters;
    }

    private int open(
            MemorySegment handle, MemorySegment input, MemorySegment output, int sampleRateHz, MemorySegment callback) {
        MemorySegment none = MemorySegment.NULL;
        try {
            // No frames-per-buffer and no flags: the host chooses its best block, and clipping stays on.
            return LONG_IS_64_BITS
                    ? (int) openStream.invokeExact(handle, input, output, (double) sampleRateHz, 0L, 0L, callback, none)
                    : (int) openStream.invokeExact(handle, input, output, (double) sampleRateHz, 0, 0, callback, none);
        } catch (Throwable e) {
            throw new IllegalStateException("PortAudio could not be called", e);
        }
    }

    private static MemorySegment playing(StreamRing ring, Arena arena) {
        return callback(ring, "fill", 1, arena);
    }

    private static MemorySegment listening(CaptureRing ring, Arena arena) {
        return callback(ring, "take", 0, arena);
    }

    /// @param method takes an address, the frames and the status flags
    /// @param buffer which of the callback's two buffers it is given: 0 the input's, 1 the output's
    private static MemorySegment callback(Object ring, String method, int buffer, Arena arena) {
        // int callback(input, output, unsigned long frames, timeInfo, unsigned long statusFlags, userData)
        try {
            MethodHandle callback = MethodHandles.lookup()
                    .findVirtual(
                            ring.getClass(),
                            method,
                            MethodType.methodType(int.class, long.class, long.class, long.class))
                    .bindTo(ring);
            Class<?> longCarrier = LONG_IS_64_BITS ? long.class : int.class;
            callback = callback.asType(MethodType.methodType(int.class, long.class, longCarrier, longCarrier));
            callback = MethodHandles.dropArguments(callback, 3, long.class);
            callback = MethodHandles.dropArguments(callback, 2, long.class);
            callback = MethodHandles.dropArguments(callback, 1 - buffer, long.class);
            return LINKER.upcallStub(
                    callback,
                    FunctionDescriptor.of(JAVA_INT, JAVA_LONG, JAVA_LONG, C_LONG, JAVA_LONG, C_LONG, JAVA_LONG),
                    arena);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private DeviceException refusal(PaDevice device, int sampleRateHz, int error) {
        String name = device.name();
        return switch (error) {
            case INVALID_DEVICE ->
                new DeviceException(Kind.MISSING, name + " is not connected: connect it or choose another device.");
            case DEVICE_UNAVAILABLE ->
                new DeviceException(
                        Kind.BUSY, name + " is held by another program: close that program or choose another device.");
            case INVALID_SAMPLE_RATE, INVALID_CHANNEL_COUNT, SAMPLE_FORMAT_NOT_SUPPORTED ->
                new DeviceException(
                        Kind.FORMAT, name + " does not run at " + sampleRateHz + " Hz: choose another rate or device.");
            default ->
                new DeviceException(
                        Kind.FAILED,
                        name + " cannot be opened (" + textOf(error)
                                + "): check that its sound service runs, or choose another device.");
        };
    }

    private String textOf(int error) {
        try {
            return ((MemorySegment) errorText.invokeExact(error)).getString(0);
        } catch (Throwable e) {
            throw new IllegalStateException("PortAudio could not be called", e);
        }
    }

    private static int call(MethodHandle function) {
        try {
            return (int) function.invokeExact();
        } catch (Throwable e) {
            throw new IllegalStateException("PortAudio could not be called", e);
        }
    }

    private static MemorySegment struct(MethodHandle function, int index) {
        try {
            return (MemorySegment) function.invokeExact(index);
        } catch (Throwable e) {
            throw new IllegalStateException("PortAudio could not be called", e);
        }
    }

    /// A stream and the memory its callback lives in, which is freed only after the library let go of it.
    private final class NativeStream implements PaStream {

        private final MemorySegment stream;
        private final Arena arena;
        private final long latencyAt;

        /// @param latencyAt where the library's figures hold the latency of its direction
        NativeStream(MemorySegment stream, Arena arena, long latencyAt) {
            this.stream = stream;
            this.arena = arena;
            this.latencyAt = latencyAt;
        }

        @Override
        public boolean start() {
            return onStream(startStream) == 0;
        }

        @Override
        public void abort() {
            onStream(abortStream);
        }

        @Override
        public boolean active() {
            return onStream(isStreamActive) == 1;
        }

        @Override
        public double latencySeconds() {
            try {
                var info = (MemorySegment) streamInfo.invokeExact(stream);
                return info.address() == 0 ? 0 : info.get(JAVA_DOUBLE, latencyAt);
            } catch (Throwable e) {
                throw new IllegalStateException("PortAudio could not be called", e);
            }
        }

        @Override
        public void close() {
            onStream(closeStream);
            arena.close();
        }

        private int onStream(MethodHandle function) {
            try {
                return (int) function.invokeExact(stream);
            } catch (Throwable e) {
                throw new IllegalStateException("PortAudio could not be called", e);
            }
        }
    }
}

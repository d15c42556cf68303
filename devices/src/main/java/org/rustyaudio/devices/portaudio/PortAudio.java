package org.rustyaudio.devices.portaudio;

import java.util.List;
import org.rustyaudio.devices.DeviceException;

/// What the host needs of the PortAudio library; [NativePortAudio] is the real one.
/// One thread at a time; the host guards it.
interface PortAudio {

    /// Host API numbers of portaudio.h (`PaHostApiTypeId`).
    int ASIO = 3;

    int CORE_AUDIO = 5;
    int WASAPI = 13;

    /// Whether ASIO is built into this library, so that [#initialize()] would load every ASIO driver of the machine.
    boolean hasAsio();

    /// Looks at what is connected. Must be undone by [#terminate()] before it is called again.
    void initialize() throws DeviceException;

    void terminate();

    /// The devices with outputs, as seen by [#initialize()].
    List<PaDevice> outputs();

    /// Opens a stream that takes its sound from `ring`.
    PaStream open(PaDevice device, StreamRing ring, int sampleRateHz, double latencySeconds, boolean exclusive)
            throws DeviceException;

    /// The devices with inputs, as seen by [#initialize()]; their channels and latency are those of the input.
    List<PaDevice> inputs();

    /// Opens a stream that gives what it hears to `ring`.
    PaStream listen(PaDevice device, CaptureRing ring, int sampleRateHz, double latencySeconds) throws DeviceException;

    /// A device as PortAudio describes it.
    ///
    /// @param index its number until the next initialisation
    /// @param apiType the kind of its host API
    /// @param apiName the name of its host API, such as `ALSA`
    /// @param isDefault whether PortAudio prefers it over all others
    record PaDevice(
            int index,
            int apiType,
            String apiName,
            String name,
            int channels,
            double lowLatencySeconds,
            double defaultRateHz,
            boolean isDefault) {}

    /// An open stream. Control calls; none of them is made from the callback.
    interface PaStream {

        /// @return whether it runs now
        boolean start();

        /// Stops at once.
        void abort();

        /// Whether the device still asks for sound, or gives it.
        boolean active();

        /// What lies between the callback and the ear or the microphone, as the library reports it.
        double latencySeconds();

        void close();
    }
}

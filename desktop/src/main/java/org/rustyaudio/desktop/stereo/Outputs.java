package org.rustyaudio.desktop.stereo;

import java.util.List;
import java.util.function.Consumer;
import org.rustyaudio.devices.OutputRequest;
import org.rustyaudio.player.transport.RatePolicy;

/// What the setup drawer needs of sound devices and engine. The JavaFX thread calls it; nothing here waits.
public interface Outputs {

    /// A device that can be chosen.
    ///
    /// @param id what it is remembered by
    /// @param host the system it is reached by
    /// @param exclusive whether other programs can be kept off it
    record Output(String id, String name, String host, boolean isDefault, boolean exclusive) {}

    /// How the output does.
    ///
    /// @param device its name; empty while none is open
    /// @param deviceId empty while none is open
    /// @param latencyMillis between the deck and the ear
    /// @param underruns how often the device ran dry
    /// @param lateDecodes how often decoding was too slow
    /// @param losses how often a device was lost
    /// @param notice what stands in for the chosen device, or why none plays; empty where all is well
    record Health(
            String device,
            String deviceId,
            int sampleRateHz,
            double latencyMillis,
            long underruns,
            long lateDecodes,
            long losses,
            boolean lost,
            String notice) {}

    /// Looks at what is connected, in the background.
    ///
    /// @param told the devices, on another thread
    void list(Consumer<List<Output>> told);

    Health health();

    /// Runs `changed` whenever another device plays, on another thread.
    void onChange(Runnable changed);

    /// Plays by this from now on; what was rendered is heard to its end first.
    void use(OutputRequest request, RatePolicy rates);
}

package org.rustyaudio.desktop.recorder;

import java.util.List;
import org.rustyaudio.cli.record.Takes;
import org.rustyaudio.devices.input.InputDevice;

/// How the recorder stands. Immutable.
///
/// @param devices what can be listened to
/// @param deviceId the one that is, or empty where there is none
/// @param roomSeconds how long the disk lasts at this rate, or −1 where it cannot be told
/// @param hearing whether the input is played
/// @param message what a person should know: a sentence, or empty
/// @param saving name of the take that is being saved, or empty
/// @param progress of saving, 0 to 1
/// @param takes saved in this session, oldest first
/// @param unsaved what a crash, or a disk without room, has left
/// @param undo what was deleted last and can be brought back, or empty
public record RecorderView(
        Phase phase,
        RecorderSettings settings,
        List<InputDevice> devices,
        String deviceId,
        double roomSeconds,
        boolean hearing,
        String message,
        String saving,
        double progress,
        List<KeptTake> takes,
        List<Takes.Take> unsaved,
        String undo) {

    /// What the recorder does now.
    public enum Phase {
        /// It listens to nothing.
        DEAF,
        /// Levels are shown, nothing is kept.
        LISTENING,
        RECORDING,
        PAUSED
    }

    public boolean recording() {
        return phase == Phase.RECORDING || phase == Phase.PAUSED;
    }

    /// What a person calls the input.
    public String deviceName() {
        return devices.stream()
                .filter(device -> device.id().equals(deviceId))
                .map(InputDevice::name)
                .findFirst()
                .orElse("");
    }
}

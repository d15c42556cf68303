package org.rustyaudio.faceplate.shelf;

import org.jspecify.annotations.Nullable;
import org.rustyaudio.presets.Preset;
import org.rustyaudio.presets.PresetNames;

/// Recalls by itself the preset that is meant for an output as soon as that output plays, and what was heard before it
/// when an output plays that has none. The user interface's thread only.
public final class OutputPresets {

    private final PresetDesk desk;
    private String device;
    private @Nullable Preset bound;
    private @Nullable Preset before;

    /// @param lastDevice id of the output that played when the stereo was last used, empty for none: while it plays,
    ///     nothing is recalled over what was left in circuit
    public OutputPresets(PresetDesk desk, String lastDevice) {
        this.desk = desk;
        this.device = lastDevice;
    }

    /// The output that was seen last, to be remembered; empty for none.
    public String device() {
        return device;
    }

    /// Looks at the output that plays; empty texts mean that none is open, which changes nothing.
    ///
    /// @return the preset that was recalled for it, or null
    public @Nullable Preset playsOn(String deviceId, String deviceName) {
        if (deviceId.isEmpty() || deviceId.equals(device)) {
            return null;
        }
        device = deviceId;
        Preset its = desk.shelf().forOutput(deviceName, deviceId);
        Preset heard = desk.preset();
        Preset left = bound;
        boolean stillLeft = left != null && PresetNames.same(left.name(), heard.name());
        if (its != null) {
            if (!stillLeft) {
                before = heard;
            }
            bound = its;
        } else {
            its = stillLeft ? before : null;
            bound = null;
            before = null;
        }
        if (its == null || PresetNames.same(its.name(), heard.name())) {
            return null;
        }
        desk.recall(its);
        return its;
    }
}

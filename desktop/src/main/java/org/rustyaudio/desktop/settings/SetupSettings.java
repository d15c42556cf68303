package org.rustyaudio.desktop.settings;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.rustyaudio.faceplate.control.KeyAction;
import org.rustyaudio.faceplate.control.KeyStroke;

/// What the setup drawer sets and the window keeps. Immutable.
///
/// @param keys the actions that stand under other keys than at first
public record SetupSettings(
        OutputSettings output, HearingSettings hearing, LookSettings looks, Map<KeyAction, List<KeyStroke>> keys) {

    public static final SetupSettings INITIAL =
            new SetupSettings(OutputSettings.INITIAL, HearingSettings.INITIAL, LookSettings.INITIAL, Map.of());

    public SetupSettings {
        Map<KeyAction, List<KeyStroke>> copy = new EnumMap<>(KeyAction.class);
        keys.forEach((action, strokes) -> copy.put(action, List.copyOf(strokes)));
        keys = java.util.Collections.unmodifiableMap(copy);
    }

    public SetupSettings withOutput(OutputSettings newOutput) {
        return new SetupSettings(newOutput, hearing, looks, keys);
    }

    public SetupSettings withHearing(HearingSettings newHearing) {
        return new SetupSettings(output, newHearing, looks, keys);
    }

    public SetupSettings withLooks(LookSettings newLooks) {
        return new SetupSettings(output, hearing, newLooks, keys);
    }

    public SetupSettings withKeys(Map<KeyAction, List<KeyStroke>> newKeys) {
        return new SetupSettings(output, hearing, looks, newKeys);
    }
}

package org.rustyaudio.faceplate.control;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.presets.text.Pieces;

/// Which key stands for what. Immutable; settings lay their own keys over the first ones by [#with].
public final class KeyMap {

    private final Map<KeyAction, List<KeyStroke>> strokes;
    private final Map<KeyStroke, KeyAction> actions = new HashMap<>();

    private KeyMap(Map<KeyAction, List<KeyStroke>> strokes) {
        this.strokes = strokes;
        for (Map.Entry<KeyAction, List<KeyStroke>> entry : strokes.entrySet()) {
            for (KeyStroke stroke : entry.getValue()) {
                KeyAction other = actions.put(stroke, entry.getKey());
                if (other != null) {
                    throw new IllegalArgumentException(stroke + " stands for " + other + " and " + entry.getKey());
                }
            }
        }
    }

    /// Every action under its first keys.
    public static KeyMap initial() {
        Map<KeyAction, List<KeyStroke>> strokes = new EnumMap<>(KeyAction.class);
        for (KeyAction action : KeyAction.values()) {
            List<KeyStroke> keys = new ArrayList<>();
            for (String key : Pieces.of(action.strokes(), ' ')) {
                keys.add(KeyStroke.of(key));
            }
            strokes.put(action, keys);
        }
        return new KeyMap(strokes);
    }

    /// These actions under other keys, or under none; a key that stood for something else is taken from it.
    public KeyMap with(Map<KeyAction, List<KeyStroke>> changes) {
        Map<KeyAction, List<KeyStroke>> changed = new EnumMap<>(KeyAction.class);
        for (Map.Entry<KeyAction, List<KeyStroke>> entry : strokes.entrySet()) {
            List<KeyStroke> left = new ArrayList<>(entry.getValue());
            for (List<KeyStroke> taken : changes.values()) {
                left.removeAll(taken);
            }
            changed.put(entry.getKey(), left);
        }
        changed.putAll(changes);
        return new KeyMap(changed);
    }

    /// Without what this host does not do, or does itself.
    public KeyMap without(Collection<KeyAction> absent) {
        Map<KeyAction, List<KeyStroke>> none = new EnumMap<>(KeyAction.class);
        for (KeyAction action : absent) {
            none.put(action, List.of());
        }
        return with(none);
    }

    /// What a key stands for; null for nothing.
    public @Nullable KeyAction action(KeyStroke stroke) {
        return actions.get(stroke);
    }

    /// The keys that stand for it, none for what this host does not do.
    public List<KeyStroke> strokes(KeyAction action) {
        return strokes.getOrDefault(action, List.of());
    }

    /// The first key that stands for it, as it is written beside a menu's line; empty for none.
    public String legend(KeyAction action) {
        List<KeyStroke> keys = strokes(action);
        return keys.isEmpty() ? "" : keys.get(0).legend();
    }
}

package org.rustyaudio.faceplate.model;

import java.util.ArrayList;
import java.util.List;
import org.rustyaudio.faceplate.layout.Control;

/// Two blinks of a key's pip and name, which say that a preset was stored there.
final class StoreFlash {

    private static final long BLINK_MILLIS = 120;
    private static final int BLINKS = 2;

    private int key = -1;
    private long since;

    void stored(int newKey, long nowMillis) {
        key = newKey;
        since = nowMillis;
    }

    private boolean dark(int ofKey, long nowMillis) {
        long step = (nowMillis - since) / BLINK_MILLIS;
        return ofKey == key && step >= 0 && step < 2 * BLINKS && step % 2 == 0;
    }

    KeyState.Pip pip(Control control, KeyState.Pip pip, long nowMillis) {
        return control.preset() >= 0 && dark(control.preset(), nowMillis) ? KeyState.Pip.OFF : pip;
    }

    List<String> names(List<String> names, long nowMillis) {
        if (key < 0 || !dark(key, nowMillis)) {
            return names;
        }
        List<String> blinking = new ArrayList<>(names);
        blinking.set(key, "");
        return List.copyOf(blinking);
    }
}

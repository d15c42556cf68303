package org.rustyaudio.faceplate.model;

import java.util.Map;
import org.rustyaudio.faceplate.layout.Control;
import org.rustyaudio.faceplate.theme.Theme;

/// Everything the painters need to paint the face. Immutable.
///
/// @param theme the light
/// @param volume the knob
/// @param tuneFocused the keyboard is on the tuning knob
/// @param bank A, B or C
/// @param playing whether the middle key of the transport pauses
/// @param keys state of every key; a key that is missing is plain
/// @param glass the display
public record FaceState(
        Theme theme,
        VolumeState volume,
        boolean tuneFocused,
        char bank,
        boolean playing,
        Map<Control, KeyState> keys,
        GlassState glass) {

    public KeyState key(Control control) {
        KeyState state = keys.get(control);
        return state == null ? KeyState.PLAIN : state;
    }
}

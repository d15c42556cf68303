package org.rustyaudio.web.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.faceplate.model.PresetSlots;
import org.rustyaudio.player.session.Session;
import org.rustyaudio.presets.Preset;

/// Everything the browser keeps but the music itself.
///
/// @param session the queue and the place in it, null when there was none
/// @param slots the presets under the keys
/// @param presets the listener's own presets
public record Remembered(WebSettings settings, @Nullable Session session, PresetSlots slots, List<Preset> presets) {

    public Remembered {
        presets = List.copyOf(presets);
    }
}

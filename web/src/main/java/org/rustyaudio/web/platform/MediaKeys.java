package org.rustyaudio.web.platform;

import org.jspecify.annotations.Nullable;
import org.rustyaudio.player.transport.PlayerState;
import org.teavm.jso.file.Blob;

/// The system's own controls: media keys, lock screen, headset buttons. Page's thread.
public interface MediaKeys {

    /// Shows what plays; cheap enough for every change and every second.
    void show(PlayerState state);

    /// The picture of what plays, null for none.
    void cover(@Nullable Blob picture);
}

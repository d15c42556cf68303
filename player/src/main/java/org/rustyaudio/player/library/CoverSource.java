package org.rustyaudio.player.library;

import org.jspecify.annotations.Nullable;

/// Finds the picture that belongs to a file: one inside it, or one that lies beside it. May take a while.
public interface CoverSource {

    /// The encoded picture, a JPEG or PNG, or null where there is none or none can be read.
    byte @Nullable [] cover(String location);
}

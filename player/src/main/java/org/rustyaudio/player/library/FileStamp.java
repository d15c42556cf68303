package org.rustyaudio.player.library;

/// A music file as a folder lists it: enough to tell whether it was changed.
///
/// @param location what the host opens
/// @param sizeBytes its size
/// @param modifiedMillis when it was last changed, in milliseconds since 1970
public record FileStamp(String location, long sizeBytes, long modifiedMillis) {}

package org.rustyaudio.codec;

/// A picture stored in an audio file.
///
/// @param mimeType `image/jpeg`, `image/png` or another image type
/// @param bytes the encoded picture; not copied, so treat it as read-only
@SuppressWarnings("ArrayRecordComponent") // a picture is handed on whole and never compared
public record Picture(String mimeType, byte[] bytes) {}

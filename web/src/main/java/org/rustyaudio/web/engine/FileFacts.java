package org.rustyaudio.web.engine;

/// What was learnt of a file when it was opened.
///
/// @param format for the display, such as `FLAC`
/// @param channels before they were folded to two
public record FileFacts(String format, int sourceRateHz, int channels) {}

/// Frames of FLAC, decoded without FFmpeg.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.codec.flac;

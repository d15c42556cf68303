/// The playback engine: files in, sound out, and the two threads between them.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.cli.engine;

/// `play` without a window: a status line, a few keys, and the same engine.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.cli.play;

/// The terminal: streams, its width, and the one line that shows how far the work is.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.cli.terminal;

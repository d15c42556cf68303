/// Audio on its way through a command: decoding ahead, the signal chain, and back into a file.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.cli.audio;

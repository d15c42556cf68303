/// What runs as WebAssembly: deck, signal chain, meters and resampler behind raw exports.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.web.sound;

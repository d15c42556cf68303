/// The engine as the page has it: the player here, deck and signal chain in the audio worklet, files in the decoder.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.web.engine;

/// Sound without a card, for tests: a PulseAudio server of their own, and what was heard.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.testkit.sound;

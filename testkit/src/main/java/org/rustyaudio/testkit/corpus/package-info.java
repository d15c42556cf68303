/// Makes audio files for tests from a seeded signal, with the encoders of the machine.
@NullMarked
package org.rustyaudio.testkit.corpus;

import org.jspecify.annotations.NullMarked;

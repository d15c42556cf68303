/// Windows that make endless functions finite.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.dsp.window;

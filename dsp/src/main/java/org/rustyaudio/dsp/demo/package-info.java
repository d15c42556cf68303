/// A short tape of music that the stereo makes itself, so that there is something to hear on the first day.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.dsp.demo;

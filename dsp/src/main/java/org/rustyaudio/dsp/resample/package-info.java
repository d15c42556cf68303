/// From one sample rate to another.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.dsp.resample;

/// What the display shows of the sound: spectrum, level meters, oscilloscope.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.dsp.spectrum;

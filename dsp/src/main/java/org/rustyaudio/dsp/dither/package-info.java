/// From float samples to whole numbers of 8 to 24 bits.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.dsp.dither;

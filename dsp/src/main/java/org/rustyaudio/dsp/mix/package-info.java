/// Many channels into two.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.dsp.mix;

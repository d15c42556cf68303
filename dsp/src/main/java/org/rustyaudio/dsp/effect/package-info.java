/// Effects: a rack of processors between equalizer and balance, in an order of the listener's choice.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.dsp.effect;

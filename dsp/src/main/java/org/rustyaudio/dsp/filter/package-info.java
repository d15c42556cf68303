/// Second-order filters: their coefficients, their curve, and the equalizer made of them.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.dsp.filter;

/// What a piece of music is like: tempo, key, spectral balance, and the equalizer that brings it near to another.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.dsp.analysis;

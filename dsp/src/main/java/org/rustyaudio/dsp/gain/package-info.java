/// Volume and balance: gains that glide.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.dsp.gain;

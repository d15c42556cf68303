/// Signals made, not played: tones, noises, sweeps.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.dsp.generate;

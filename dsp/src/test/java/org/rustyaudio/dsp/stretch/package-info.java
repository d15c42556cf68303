/// Faster and slower at the same pitch.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.dsp.stretch;

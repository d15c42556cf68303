/// The limiter and its parts.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.dsp.dynamics;

@org.jspecify.annotations.NullMarked
package org.rustyaudio.dsp.effect;

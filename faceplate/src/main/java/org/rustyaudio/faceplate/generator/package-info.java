/// The signal generator as it is set: kinds, their values, what stands in the way of a sound.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.faceplate.generator;

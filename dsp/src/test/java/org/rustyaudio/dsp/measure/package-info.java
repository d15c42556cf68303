/// What tests measure with: sines by least squares, allocation, checksums.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.dsp.measure;

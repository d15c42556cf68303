/// Tests of the analysers, with a corpus of synthetic music.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.dsp.analysis;

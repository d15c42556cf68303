package org.rustyaudio.cli.audio;

import org.rustyaudio.codec.CodecException;

/// One station of audio on its way into a file; passes on to the next what it makes of the frames.
interface Stage {

    /// Takes the frames 0 to `frames`; the arrays may be changed.
    void take(float[] left, float[] right, int frames) throws CodecException;

    /// Says that no frame follows; what was held back is passed on.
    void end() throws CodecException;
}

package org.rustyaudio.dsp.demo;

import org.rustyaudio.dsp.math.Exponential;

/// One note of a piece.
///
/// @param beat when it begins, in beats
/// @param beats how long it is held
/// @param pitch MIDI note number, 69 being 440 Hz
/// @param levelDb its peak
/// @param pan −1 left to +1 right
record Note(Instrument instrument, double beat, double beats, double pitch, double levelDb, double pan) {

    double frequencyHz() {
        return 440 * Exponential.pow(2, (pitch - 69) / 12);
    }
}

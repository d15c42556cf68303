package org.rustyaudio.cli.analyze;

import org.rustyaudio.dsp.analysis.Key;
import org.rustyaudio.dsp.analysis.MusicMeter;
import org.rustyaudio.dsp.analysis.SpectralBalance;
import org.rustyaudio.dsp.analysis.Tempo;

/// What one file is like as music.
record Music(Tempo tempo, Key key, SpectralBalance balance) {

    static Music of(MusicMeter meter) {
        return new Music(meter.tempo(), meter.key(), meter.balance());
    }
}

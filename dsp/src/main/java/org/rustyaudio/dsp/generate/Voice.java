package org.rustyaudio.dsp.generate;

/// A source of samples at unit level: peak 1 for tones, root mean square 1 for noise.
/// One thread; allocates nothing after construction.
interface Voice {

    double next();

    /// Goes back to the first sample.
    void restart();
}

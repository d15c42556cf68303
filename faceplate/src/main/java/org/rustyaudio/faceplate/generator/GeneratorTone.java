package org.rustyaudio.faceplate.generator;

/// One of several tones.
///
/// @param shareDb how much weaker than the strongest it is; all together keep the generator's level
public record GeneratorTone(double frequencyHz, double shareDb) {

    public GeneratorTone withFrequencyHz(double hz) {
        return new GeneratorTone(hz, shareDb);
    }

    public GeneratorTone withShareDb(double db) {
        return new GeneratorTone(frequencyHz, db);
    }
}

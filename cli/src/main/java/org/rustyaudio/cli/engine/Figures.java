package org.rustyaudio.cli.engine;

/// What the engine measures of itself.
///
/// @param latencyFrames between the deck and the ear: the signal chain's, the ring's and the device's
/// @param sampleRateHz what they are counted in
/// @param deviceUnderruns how often a device ran dry since the engine was made
/// @param deckUnderruns how often decoding was too slow since the engine was made
/// @param losses how often a device was lost
/// @param writtenFrames frames handed to devices since the engine was made
public record Figures(
        long latencyFrames,
        int sampleRateHz,
        long deviceUnderruns,
        long deckUnderruns,
        long losses,
        long writtenFrames) {

    public double latencyMillis() {
        return 1_000.0 * latencyFrames / sampleRateHz;
    }
}

package org.rustyaudio.dsp.analysis;

import org.rustyaudio.dsp.EqualizerSettings;

/// An equalizer that brings one balance near to another.
///
/// @param settings up to eight bands, together within 6 dB or little more, and a preamp that keeps full-scale input
/// from clipping
/// @param deviationDb what remains between the two balances, root mean square over the third octaves that both carry
/// @param largestDeviationDb the most that remains in any of them
/// @param deviationBeforeDb the root mean square without the equalizer
public record EqualizerSuggestion(
        EqualizerSettings settings, double deviationDb, double largestDeviationDb, double deviationBeforeDb) {}

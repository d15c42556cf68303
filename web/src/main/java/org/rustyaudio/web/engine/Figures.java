package org.rustyaudio.web.engine;

/// What the engine measures of itself.
///
/// @param latencyFrames between the deck and the ear: the signal chain's and the output's
/// @param underruns how often decoding was too slow
/// @param underrunFrames silent frames that went out instead
/// @param renderedFrames frames rendered since the engine was made
/// @param openStreams tracks that are being decoded now
public record Figures(long latencyFrames, long underruns, long underrunFrames, long renderedFrames, int openStreams) {}

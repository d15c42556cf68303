package org.rustyaudio.web.tone;

import org.rustyaudio.dsp.analysis.EqualizerSuggestion;

/// What the tone match does now.
sealed interface ToneState {

    /// Nothing is under way; what is known of the track stands there.
    record Resting() implements ToneState {}

    /// A file is heard.
    ///
    /// @param part how much of it, 0 to 1; −1 where its length is not known
    record Listening(String title, double part) implements ToneState {}

    /// Something came of it that is only to be read.
    record Told(String sentence) implements ToneState {}

    /// An equalizer that can be applied.
    ///
    /// @param title of the track it is for
    /// @param like what the track is to sound like
    record Suggested(String title, String like, EqualizerSuggestion suggestion) implements ToneState {}

    /// It was applied.
    record Applied(String like) implements ToneState {}
}

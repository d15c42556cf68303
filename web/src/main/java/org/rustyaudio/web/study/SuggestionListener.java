package org.rustyaudio.web.study;

import org.rustyaudio.dsp.analysis.EqualizerSuggestion;

/// Hears what comes of a match; one of the two is called, once. Page thread.
public interface SuggestionListener {

    void suggested(EqualizerSuggestion suggestion);

    /// @param reason a sentence naming the reason and the remedy
    void refused(String reason);
}

package org.rustyaudio.web.study;

import org.rustyaudio.web.analysis.Findings;

/// Hears what comes of an analysis: progress any number of times, then one of the others, once. Page thread.
public interface FindingsListener {

    /// @param part how much has been heard, 0 to 1; −1 where the file does not say how long it is
    void progress(double part);

    void found(Findings findings);

    /// @param reason a sentence naming the file, the reason and the remedy
    void refused(String reason);
}

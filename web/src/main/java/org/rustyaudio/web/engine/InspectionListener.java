package org.rustyaudio.web.engine;

/// Hears what came of an inspection; one of the two is called, once. Page thread.
public interface InspectionListener {

    void inspected(Inspection inspection);

    /// @param reason a sentence naming the file, the reason and the remedy
    void refused(String reason);
}

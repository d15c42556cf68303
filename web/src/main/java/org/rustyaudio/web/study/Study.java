package org.rustyaudio.web.study;

import org.jspecify.annotations.Nullable;
import org.rustyaudio.dsp.analysis.SpectralBalance;
import org.teavm.jso.JSObject;

/// Says what music is like, and which equalizer makes it like other music. One question is answered after the other.
/// Page thread only.
public interface Study {

    /// Listens to a whole file.
    ///
    /// @param source a `File`, a `Blob` or a `FileSystemFileHandle`
    /// @return cancels; the listener then hears nothing more. Any number of times
    Runnable analyze(JSObject source, FindingsListener listener);

    /// Suggests an equalizer that gives a track the balance of a reference.
    ///
    /// @param reference null for the balance of popular music
    void match(SpectralBalance track, @Nullable SpectralBalance reference, SuggestionListener listener);

    /// Ends the worker; the next question starts it again. What was asked is not answered.
    void close();
}

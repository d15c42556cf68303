package org.rustyaudio.web.files;

/// Hears of everything that is opened: chosen, dropped, pasted, shared or launched. Page's thread.
public interface OpeningListener {

    /// A folder is being looked through, which may take long; [MusicOpener#cancel()] ends it.
    ///
    /// @param folder its name
    /// @param found tracks so far
    void looking(String folder, int found);

    /// Something was opened; it may hold problems only.
    void opened(Opened opened, Place place);

    /// Looking was given up by [MusicOpener#cancel()]; nothing was opened.
    void cancelled();

    /// Files are held over the page, or no longer.
    void hovering(boolean over);
}

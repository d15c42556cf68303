package org.rustyaudio.web.studio;

/// A drawer as the page works it. Page's thread.
interface View {

    /// The keyboard goes to where work begins.
    void opened();

    /// Once for every frame in which it is seen.
    ///
    /// @param news the rack, or how the generator is set, where it was changed elsewhere, as JSON; empty otherwise
    void update(String news, int sampleRateHz);

    /// How fast the music passes and which part repeats, where that changed.
    ///
    /// @param marks how many ends of the repeated part are set
    void speed(double speed, int marks, String words);

    /// Begins to sound, or ends.
    void toggle();

    /// Something else sounds now.
    void giveWay();
}

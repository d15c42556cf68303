package org.rustyaudio.web.platform;

/// Sees to it that one tab plays at a time. Page's thread.
public interface Tabs {

    /// Hears who plays.
    interface Listener {

        /// This tab may play: it was the first, the other was closed, or it took over.
        ///
        /// @param another whether another tab led before: what it kept is newer than what this page knows, so
        ///     read it anew
        void leads(boolean another);

        /// Another tab plays or may play. This one pauses, says so and offers [Tabs#takeOver()].
        ///
        /// @param playing whether the other tab plays at this moment
        /// @param title what it plays, empty where unknown
        void follows(boolean playing, String title);

        /// This tab is asked to let go: it pauses and writes what must not be lost, before [Listener#follows] comes.
        void letGo();
    }

    /// Begins; the listener hears at once who leads.
    void start();

    /// Whether this tab may play.
    boolean leads();

    /// Makes this the tab that plays, whatever the other one does.
    void takeOver();

    /// Tells the other tabs what plays here.
    void tell(boolean playing, String title);
}

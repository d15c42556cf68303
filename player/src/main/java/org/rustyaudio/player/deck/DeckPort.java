package org.rustyaudio.player.deck;

/// The deck as the control side sees it, wherever it runs: a mailbox for commands, one for events, and a report.
/// Control thread only.
public interface DeckPort {

    /// Hands over a command.
    ///
    /// @return false when there is no room for it, as when the audio thread stands still; offer it again later
    boolean offer(DeckCommand command);

    /// Hands over everything that happened since the last call.
    void drain(DeckEvents listener);

    /// Where the deck stands.
    DeckReport report();
}

package org.rustyaudio.player.deck;

/// The deck's latest position, published without locks: the audio thread writes, any thread reads.
///
/// A sequence lock whose fields are all volatile, so that their order is total: the version is odd while a write
/// is under way, and a reader that saw it change reads again.
final class ReportBoard {

    private volatile int version;
    private volatile DeckState state = DeckState.EMPTY;
    private volatile long cue;
    private volatile long position;
    private volatile boolean waiting;
    private volatile long rendered;
    private volatile long underruns;
    private volatile long underrunFrames;

    void publish(
            DeckState newState,
            long newCue,
            long newPosition,
            boolean newWaiting,
            long newRendered,
            long newUnderruns,
            long newUnderrunFrames) {
        int v = version;
        version = v + 1;
        state = newState;
        cue = newCue;
        position = newPosition;
        waiting = newWaiting;
        rendered = newRendered;
        underruns = newUnderruns;
        underrunFrames = newUnderrunFrames;
        version = v + 2;
    }

    DeckReport read() {
        while (true) {
            int before = version;
            DeckReport report = new DeckReport(state, cue, position, waiting, rendered, underruns, underrunFrames);
            if ((before & 1) == 0 && before == version) {
                return report;
            }
        }
    }
}

package org.rustyaudio.cli;

/// Whether the user wants the program to stop. Any thread may raise it, any thread may ask.
public final class StopSignal {

    private volatile boolean raised;
    private volatile boolean worthWaiting;

    public void raise() {
        raised = true;
    }

    public boolean raised() {
        return raised;
    }

    /// What follows a stop keeps the user's work, however long it takes: the process waits for it.
    public void waitForWhatFollows() {
        worthWaiting = true;
    }

    public boolean worthWaiting() {
        return worthWaiting;
    }

    /// Leaves the work when the signal was raised; called once per block.
    public void check() throws Stopped {
        if (raised) {
            throw new Stopped();
        }
    }
}

package org.rustyaudio.cli;

/// Whether the user wants the program to stop. Any thread may raise it, any thread may ask.
public final class StopSignal {

    private volatile boolean raised;

    public void raise() {
        raised = true;
    }

    public boolean raised() {
        return raised;
    }

    /// Leaves the work when the signal was raised; called once per block.
    public void check() throws Stopped {
        if (raised) {
            throw new Stopped();
        }
    }
}

package org.rustyaudio.cli;

/// The user stopped the program; whoever catches it on the way tidies up and lets it pass.
public final class Stopped extends Exception {

    private static final long serialVersionUID = 1;

    public Stopped() {
        super("stopped");
    }
}

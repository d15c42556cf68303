package org.rustyaudio.cli;

/// Which release this is; a test holds it against the build's own number.
public final class Version {

    public static final String NUMBER = "0.2.0";
    public static final String LINE = "rusty-audio " + NUMBER;

    private Version() {}
}

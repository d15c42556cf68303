package org.rustyaudio.cli.terminal;

/// What is known about the screen behind the streams.
public interface Screen {

    int STANDARD_INPUT = 0;
    int STANDARD_OUTPUT = 1;
    int STANDARD_ERROR = 2;

    /// No screen at all: everything is piped.
    Screen NONE = new Screen() {
        @Override
        public boolean isTerminal(int stream) {
            return false;
        }

        @Override
        public int columns() {
            return 80;
        }
    };

    /// Whether the stream with this descriptor is a terminal.
    boolean isTerminal(int stream);

    /// Its width in characters.
    int columns();
}

package org.rustyaudio.presets;

/// Why a text is not a preset; the message names the line, the reason and the remedy.
public final class PresetException extends Exception {

    public PresetException(String message) {
        super(message);
    }
}

package org.rustyaudio.web.engine;

/// A device that can be played on.
///
/// @param id as the browser names it; empty is the system's own choice
/// @param name for people; empty where the browser keeps it from us until it has been allowed
public record OutputDevice(String id, String name) {

    /// Whatever the system plays on.
    public static final OutputDevice SYSTEM = new OutputDevice("", "");
}

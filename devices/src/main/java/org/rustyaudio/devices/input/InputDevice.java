package org.rustyaudio.devices.input;

/// A sound device that can be listened to: a microphone, a line in, the monitor of an output.
///
/// @param id stable name to remember it by, such as `javasound:default`
/// @param name what a person calls it
/// @param host the system it is reached by, such as `Java Sound`
/// @param isDefault whether the system prefers it
public record InputDevice(String id, String name, String host, boolean isDefault) {}

package org.rustyaudio.devices;

/// A sound device that can be opened.
///
/// @param id stable name to remember it by, such as `javasound:default` or `portaudio:alsa:hw:0`
/// @param name what a person calls it
/// @param host the system it is reached by, such as `Java Sound`, `ALSA`, `WASAPI`, `ASIO`
/// @param isDefault whether the system prefers it
public record OutputDevice(String id, String name, String host, boolean isDefault) {}

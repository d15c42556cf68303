package org.rustyaudio.devices;

/// A device that was opened, and how that differs from what was asked.
///
/// @param output the running connection
/// @param device what was opened
/// @param notice a sentence for the user where something other than the asked device, rate or mode was opened; else
///     empty
public record OpenedOutput(AudioOutput output, OutputDevice device, String notice) {}

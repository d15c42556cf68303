package org.rustyaudio.web.files;

/// A playlist or cue sheet in a folder that was opened.
///
/// @param location opens it: [MusicOpener#openPlaylist(String, Place)]
/// @param name its path below the folder
public record FoundPlaylist(String location, String name) {}

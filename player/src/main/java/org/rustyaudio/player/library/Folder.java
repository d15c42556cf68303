package org.rustyaudio.player.library;

/// A folder that has tracks right in it.
///
/// @param path with its closing slash
/// @param size tracks in it, without those of folders below it
public record Folder(String path, int size) {}

package org.rustyaudio.player.library;

/// A genre and how many tracks have it.
///
/// @param name empty where unknown
public record Genre(String name, int size) {}

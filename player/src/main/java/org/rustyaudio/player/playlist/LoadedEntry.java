package org.rustyaudio.player.playlist;

import org.rustyaudio.player.Track;
import org.rustyaudio.player.TrackDetails;

/// A playlist's entry, ready to play.
///
/// @param details what the playlist says of it
/// @param missing its file was not found where the playlist says; it is kept, as it may come back
public record LoadedEntry(Track track, TrackDetails details, boolean missing) {}

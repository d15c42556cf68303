package org.rustyaudio.player.transport;

import org.rustyaudio.player.Track;

/// A track that was skipped.
///
/// @param reason a sentence naming the file, the reason and the remedy
/// @param count how many were skipped since the player was made, so that a repeated reason is seen as new
public record Trouble(Track track, String reason, long count) {}

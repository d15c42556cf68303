package org.rustyaudio.cli.engine;

import org.rustyaudio.codec.StreamInfo;
import org.rustyaudio.codec.Tags;
import org.rustyaudio.player.Track;
import org.rustyaudio.player.TrackDetails;

/// What was learnt about a track when its file was opened.
///
/// @param details what the player shows and levels by
public record FileFacts(Track track, StreamInfo info, Tags tags, TrackDetails details) {}

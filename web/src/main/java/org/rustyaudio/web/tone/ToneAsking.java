package org.rustyaudio.web.tone;

import java.util.function.Function;
import org.rustyaudio.player.TrackDetails;
import org.rustyaudio.player.queue.QueueEntry;
import org.rustyaudio.web.engine.TrackSources;
import org.rustyaudio.web.study.Study;

/// What the tone match asks.
///
/// @param sources where the tracks' files are
/// @param details what is known of an entry
public record ToneAsking(Study study, TrackSources sources, Function<QueueEntry, TrackDetails> details) {}

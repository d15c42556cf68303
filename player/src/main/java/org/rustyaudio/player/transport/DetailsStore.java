package org.rustyaudio.player.transport;

import java.util.HashMap;
import java.util.Map;
import org.rustyaudio.player.Track;
import org.rustyaudio.player.TrackDetails;

/// What the host has told about tracks.
/// Control thread only.
final class DetailsStore {

    private record Key(String location, double startSeconds) {}

    private final Map<Key, TrackDetails> known = new HashMap<>();

    void set(Track track, TrackDetails details) {
        known.put(key(track), details);
    }

    TrackDetails of(Track track) {
        return known.getOrDefault(key(track), TrackDetails.UNKNOWN).orElse(track);
    }

    private static Key key(Track track) {
        return new Key(track.location(), track.startSeconds());
    }
}

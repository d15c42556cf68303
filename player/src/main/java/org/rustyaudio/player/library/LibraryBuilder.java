package org.rustyaudio.player.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Collects tracks and makes snapshots of them. One thread.
public final class LibraryBuilder {

    private final Map<String, Integer> places = new HashMap<>();
    private final List<LibraryTrack> tracks = new ArrayList<>();
    private final List<String> watched = new ArrayList<>();
    private boolean holes;

    /// Begins with nothing.
    public LibraryBuilder() {}

    /// Begins with what a library holds.
    public LibraryBuilder(Library from) {
        for (int i = 0; i < from.size(); i++) {
            put(from.track(i));
        }
        watched.addAll(from.watched());
    }

    public LibraryBuilder apply(LibraryChanges changes) {
        changes.forgotten().forEach(this::forget);
        changes.put().forEach(this::put);
        List<String> folders = changes.watched();
        if (folders != null) {
            watched.clear();
            watched.addAll(folders);
        }
        return this;
    }

    /// Puts a track in, in the place of the one of its location.
    public LibraryBuilder put(LibraryTrack track) {
        Integer place = places.putIfAbsent(track.location(), tracks.size());
        if (place == null) {
            tracks.add(track);
        } else {
            tracks.set(place, track);
        }
        return this;
    }

    public int size() {
        return places.size();
    }

    private void forget(String location) {
        Integer place = places.remove(location);
        if (place != null) {
            // It stays in the list, so that the others keep their places; the build leaves it out.
            holes = true;
        }
    }

    /// The snapshot of what is in by now.
    public Library build() {
        List<LibraryTrack> kept = holes ? kept() : tracks;
        return new Library(new Columns(kept, new Grouping(kept), watched), watched);
    }

    private List<LibraryTrack> kept() {
        List<LibraryTrack> kept = new ArrayList<>();
        for (int i = 0; i < tracks.size(); i++) {
            Integer place = places.get(tracks.get(i).location());
            if (place != null && place == i) {
                kept.add(tracks.get(i));
            }
        }
        return kept;
    }
}

package org.rustyaudio.player.transport;

import org.rustyaudio.player.Track;
import org.rustyaudio.player.TrackDetails;

/// Which tracks belong together.
final class Albums {

    private Albums() {}

    /// Whether two tracks are of one album: the same album name, and the same album artist, or artist, or folder.
    ///
    /// @param da details of `a`, completed by [TrackDetails#orElse(Track)]
    /// @param db details of `b`, completed likewise
    static boolean same(Track a, TrackDetails da, Track b, TrackDetails db) {
        if (da.album().isEmpty() || !da.album().equals(db.album())) {
            return false;
        }
        if (!da.albumArtist().isEmpty() && !db.albumArtist().isEmpty()) {
            return da.albumArtist().equals(db.albumArtist());
        }
        return (!da.artist().isEmpty() && da.artist().equals(db.artist())) || sameFolder(a, b);
    }

    static boolean sameFolder(Track a, Track b) {
        return folder(a.location()).equals(folder(b.location()));
    }

    /// Whether `b` is the track after `a` on one album, as far as their numbers tell.
    ///
    /// @param inOrder whether they stand side by side in an unshuffled queue, which decides where numbers
    ///     are missing
    static boolean consecutive(Track a, TrackDetails da, Track b, TrackDetails db, boolean inOrder) {
        if (a.flowsInto(b)) {
            return true;
        }
        if (!same(a, da, b, db)) {
            return false;
        }
        if (da.trackNumber() <= 0 || db.trackNumber() <= 0) {
            return inOrder;
        }
        boolean nextTrack = da.discNumber() == db.discNumber() && db.trackNumber() == da.trackNumber() + 1;
        boolean nextDisc = da.discNumber() > 0 && db.discNumber() == da.discNumber() + 1 && db.trackNumber() == 1;
        return nextTrack || nextDisc;
    }

    private static String folder(String location) {
        int slash = Math.max(location.lastIndexOf('/'), location.lastIndexOf('\\'));
        return slash < 0 ? "" : location.substring(0, slash);
    }
}

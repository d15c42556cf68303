package org.rustyaudio.player.playlist;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Turns a cue sheet into parts of files: a track begins at its INDEX 01 and ends where the next begins, so that
/// gaps belong to the track before them, as most sheets are cut.
final class CueTracks {

    /// A track's place.
    ///
    /// @param file which of the sheet's files
    /// @param endCdFrames −1 for the file's end
    record Place(CueSheet.CueTrack track, int file, long startCdFrames, long endCdFrames) {}

    private CueTracks() {}

    static List<Place> of(CueSheet sheet, Problems problems) {
        List<Place> places = new ArrayList<>();
        List<CueSheet.CueTrack> tracks = sheet.tracks();
        for (int i = 0; i < tracks.size(); i++) {
            CueSheet.CueTrack track = tracks.get(i);
            CueSheet.Index begin = beginning(track);
            if (!track.isAudio()) {
                problems.add(track.line(), "track " + track.number() + " is " + track.type() + ", not sound; left out");
            } else if (begin == null) {
                problems.add(track.line(), "track " + track.number() + " has no INDEX 01; it was left out");
            } else if (isRaw(sheet, begin)) {
                problems.add(
                        track.line(),
                        "track " + track.number() + " lies in a disc image ("
                                + sheet.files().get(begin.file()).type()
                                + "), which is not played; convert it to WAV or FLAC");
            } else {
                long end = i + 1 < tracks.size() ? end(tracks.get(i + 1), begin.file()) : -1;
                if (end >= 0 && end <= begin.cdFrames()) {
                    problems.add(
                            track.line(),
                            "track " + track.number() + " begins after the track that follows it; it was left out");
                } else {
                    places.add(new Place(track, begin.file(), begin.cdFrames(), end));
                }
            }
        }
        return places;
    }

    private static CueSheet.@Nullable Index beginning(CueSheet.CueTrack track) {
        CueSheet.Index lowest = null;
        for (CueSheet.Index index : track.indexes()) {
            if (index.number() >= 1 && (lowest == null || index.number() < lowest.number())) {
                lowest = index;
            }
        }
        return lowest;
    }

    /// Where a track ends that the given one follows; −1 when that one begins in another file.
    private static long end(CueSheet.CueTrack next, int file) {
        CueSheet.Index begin = beginning(next);
        if (begin != null && next.isAudio()) {
            return begin.file() == file ? begin.cdFrames() : -1;
        }
        for (CueSheet.Index index : next.indexes()) {
            if (index.file() == file) {
                return index.cdFrames();
            }
        }
        return -1;
    }

    private static boolean isRaw(CueSheet sheet, CueSheet.Index begin) {
        String type = sheet.files().get(begin.file()).type();
        return type.equals("BINARY") || type.equals("MOTOROLA");
    }
}

package org.rustyaudio.player.library;

import org.rustyaudio.player.Track;
import org.rustyaudio.player.TrackDetails;
import org.rustyaudio.player.gain.GainTags;

/// One music file as the library knows it.
///
/// @param location what the host opens; all up to its last slash is its folder
/// @param title never empty: the file's name where no tag gives one
/// @param artist empty where unknown
/// @param albumArtist empty where unknown
/// @param album empty where unknown
/// @param genre empty where unknown
/// @param year 0 where unknown
/// @param trackNumber 0 where unknown
/// @param discNumber 0 where unknown
/// @param durationSeconds −1 where unknown
/// @param gain loudness, kept in single precision
/// @param gainMeasured whether the loudness was measured here and is not from the file's tags
/// @param addedSeconds when the library first saw it, in seconds since 1970
/// @param sizeBytes size of the file when it was read
/// @param modifiedMillis when the file was changed before it was read, in milliseconds since 1970
/// @param missing whether the file was gone when it was last looked for
public record LibraryTrack(
        String location,
        String title,
        String artist,
        String albumArtist,
        String album,
        String genre,
        int year,
        int trackNumber,
        int discNumber,
        double durationSeconds,
        GainTags gain,
        boolean gainMeasured,
        long addedSeconds,
        long sizeBytes,
        long modifiedMillis,
        boolean missing) {

    private static final int MOST_NUMBER = 32_767;

    public LibraryTrack {
        if (location.isEmpty()) {
            throw new IllegalArgumentException("a track of the library needs a location");
        }
        if (title.isEmpty()) {
            title = nameOf(location);
        }
        check("year", year);
        check("track number", trackNumber);
        check("disc number", discNumber);
        if (!(durationSeconds == -1 || (durationSeconds >= 0 && durationSeconds < 1e9))) {
            throw new IllegalArgumentException("a track of " + durationSeconds + " s");
        }
        if (sizeBytes < 0) {
            throw new IllegalArgumentException("a file of " + sizeBytes + " bytes");
        }
        if (addedSeconds < 0 || addedSeconds > 0xFFFF_FFFFL) {
            throw new IllegalArgumentException("a track added at second " + addedSeconds);
        }
    }

    /// A file of which only the place is known.
    public static LibraryTrack ofFile(FileStamp file, long addedSeconds) {
        return new LibraryTrack(
                file.location(),
                "",
                "",
                "",
                "",
                "",
                0,
                0,
                0,
                -1,
                GainTags.NONE,
                false,
                addedSeconds,
                file.sizeBytes(),
                file.modifiedMillis(),
                false);
    }

    public LibraryTrack withMissing(boolean nowMissing) {
        return new LibraryTrack(
                location,
                title,
                artist,
                albumArtist,
                album,
                genre,
                year,
                trackNumber,
                discNumber,
                durationSeconds,
                gain,
                gainMeasured,
                addedSeconds,
                sizeBytes,
                modifiedMillis,
                nowMissing);
    }

    /// The same track with a loudness that was measured.
    public LibraryTrack withMeasuredGain(GainTags measured) {
        return new LibraryTrack(
                location,
                title,
                artist,
                albumArtist,
                album,
                genre,
                year,
                trackNumber,
                discNumber,
                durationSeconds,
                measured,
                true,
                addedSeconds,
                sizeBytes,
                modifiedMillis,
                missing);
    }

    /// What the queue takes.
    public Track toTrack() {
        return new Track(location, title, artist, album, 0, -1);
    }

    /// What the player shows before the file was opened.
    public TrackDetails toDetails() {
        return new TrackDetails(title, artist, album, albumArtist, trackNumber, discNumber, durationSeconds, gain);
    }

    /// The folder of a location with its closing slash; empty where it has none.
    public static String folderOf(String location) {
        return location.substring(0, afterFolder(location));
    }

    /// A location without its folder.
    public static String nameOf(String location) {
        String name = location.substring(afterFolder(location));
        return name.isEmpty() ? location : name;
    }

    private static int afterFolder(String location) {
        return Math.max(location.lastIndexOf('/'), location.lastIndexOf('\\')) + 1;
    }

    private static void check(String what, int number) {
        if (number < 0 || number > MOST_NUMBER) {
            throw new IllegalArgumentException(what + " " + number + " is outside 0 to " + MOST_NUMBER);
        }
    }
}

package org.rustyaudio.player.library;

import java.util.ArrayList;
import java.util.List;
import org.rustyaudio.player.gain.GainTags;

/// Some tracks as bytes: first the texts they share, then each track.
final class TrackBlock {

    private static final int MISSING = 1;
    private static final int MEASURED = 2;
    private static final int HAS_GAIN = 4;

    private TrackBlock() {}

    static Bytes write(List<LibraryTrack> tracks) {
        Names shared = new Names();
        Bytes rows = new Bytes();
        for (LibraryTrack track : tracks) {
            String folder = LibraryTrack.folderOf(track.location());
            rows.addSmall(shared.of(folder));
            text(rows, track.location().substring(folder.length()));
            text(rows, track.title());
            rows.addSmall(shared.of(track.artist()));
            rows.addSmall(shared.of(track.albumArtist()));
            rows.addSmall(shared.of(track.album()));
            rows.addSmall(shared.of(track.genre()));
            rows.addSmall(track.year());
            rows.addSmall(track.trackNumber());
            rows.addSmall(track.discNumber());
            addFloat(rows, track.durationSeconds());
            GainTags gain = track.gain();
            boolean hasGain = !gain.equals(GainTags.NONE);
            rows.add(
                    (track.missing() ? MISSING : 0) | (track.gainMeasured() ? MEASURED : 0) | (hasGain ? HAS_GAIN : 0));
            if (hasGain) {
                addFloat(rows, gain.trackGainDb());
                addFloat(rows, gain.trackPeak());
                addFloat(rows, gain.albumGainDb());
                addFloat(rows, gain.albumPeak());
            }
            rows.addInt((int) track.addedSeconds());
            rows.addLong(track.sizeBytes());
            rows.addLong(track.modifiedMillis());
        }
        Bytes block = new Bytes();
        block.addSmall(shared.size());
        for (String text : shared.toArray()) {
            text(block, text);
        }
        block.addSmall(tracks.size());
        byte[] all = rows.toArray();
        block.addAll(all, 0, all.length);
        return block;
    }

    static List<LibraryTrack> read(Cursor in) {
        List<String> shared = in.texts();
        int count = in.nextSmall();
        List<LibraryTrack> tracks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tracks.add(track(in, shared));
        }
        return tracks;
    }

    private static LibraryTrack track(Cursor in, List<String> shared) {
        String location = shared(in, shared) + in.text();
        String title = in.text();
        String artist = shared(in, shared);
        String albumArtist = shared(in, shared);
        String album = shared(in, shared);
        String genre = shared(in, shared);
        int year = in.nextSmall();
        int trackNumber = in.nextSmall();
        int discNumber = in.nextSmall();
        float seconds = in.nextFloat();
        int flags = in.next();
        GainTags gain = (flags & HAS_GAIN) == 0
                ? GainTags.NONE
                : new GainTags(in.nextFloat(), in.nextFloat(), in.nextFloat(), in.nextFloat());
        long addedSeconds = in.nextInt() & 0xFFFF_FFFFL;
        long sizeBytes = in.nextLong();
        long modifiedMillis = in.nextLong();
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
                seconds,
                gain,
                (flags & MEASURED) != 0,
                addedSeconds,
                sizeBytes,
                modifiedMillis,
                (flags & MISSING) != 0);
    }

    private static String shared(Cursor in, List<String> shared) {
        int number = in.nextSmall();
        if (number < 0 || number >= shared.size()) {
            throw new IllegalArgumentException("text " + number + " of " + shared.size());
        }
        return shared.get(number);
    }

    static void text(Bytes bytes, String text) {
        Bytes encoded = new Bytes();
        encoded.addText(text);
        byte[] all = encoded.toArray();
        bytes.addSmall(all.length);
        bytes.addAll(all, 0, all.length);
    }

    private static void addFloat(Bytes bytes, double value) {
        bytes.addInt(Float.floatToIntBits((float) value));
    }
}

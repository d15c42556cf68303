package org.rustyaudio.player.library;

import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/// How a library is kept: a snapshot, then one record for every change since, so that a change costs what it is worth.
///
/// A file begins with [#OPENING]. Each record is a marker, a kind, the length and the CRC-32 of what follows; numbers
/// are little-endian. Tracks stand in blocks that share the texts they have in common. A damaged record costs itself
/// and no other, and what breaks off at the end of the file is the change that was being written.
public final class LibraryFormat {

    static final String OPENING = "Rusty Audio library 1\n";

    private static final byte[] MARKER = {(byte) 0xF5, 'R', 'A', (byte) 0xFA};
    private static final int HEAD_BYTES = 13;
    private static final int BLOCK_TRACKS = 256;

    private static final int SNAPSHOT = 1;
    private static final int TRACKS = 2;
    private static final int FORGOTTEN = 3;
    private static final int WATCHED = 4;

    private LibraryFormat() {}

    /// What was found in a file.
    ///
    /// @param goodBytes where the next change may be appended; what lies past it was never finished
    /// @param snapshotBytes where the changes begin
    /// @param damage what is wrong with the file, empty where all is well
    public record Reading(int goodBytes, int snapshotBytes, String damage) {

        public boolean damaged() {
            return !damage.isEmpty();
        }
    }

    /// Hears how far a file has been read.
    @FunctionalInterface
    public interface Progress {
        /// A block of tracks is in the builder.
        ///
        /// @param doneBytes of the file
        void read(int doneBytes);
    }

    /// A whole file.
    public static byte[] snapshot(Library library) {
        Bytes file = new Bytes();
        file.addText(OPENING);
        Bytes count = new Bytes();
        count.addInt((library.size() + BLOCK_TRACKS - 1) / BLOCK_TRACKS);
        record(file, SNAPSHOT, count);
        record(file, WATCHED, texts(library.watched()));
        List<LibraryTrack> block = new ArrayList<>();
        for (int i = 0; i < library.size(); i++) {
            block.add(library.track(i));
            if (block.size() == BLOCK_TRACKS || i + 1 == library.size()) {
                record(file, TRACKS, TrackBlock.write(block));
                block.clear();
            }
        }
        return file.toArray();
    }

    /// What is appended to a file for a change.
    public static byte[] changes(LibraryChanges changes) {
        Bytes more = new Bytes();
        if (!changes.forgotten().isEmpty()) {
            record(more, FORGOTTEN, texts(changes.forgotten()));
        }
        for (int i = 0; i < changes.put().size(); i += BLOCK_TRACKS) {
            int end = Math.min(changes.put().size(), i + BLOCK_TRACKS);
            record(more, TRACKS, TrackBlock.write(changes.put().subList(i, end)));
        }
        List<String> watched = changes.watched();
        if (watched != null) {
            record(more, WATCHED, texts(watched));
        }
        return more.toArray();
    }

    /// Applies what [#changes(LibraryChanges)] gave to `library`.
    public static void apply(byte[] changes, LibraryBuilder library) {
        int at = 0;
        while (at < changes.length) {
            int end = endOfRecord(changes, at);
            if (end < 0) {
                throw new IllegalArgumentException("the change is damaged at byte " + at + " of " + changes.length);
            }
            apply(changes[at + 4], changes, at + HEAD_BYTES, end, library);
            at = end;
        }
    }

    /// Whether a file was made by a later version, which this one must leave alone.
    public static boolean isLater(byte[] file) {
        String stem = OPENING.substring(0, OPENING.length() - 2);
        return file.length > OPENING.length()
                && Bytes.text(file, 0, stem.length()).equals(stem)
                && !opens(file);
    }

    /// Applies everything in a file that is whole to `library`.
    public static Reading read(byte[] file, LibraryBuilder library) {
        return read(file, library, _ -> {});
    }

    /// Applies everything in a file that is whole to `library`, and says how far it is.
    public static Reading read(byte[] file, LibraryBuilder library, Progress progress) {
        String damage = opens(file) ? "" : "it does not begin as a library";
        int at = damage.isEmpty() ? OPENING.length() : 0;
        int good = at;
        int promisedBlocks = -1;
        int blocks = 0;
        int snapshotBytes = 0;
        while (at < file.length) {
            int end = endOfRecord(file, at);
            if (end > 0) {
                try {
                    int kind = file[at + 4];
                    if (kind == SNAPSHOT) {
                        promisedBlocks = intAt(file, at + HEAD_BYTES);
                    }
                    blocks += kind == TRACKS ? 1 : 0;
                    apply(kind, file, at + HEAD_BYTES, end, library);
                    if (kind == TRACKS) {
                        progress.read(end);
                    }
                    at = end;
                    good = end;
                    snapshotBytes = blocks <= promisedBlocks && kind != FORGOTTEN ? end : snapshotBytes;
                    continue;
                } catch (IllegalArgumentException e) {
                    damage = "what stands at byte " + at + " cannot be: " + e.getMessage();
                }
            }
            int next = nextRecord(file, at + 1);
            if (next < 0) {
                boolean brokenOff = promisedBlocks >= 0 && blocks >= promisedBlocks && breaksOff(file, at);
                if (!brokenOff && damage.isEmpty()) {
                    damage = "it is damaged from byte " + at + " to its end";
                }
                break;
            }
            if (damage.isEmpty()) {
                damage = "it is damaged from byte " + at + " to " + next;
            }
            at = next;
        }
        if (damage.isEmpty() && (promisedBlocks < 0 || blocks < promisedBlocks)) {
            damage = "it ends before its last track";
        }
        return new Reading(good, snapshotBytes, damage);
    }

    private static boolean opens(byte[] file) {
        if (file.length < OPENING.length()) {
            return false;
        }
        for (int i = 0; i < OPENING.length(); i++) {
            if (file[i] != OPENING.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static void apply(int kind, byte[] file, int from, int end, LibraryBuilder library) {
        Cursor cursor = new Cursor(file, from, end);
        switch (kind) {
            case TRACKS -> TrackBlock.read(cursor).forEach(library::put);
            case FORGOTTEN -> library.apply(new LibraryChanges(List.of(), cursor.texts(), null));
            case WATCHED -> library.apply(new LibraryChanges(List.of(), List.of(), cursor.texts()));
            default -> {
                // A snapshot's count was read; a kind of a later version is passed over.
            }
        }
    }

    private static void record(Bytes file, int kind, Bytes content) {
        byte[] payload = content.toArray();
        file.addAll(MARKER, 0, MARKER.length);
        file.add(kind);
        file.addInt(payload.length);
        file.addInt(checksum(kind, payload, 0, payload.length));
        file.addAll(payload, 0, payload.length);
    }

    private static int checksum(int kind, byte[] bytes, int from, int length) {
        CRC32 crc = new CRC32();
        crc.update(kind);
        crc.update(bytes, from, length);
        return (int) crc.getValue();
    }

    /// Where a whole record that begins at `at` ends, or −1 where there is none.
    private static int endOfRecord(byte[] file, int at) {
        if (!hasMarker(file, at) || at + HEAD_BYTES > file.length) {
            return -1;
        }
        int length = intAt(file, at + 5);
        if (length < 0 || length > file.length - at - HEAD_BYTES) {
            return -1;
        }
        boolean whole = checksum(file[at + 4], file, at + HEAD_BYTES, length) == intAt(file, at + 9);
        return whole ? at + HEAD_BYTES + length : -1;
    }

    /// Whether a record begins at `at` that the file is too short for.
    private static boolean breaksOff(byte[] file, int at) {
        for (int i = 0; i < MARKER.length && at + i < file.length; i++) {
            if (file[at + i] != MARKER[i]) {
                return false;
            }
        }
        if (at + HEAD_BYTES > file.length) {
            return true;
        }
        int length = intAt(file, at + 5);
        return length >= 0 && length > file.length - at - HEAD_BYTES;
    }

    private static int nextRecord(byte[] file, int from) {
        for (int at = from; at <= file.length - HEAD_BYTES; at++) {
            if (hasMarker(file, at) && endOfRecord(file, at) > 0) {
                return at;
            }
        }
        return -1;
    }

    private static boolean hasMarker(byte[] file, int at) {
        return at + 4 <= file.length
                && file[at] == MARKER[0]
                && file[at + 1] == MARKER[1]
                && file[at + 2] == MARKER[2]
                && file[at + 3] == MARKER[3];
    }

    private static int intAt(byte[] file, int at) {
        return new Cursor(file, at, file.length).nextInt();
    }

    private static Bytes texts(List<String> texts) {
        Bytes bytes = new Bytes();
        bytes.addSmall(texts.size());
        for (String text : texts) {
            TrackBlock.text(bytes, text);
        }
        return bytes;
    }
}

package org.rustyaudio.player.library;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What a look into a folder means for the library: which files to read, and which tracks went or came back.
///
/// @param read new files and files whose size or time changed
/// @param marked tracks that are missing from now on, or are there again unchanged
/// @param unchanged how many files the library knows as they are
public record ScanPlan(List<FileStamp> read, List<LibraryTrack> marked, int unchanged) {

    public ScanPlan {
        read = List.copyOf(read);
        marked = List.copyOf(marked);
    }

    /// Compares a folder with the library. Tracks are never taken out: a folder that is not there today may be a disk
    /// that is not plugged in.
    ///
    /// @param folder what was looked through, with its closing slash
    /// @param found all music files in it and below
    /// @param unread folders below that could not be looked into, with closing slashes; of their tracks nothing
    ///     is said
    public static ScanPlan of(Library library, String folder, List<FileStamp> found, List<String> unread) {
        List<FileStamp> read = new ArrayList<>();
        List<LibraryTrack> marked = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int unchanged = 0;
        for (FileStamp file : found) {
            if (!seen.add(file.location())) {
                continue;
            }
            int index = library.find(file.location());
            if (index < 0
                    || library.sizeBytes(index) != file.sizeBytes()
                    || library.modifiedMillis(index) != file.modifiedMillis()) {
                read.add(file);
            } else if (library.missing(index)) {
                marked.add(library.track(index).withMissing(false));
            } else {
                unchanged++;
            }
        }
        for (int i = 0; i < library.size(); i++) {
            String location = library.location(i);
            if (!library.missing(i)
                    && location.startsWith(folder)
                    && !seen.contains(location)
                    && !isBelow(location, unread)) {
                marked.add(library.track(i).withMissing(true));
            }
        }
        return new ScanPlan(read, marked, unchanged);
    }

    private static boolean isBelow(String location, List<String> folders) {
        for (String folder : folders) {
            if (location.startsWith(folder)) {
                return true;
            }
        }
        return false;
    }
}

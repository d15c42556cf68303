package org.rustyaudio.faceplate.library;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.rustyaudio.player.library.Folder;
import org.rustyaudio.player.library.Library;

/// The folders in a folder, and then the tracks right in it; at the top the folders that are watched.
final class FolderListing implements Listing {

    private final Library library;
    private final List<String> folders = new ArrayList<>();
    private final List<Integer> counts = new ArrayList<>();
    private final int[] tracks;

    /// @param folder with its closing slash; empty for the top
    FolderListing(Library library, String folder) {
        this.library = library;
        if (folder.isEmpty()) {
            for (String watched : library.watched()) {
                folders.add(watched);
                counts.add(count(watched));
            }
            tracks = new int[0];
            return;
        }
        for (Folder each : library.folders()) {
            String path = each.path();
            if (path.startsWith(folder) && path.length() > folder.length()) {
                String child = path.substring(0, afterSlash(path, folder.length()));
                int last = folders.size() - 1;
                if (last >= 0 && folders.get(last).equals(child)) {
                    counts.set(last, counts.get(last) + each.size());
                } else {
                    folders.add(child);
                    counts.add(each.size());
                }
            }
        }
        int[] here = new int[library.size()];
        int count = 0;
        for (int track = 0; track < here.length; track++) {
            if (library.folder(track).equals(folder)) {
                here[count++] = track;
            }
        }
        tracks = Arrays.copyOf(here, count);
    }

    private int count(String folder) {
        int count = 0;
        for (Folder each : library.folders()) {
            count += each.path().startsWith(folder) ? each.size() : 0;
        }
        return count;
    }

    private static int afterSlash(String path, int from) {
        int at = from;
        while (at < path.length() && path.charAt(at) != '/' && path.charAt(at) != '\\') {
            at++;
        }
        return Math.min(path.length(), at + 1);
    }

    @Override
    public int size() {
        return folders.size() + tracks.length;
    }

    @Override
    public LibraryRow row(int index) {
        if (index >= folders.size()) {
            return TrackListing.row(library, tracks[index - folders.size()], false);
        }
        String folder = folders.get(index);
        return new LibraryRow(
                LibraryRow.Kind.FOLDER,
                LibraryWords.folderName(folder),
                LibraryWords.name(folder, ""),
                "",
                LibraryWords.count(counts.get(index), "track"),
                false,
                "");
    }

    @Override
    public int[] tracks(int index) {
        return index < folders.size() ? library.below(folders.get(index)) : new int[] {tracks[index - folders.size()]};
    }

    @Override
    public Place inside(int index, Place from) {
        return index < folders.size() ? from.into(LibraryRow.Kind.FOLDER, folders.get(index), "") : from;
    }
}

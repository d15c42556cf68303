package org.rustyaudio.faceplate.library;

import org.rustyaudio.faceplate.paint.DisplayText;
import org.rustyaudio.player.playlist.MusicNames;

/// Numbers, times and names as the library shows them.
public final class LibraryWords {

    private static final int LONGEST = 300;

    private LibraryWords() {}

    /// `48,212`.
    public static String number(long count) {
        String digits = String.valueOf(count);
        StringBuilder grouped = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % 3 == 0) {
                grouped.append(',');
            }
            grouped.append(digits.charAt(i));
        }
        return grouped.toString();
    }

    /// `1 track`, `48,212 tracks`.
    public static String count(long count, String one) {
        return number(count) + " " + one + (count == 1 ? "" : "s");
    }

    /// `47 min`, `3 h 12 min`, `12 days 5 h`.
    public static String time(double seconds) {
        long minutes = Math.round(seconds / 60);
        if (minutes < 120) {
            return minutes + " min";
        }
        long hours = minutes / 60;
        return hours < 48 ? hours + " h " + minutes % 60 + " min" : hours / 24 + " days " + hours % 24 + " h";
    }

    /// A name for one line, or what stands for an unknown one.
    static String name(String text, String unknown) {
        String clean = DisplayText.clean(text, LONGEST);
        return clean.isEmpty() ? unknown : clean;
    }

    /// A playlist's file without folder and ending.
    static String playlistName(String location) {
        int slash = Math.max(location.lastIndexOf('/'), location.lastIndexOf('\\'));
        return MusicNames.stem(location.substring(slash + 1));
    }

    /// The last name of a folder's path.
    static String folderName(String folder) {
        String path = folder.length() > 1 ? folder.substring(0, folder.length() - 1) : folder;
        int slash = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
        return name(path.substring(slash + 1), folder);
    }
}

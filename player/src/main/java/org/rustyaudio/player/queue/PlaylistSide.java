package org.rustyaudio.player.queue;

/// The files and one playlist, each with a queue and a place of its own: one of them is in the player, the other is put
/// away.
///
/// @param name the playlist's; empty while there is none
/// @param chosen whether the player has the playlist's queue
/// @param away the queue it has not
public record PlaylistSide(String name, boolean chosen, StoredQueue away) {

    public static final int MAX_NAME = 200;

    public static final PlaylistSide NONE = new PlaylistSide("", false, StoredQueue.EMPTY);

    public PlaylistSide {
        if (name.length() > MAX_NAME) {
            throw new IllegalArgumentException(
                    "a playlist's name has " + name.length() + " characters, at most " + MAX_NAME + " are allowed");
        }
        if (name.isEmpty() && chosen) {
            throw new IllegalArgumentException("no playlist is there to be chosen");
        }
    }

    /// Whether there is a playlist.
    public boolean present() {
        return !name.isEmpty();
    }

    /// What a playlist's file is called here: its own name, without folders and ending.
    public static String nameOf(String path) {
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.');
        name = (dot > 0 ? name.substring(0, dot) : name).strip();
        return name.isEmpty() ? "Playlist" : name.substring(0, Math.min(name.length(), MAX_NAME));
    }
}

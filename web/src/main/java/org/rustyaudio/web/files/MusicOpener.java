package org.rustyaudio.web.files;

import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.file.File;

/// Turns what a person chooses, drops, pastes, shares or launches into tracks. Page's thread; every call returns at
/// once and the [OpeningListener] hears what came of it.
///
/// Tracks' locations are keys that the [MusicShelf] resolves.
public interface MusicOpener {

    /// Shows the browser's window for files. Call it inside a click or a key press.
    void chooseFiles(Place place);

    /// Opens files that the page has already.
    void openFiles(JSArrayReader<File> files, Place place);

    /// Shows the browser's window for a folder. Call it inside a click or a key press.
    void chooseFolder(Place place);

    /// Shows the window for a folder once more and reads the playlist that wanted it. Call it inside a click.
    void chooseFolderOfPlaylist(Place place);

    /// Opens a playlist of a folder that was opened, by its location.
    void openPlaylist(String location, Place place);

    /// Whether something that was chosen is being read.
    boolean opening();

    /// Gives up looking through a folder.
    void cancel();

    /// Begins to take drops, pasted files, files the system opens with the player, and files shared with it.
    void listen();
}

package org.rustyaudio.cli.engine;

import org.rustyaudio.player.Track;

/// Hears what decoding finds out about a track's file. Called on the decoding thread.
interface FileListener {

    /// The file was opened and says this about itself; no frame of it has been read yet.
    void factsRead(FileFacts facts);

    /// The file plays, but something is wrong with it: file, reason, remedy.
    void warned(Track track, String sentence);
}

package org.rustyaudio.cli.library;

import java.nio.file.Path;
import java.util.List;
import org.rustyaudio.player.library.FileStamp;
import org.rustyaudio.player.library.LibraryChanges;
import org.rustyaudio.player.library.LibraryTrack;

/// A process that fills a library until it is killed, and tells each track once it is said to be kept.
final class SavingChild {

    private SavingChild() {}

    public static void main(String[] args) throws Exception {
        LibraryStore store = new LibraryStore(Path.of(args[0]));
        store.load();
        int from = Integer.parseInt(args[1]);
        for (int i = from; ; i++) {
            store.save(LibraryChanges.put(List.of(track(i))));
            System.out.println(i);
            if (i % 50 == 0) {
                store.publish();
            }
        }
    }

    static LibraryTrack track(int i) {
        // Long names make the changes outgrow the snapshot, so that compaction is killed as well.
        return LibraryTrack.ofFile(new FileStamp("/music/" + "long".repeat(4_000) + i + ".flac", i, i), 1);
    }
}

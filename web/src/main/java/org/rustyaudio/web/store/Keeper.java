package org.rustyaudio.web.store;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.faceplate.model.PresetSlots;
import org.rustyaudio.player.session.Session;
import org.rustyaudio.player.transport.PlayerState;
import org.rustyaudio.presets.Preset;

/// Keeps what must not be lost: written within half a second of a change, and at once when the page is hidden or
/// left. Page's thread; every call returns at once.
public interface Keeper {

    /// What was there when the page began.
    Remembered remembered();

    void settings(WebSettings settings);

    void slots(PresetSlots slots);

    void presets(List<Preset> presets);

    /// Begins to keep the queue and the place in it.
    ///
    /// @param state asked twice a second, and when the page is left
    void watch(Supplier<PlayerState> state);

    /// Whether the queue is written by this page; false while another tab plays, whose queue is the one kept.
    void keepQueue(boolean on);

    /// Writes what is not written yet.
    void flush();

    /// Reads everything anew: what another tab has written.
    void reread(Consumer<Remembered> done);

    /// Everything but the music, as the text of a file for another browser or a rainy day.
    String export();

    /// Name for that file.
    String exportName();

    /// Reads such a file and puts it in the place of everything kept.
    ///
    /// @param done told what is kept now; the page takes it up
    /// @throws BackupException when the text is no such file; nothing was changed then
    void restore(String text, Consumer<Remembered> done) throws BackupException;

    /// The queue that [#undoRestore] would put back, or null.
    @Nullable
    Session beforeRestore();

    /// Whether [#undoRestore] has something to take back.
    boolean canUndoRestore();

    /// Puts back what was kept before the last [#restore].
    void undoRestore(Consumer<Remembered> done);

    /// Whether things outlive the page; false where the browser blocks its storage.
    boolean lasting();
}

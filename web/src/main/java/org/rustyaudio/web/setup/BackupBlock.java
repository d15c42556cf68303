package org.rustyaudio.web.setup;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.rustyaudio.web.dom.Disk;
import org.rustyaudio.web.dom.Dom;
import org.rustyaudio.web.dom.Elem;
import org.rustyaudio.web.page.Messages;
import org.rustyaudio.web.store.BackupException;
import org.rustyaudio.web.store.Keeper;
import org.rustyaudio.web.store.Remembered;

/// Everything kept, as a file, out and in.
final class BackupBlock {

    private static final int LARGEST = 64 << 20;

    private final Keeper keeper;
    private final Messages messages;
    private final Consumer<Remembered> taken;
    private final Elem root = Dom.of("div", "setup-block");

    /// @param taken takes up what is kept now
    BackupBlock(Keeper keeper, Messages messages, Consumer<Remembered> taken) {
        this.keeper = keeper;
        this.messages = messages;
        this.taken = taken;
        root.append(Dom.of("h2", "setup-title", "Settings, queue and presets"));
        root.append(Dom.of(
                "p",
                "caption",
                keeper.lasting()
                        ? "Kept in this browser. A file takes them to another one."
                        : "This browser keeps nothing after the page is closed; allow this site to store data, or"
                                + " export a file."));
        root.append(Dom.of(
                "div",
                "chips",
                Dom.button(
                        "chip",
                        "Export file",
                        () -> Disk.save(keeper.exportName(), keeper.export().getBytes(StandardCharsets.UTF_8))),
                Dom.button(
                        "chip",
                        "Import file",
                        () -> Disk.choose(
                                ".json,application/json",
                                LARGEST,
                                (name, bytes) -> restore(name, Disk.bytes(bytes))))));
    }

    Elem root() {
        return root;
    }

    private void restore(String name, byte[] bytes) {
        try {
            keeper.restore(new String(bytes, StandardCharsets.UTF_8), remembered -> {
                taken.accept(remembered);
                messages.show(
                        "backup", "Taken from " + name, new Messages.Remedy("Undo", () -> keeper.undoRestore(taken)));
            });
        } catch (BackupException e) {
            messages.show("backup", name + " is not taken: " + e.getMessage());
        }
    }
}

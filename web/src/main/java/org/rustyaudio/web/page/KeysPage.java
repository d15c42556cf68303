package org.rustyaudio.web.page;

import java.util.List;
import java.util.function.Supplier;
import org.rustyaudio.faceplate.control.KeyTable;
import org.rustyaudio.web.dom.Dom;
import org.rustyaudio.web.dom.Elem;

/// All keys on one page, over the face.
final class KeysPage {

    private final Elem dialog = Dom.of("dialog", "keys-page");
    private final Elem list = Dom.of("dl", "keys-list");
    private final Supplier<List<KeyTable.Line>> lines;
    private boolean open;

    /// @param lines asked when it opens
    KeysPage(Elem stage, Supplier<List<KeyTable.Line>> lines) {
        this.lines = lines;
        dialog.setId("keys-page");
        dialog.setAttribute("aria-labelledby", "keys-title");
        Elem title = Dom.of("h2", "", "Keys");
        title.setId("keys-title");
        Elem close = Dom.button("chip", "Close", this::toggle);
        dialog.append(Dom.of("div", "keys-head", title, close));
        dialog.append(list);
        dialog.on("close", _ -> open = false);
        dialog.on("click", event -> {
            if (dialog.equals(event.getTarget())) {
                toggle();
            }
        });
        stage.append(dialog);
    }

    void toggle() {
        if (open) {
            dialog.close();
        } else {
            open = true;
            list.replaceChildren();
            for (KeyTable.Line line : lines.get()) {
                list.append(Dom.of("div", "", Dom.of("dt", "", line.keys()), Dom.of("dd", "", line.does())));
            }
            dialog.showModal();
        }
    }
}

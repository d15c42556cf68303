package org.rustyaudio.web.page;

import org.rustyaudio.web.dom.Dom;
import org.rustyaudio.web.dom.Elem;
import org.rustyaudio.web.face.Shortcuts;

/// All keys on one page, over the face.
final class KeysPage {

    private final Elem dialog = Dom.of("dialog", "keys-page");
    private boolean open;

    KeysPage(Elem stage) {
        dialog.setId("keys-page");
        dialog.setAttribute("aria-labelledby", "keys-title");
        Elem title = Dom.of("h2", "", "Keys");
        title.setId("keys-title");
        Elem list = Dom.of("dl", "keys-list");
        for (Shortcuts.Entry entry : Shortcuts.ALL) {
            list.append(Dom.of("div", "", Dom.of("dt", "", entry.keys()), Dom.of("dd", "", entry.does())));
        }
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
            dialog.showModal();
        }
    }
}

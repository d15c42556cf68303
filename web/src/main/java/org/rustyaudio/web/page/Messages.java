package org.rustyaudio.web.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rustyaudio.web.dom.Dom;
import org.rustyaudio.web.dom.Elem;

/// What the page has to tell or to offer: a sentence, what to do about it as a button, and a way to put it aside. One
/// message of a kind stands at a time. The page's thread only.
public final class Messages {

    /// What a person can do about a message.
    public record Remedy(String label, Runnable act) {}

    private final Elem shelf;
    private final Map<String, Elem> shown = new HashMap<>();

    /// @param shelf the live region the messages stand in
    public Messages(Elem shelf) {
        this.shelf = shelf;
    }

    /// Shows a sentence in the place of the last one of its kind.
    public void show(String kind, String sentence, Remedy... remedies) {
        show(kind, sentence, List.of(), remedies);
    }

    /// Shows a sentence with more sentences below it, opened on demand.
    public void show(String kind, String sentence, List<String> more, Remedy... remedies) {
        hide(kind);
        Elem message = Dom.of("div", "message");
        message.setAttribute("data-kind", kind);
        Elem text = Dom.of("p", "message-text", sentence);
        Elem body = Dom.of("div", "message-body", text);
        if (!more.isEmpty()) {
            Elem list = Dom.of("ul", "message-list");
            for (String line : more) {
                list.append(Dom.of("li", "", line));
            }
            Elem details = Dom.of("details", "", Dom.of("summary", "", "Show all " + more.size()), list);
            body.append(details);
        }
        message.append(body);
        for (Remedy remedy : remedies) {
            message.append(Dom.button("chip", remedy.label(), () -> {
                hide(kind);
                remedy.act().run();
            }));
        }
        Elem close = Dom.button("chip bare", "×", () -> hide(kind));
        close.setAttribute("aria-label", "Dismiss: " + sentence);
        message.append(close);
        shown.put(kind, message);
        shelf.append(message);
    }

    public void hide(String kind) {
        Elem message = shown.remove(kind);
        if (message != null) {
            message.remove();
        }
    }

    /// Puts the newest message aside.
    ///
    /// @return false when there is none
    public boolean hideNewest() {
        Elem last = null;
        for (Elem at = shelf.getFirstElementChild(); at != null; at = at.getNextElementSibling()) {
            last = at;
        }
        if (last == null) {
            return false;
        }
        String kind = last.getAttribute("data-kind");
        hide(kind == null ? "" : kind);
        return true;
    }
}

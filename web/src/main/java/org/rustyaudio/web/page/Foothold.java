package org.rustyaudio.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.web.dom.Dom;
import org.rustyaudio.web.dom.Elem;
import org.teavm.jso.JSBody;

/// Keeps the keyboard on something: what had it may be hidden, switched off or taken away, and then it goes to a
/// neighbour. Where a click beside everything put it away, it stays away.
final class Foothold {

    private final Elem outermost;
    private final Supplier<Elem> otherwise;
    private final List<Elem> around = new ArrayList<>();
    private @Nullable Elem last;

    /// @param outermost neighbours are looked for below this, and below the face nowhere
    /// @param otherwise where the keyboard goes when nothing near is left
    Foothold(Elem outermost, Supplier<Elem> otherwise) {
        this.outermost = outermost;
        this.otherwise = otherwise;
        Dom.document().on("focusin", event -> remember(event.getTarget()));
    }

    /// Where it stands, from the inside out: once it is gone nobody can tell.
    private void remember(@Nullable Elem focused) {
        last = focused;
        around.clear();
        for (Elem at = focused; at != null && !at.equals(outermost); at = at.getParentElement()) {
            around.add(at);
        }
    }

    /// Looks whether the keyboard was lost; called for every frame.
    void check() {
        Elem had = last;
        if (had == null || !Dom.active().equals(Dom.body()) || takes(had)) {
            return;
        }
        last = null;
        for (Elem place : around) {
            Elem near = place.getId().equals("face") ? null : first(place);
            if (near != null) {
                near.focus();
                return;
            }
        }
        otherwise.get().focus();
    }

    @JSBody(
            params = "element",
            script = "return !element.disabled && element.tabIndex >= 0 && element.getClientRects().length > 0;")
    private static native boolean takes(Elem element);

    /// The first thing within that takes the keyboard.
    @JSBody(
            params = "place",
            script = "return Array.from(place.querySelectorAll('button, input, select, [tabindex]')).find("
                    + "function (element) { return !element.disabled && element.tabIndex >= 0"
                    + " && element.getClientRects().length > 0; }) || null;")
    private static native @Nullable Elem first(Elem place);
}

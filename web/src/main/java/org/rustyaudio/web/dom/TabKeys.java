package org.rustyaudio.web.dom;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;

/// The keys of a row of tabs: the arrows go round, Home and End to its ends. Page's thread.
public final class TabKeys {

    private TabKeys() {}

    /// @param tabs may grow afterwards
    /// @param chosen which of them is chosen
    /// @param choose chooses another; it gets the keyboard then
    public static void listen(Elem row, List<Elem> tabs, IntSupplier chosen, IntConsumer choose) {
        row.on("keydown", event -> {
            int last = tabs.size() - 1;
            int now = chosen.getAsInt();
            int to;
            switch (event.getKey()) {
                case "ArrowRight" -> to = now == last ? 0 : now + 1;
                case "ArrowLeft" -> to = now == 0 ? last : now - 1;
                case "Home" -> to = 0;
                case "End" -> to = last;
                default -> {
                    return;
                }
            }
            choose.accept(to);
            tabs.get(to).focus();
            event.preventDefault();
            event.stopPropagation();
        });
    }
}

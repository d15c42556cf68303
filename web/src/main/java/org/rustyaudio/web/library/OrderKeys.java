package org.rustyaudio.web.library;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.faceplate.library.LibraryModel;
import org.rustyaudio.player.library.Column;
import org.rustyaudio.web.dom.Dom;
import org.rustyaudio.web.dom.Elem;

/// What the rows are sorted by, and which way round. Page's thread.
final class OrderKeys {

    private final LibraryModel model;
    private final Elem order = Dom.of("select", "field library-order");
    private final Elem turn;
    private String offered = "";

    /// @param sort told the column that was chosen; null for the usual order
    OrderKeys(LibraryModel model, Consumer<@Nullable Column> sort) {
        this.model = model;
        order.setAttribute("aria-label", "Order");
        order.on("change", _ -> sort.accept(column(order.getValue())));
        turn = Dom.button("chip", "↑", () -> sort.accept(model.sortedBy()));
        turn.setAttribute("aria-label", "The other way round");
    }

    Elem order() {
        return order;
    }

    Elem turn() {
        return turn;
    }

    /// Offers what the rows that show can be sorted by.
    void update() {
        List<Column> columns = model.columns();
        Column by = model.sortedBy();
        order.setHidden(columns.isEmpty() || model.size() == 0);
        turn.setHidden(by == null || model.size() == 0);
        Dom.text(turn, model.descending() ? "↓" : "↑");
        if (!columns.toString().equals(offered)) {
            offered = columns.toString();
            order.replaceChildren();
            order.append(option("Usual order", ""));
            for (Column column : columns) {
                order.append(option(title(column), column.name()));
            }
        }
        order.setValue(by == null ? "" : by.name());
    }

    private static Elem option(String text, String value) {
        Elem option = Dom.of("option", "", text);
        option.setValue(value);
        return option;
    }

    private static String title(Column column) {
        String words = column.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static @Nullable Column column(String name) {
        for (Column column : Column.values()) {
            if (column.name().equals(name)) {
                return column;
            }
        }
        return null;
    }
}

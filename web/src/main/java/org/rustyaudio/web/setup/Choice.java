package org.rustyaudio.web.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.rustyaudio.web.dom.Dom;
import org.rustyaudio.web.dom.Elem;

/// One of several, as a row of keys: walked with the arrows, as radio buttons are.
final class Choice {

    /// A key of the row.
    record Option(String id, String label) {}

    private final Elem root = Dom.of("div", "chips");
    private final List<Option> options;
    private final List<Elem> keys = new ArrayList<>();

    Choice(String name, List<Option> options, Consumer<String> choose) {
        this.options = options;
        root.setAttribute("role", "radiogroup");
        root.setAttribute("aria-label", name);
        for (Option option : options) {
            Elem key = Dom.button("chip one", option.label(), () -> choose.accept(option.id()));
            key.setAttribute("role", "radio");
            key.setAttribute("data-id", option.id());
            keys.add(key);
            root.append(key);
        }
        root.on("keydown", event -> {
            int at = keys.indexOf(event.getTarget());
            int to = switch (event.getKey()) {
                case "ArrowRight", "ArrowDown" -> at + 1;
                case "ArrowLeft", "ArrowUp" -> at - 1;
                default -> -2;
            };
            if (at >= 0 && to > -2) {
                int next = Math.floorMod(to, keys.size());
                choose.accept(options.get(next).id());
                keys.get(next).focus();
                event.preventDefault();
                event.stopPropagation();
            }
        });
    }

    Elem root() {
        return root;
    }

    Elem key(int index) {
        return keys.get(index);
    }

    void show(String id) {
        boolean any = false;
        for (int i = 0; i < keys.size(); i++) {
            boolean chosen = options.get(i).id().equals(id);
            any |= chosen;
            Dom.attribute(keys.get(i), "aria-checked", String.valueOf(chosen));
            keys.get(i).setTabIndex(chosen ? 0 : -1);
        }
        if (!any) {
            keys.get(0).setTabIndex(0);
        }
    }
}

package org.rustyaudio.web.studio;

import java.util.List;
import java.util.function.Consumer;
import org.rustyaudio.web.dom.Dom;
import org.rustyaudio.web.dom.Elem;

/// Small parts that both drawers are made of.
final class Controls {

    private Controls() {}

    /// A key with a pip.
    static Elem toggle(String text, Runnable press) {
        return Dom.button("chip toggle", text, press);
    }

    static void press(Elem key, boolean on) {
        Dom.attribute(key, "aria-pressed", String.valueOf(on));
    }

    /// Keys that belong together.
    static Elem group(String name, Elem... keys) {
        Elem group = Dom.of("div", "chips", keys);
        group.setAttribute("role", "group");
        group.setAttribute("aria-label", name);
        return group;
    }

    /// A list to choose from; what is somebody's own stands first and cannot be chosen.
    static Elem select(String name, String own, List<String> names, Consumer<String> chosen) {
        Elem select = Dom.of("select", "field studio-select");
        select.setAttribute("aria-label", name);
        Elem first = option(own, "");
        first.setDisabled(true);
        select.append(first);
        for (String each : names) {
            select.append(option(each, each));
        }
        select.on("change", _ -> chosen.accept(select.getValue()));
        return select;
    }

    private static Elem option(String text, String value) {
        Elem option = Dom.of("option", "", text);
        option.setValue(value);
        return option;
    }

    static void choose(Elem select, String name) {
        if (!select.getValue().equals(name)) {
            select.setValue(name);
        }
    }
}

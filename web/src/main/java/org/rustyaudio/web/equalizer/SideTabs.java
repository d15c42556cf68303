package org.rustyaudio.web.equalizer;

import java.util.ArrayList;
import java.util.List;
import org.rustyaudio.web.dom.Dom;
import org.rustyaudio.web.dom.Elem;
import org.rustyaudio.web.dom.TabKeys;

/// The pages beside the curve, one of them shown.
final class SideTabs {

    private final Runnable wake;
    private final Elem root = Dom.of("div", "equalizer-side");
    private final Elem list = Dom.of("div", "tabs");
    private final List<String> ids = new ArrayList<>();
    private final List<Elem> tabs = new ArrayList<>();
    private final List<Elem> pages = new ArrayList<>();
    private int chosen;

    SideTabs(Runnable wake) {
        this.wake = wake;
        list.setAttribute("role", "tablist");
        list.setAttribute("aria-label", "Equalizer");
        TabKeys.listen(list, tabs, () -> chosen, this::choose);
        root.append(list);
    }

    Elem root() {
        return root;
    }

    void add(String id, String title, Elem page) {
        int index = tabs.size();
        Elem tab = Dom.button("tab", title, () -> choose(index));
        tab.setId("side-tab-" + id);
        tab.setAttribute("role", "tab");
        tab.setAttribute("aria-controls", "side-" + id);
        page.setId("side-" + id);
        page.setAttribute("role", "tabpanel");
        page.setAttribute("aria-labelledby", "side-tab-" + id);
        ids.add(id);
        tabs.add(tab);
        pages.add(page);
        list.append(tab);
        root.append(page);
        choose(0);
    }

    /// The id of the page that is shown.
    String chosen() {
        return ids.get(chosen);
    }

    private void choose(int index) {
        chosen = index;
        for (int i = 0; i < tabs.size(); i++) {
            tabs.get(i).setAttribute("aria-selected", String.valueOf(i == index));
            tabs.get(i).setTabIndex(i == index ? 0 : -1);
            pages.get(i).setHidden(i != index);
        }
        wake.run();
    }
}

package org.rustyaudio.web.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import org.rustyaudio.faceplate.library.LibraryModel;
import org.rustyaudio.faceplate.library.LibraryView;
import org.rustyaudio.faceplate.library.LibraryWords;
import org.rustyaudio.player.library.Library;
import org.rustyaudio.web.dom.Dom;
import org.rustyaudio.web.dom.Elem;
import org.rustyaudio.web.dom.TabKeys;

/// The places where browsing begins, each with how much it has. Page's thread.
final class PlaceKeys {

    private static final List<LibraryView> VIEWS = List.of(
            LibraryView.ALBUMS,
            LibraryView.ARTISTS,
            LibraryView.GENRES,
            LibraryView.FOLDERS,
            LibraryView.TRACKS,
            LibraryView.RECENT);

    private final LibraryModel model;
    private final IntConsumer chosen;
    private final Elem root = Dom.of("div", "library-places");
    private final List<Elem> keys = new ArrayList<>();
    private final List<Elem> counts = new ArrayList<>();

    /// @param chosen told the place that was pressed
    PlaceKeys(LibraryModel model, IntConsumer chosen) {
        this.model = model;
        this.chosen = chosen;
        root.setAttribute("role", "tablist");
        root.setAttribute("aria-label", "Shows");
        for (int i = 0; i < VIEWS.size(); i++) {
            int place = i;
            Elem count = Dom.of("span", "caption");
            Elem key = Dom.button("library-place", "", () -> chosen.accept(place));
            key.setId("library-" + VIEWS.get(i).name().toLowerCase(Locale.ROOT));
            key.append(Dom.of("span", "", VIEWS.get(i).title()));
            key.append(count);
            key.setAttribute("role", "tab");
            key.setAttribute("aria-controls", "library-list");
            keys.add(key);
            counts.add(count);
            root.append(key);
        }
        TabKeys.listen(root, keys, this::current, chosen);
        root.on("keydown", event -> {
            int step = event.getKey().equals("ArrowDown") ? 1 : event.getKey().equals("ArrowUp") ? -1 : 0;
            if (step != 0) {
                step(step);
                event.preventDefault();
                event.stopPropagation();
            }
        });
    }

    Elem root() {
        return root;
    }

    static LibraryView view(int place) {
        return VIEWS.get(place);
    }

    private int current() {
        return VIEWS.indexOf(model.view());
    }

    private void step(int by) {
        int to = (current() + by + VIEWS.size()) % VIEWS.size();
        chosen.accept(to);
        keys.get(to).focus();
    }

    void count(Library library) {
        for (int i = 0; i < VIEWS.size(); i++) {
            int count = VIEWS.get(i) == LibraryView.RECENT ? 0 : VIEWS.get(i).count(library, 0);
            Dom.text(counts.get(i), count == 0 ? "" : LibraryWords.number(count));
        }
    }

    /// Shows which of them is chosen; none while something is searched for.
    void update() {
        for (int i = 0; i < keys.size(); i++) {
            boolean here = i == current();
            Dom.attribute(
                    keys.get(i),
                    "aria-selected",
                    String.valueOf(here && model.query().isEmpty()));
            keys.get(i).setTabIndex(here ? 0 : -1);
        }
    }
}

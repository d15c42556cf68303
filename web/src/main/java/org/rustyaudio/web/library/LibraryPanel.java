package org.rustyaudio.web.library;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.faceplate.library.LibraryModel;
import org.rustyaudio.faceplate.library.LibraryView;
import org.rustyaudio.faceplate.library.LibraryWords;
import org.rustyaudio.player.library.Column;
import org.rustyaudio.player.library.Library;
import org.rustyaudio.web.dom.Dom;
import org.rustyaudio.web.dom.Elem;
import org.rustyaudio.web.files.FileSystem;

/// The library under the face: where to begin and the search on the left, rows in the middle, what to do with them on
/// the right. Page's thread.
final class LibraryPanel implements RowList.Intents {

    private final MusicLibrary music;
    private final Host host;
    private final LibraryModel model = new LibraryModel();
    private final Covers covers;
    private final RowList rows;
    private final FolderNotes notes;
    private final Elem search = Dom.of("input", "field");
    private final PlaceKeys places = new PlaceKeys(model, this::choose);
    private final OrderKeys orders = new OrderKeys(model, this::sort);
    private final EmptyNote empty;
    private final WorkNote work;
    private final Elem back;
    private final Elem way = Dom.of("p", "library-way");
    private final Elem summary = Dom.of("p", "caption library-summary");
    private final Elem take = Dom.of("div", "chips");
    private final Elem add;
    private final Elem look;
    private final Elem forget;
    private boolean wanted;
    private @Nullable Library counted;

    LibraryPanel(Elem root, MusicLibrary music, Host host) {
        this.music = music;
        this.host = host;
        notes = new FolderNotes(music);
        covers = new Covers(music.folders(), music.reader(), this::redraw);
        rows = new RowList(model, this, covers);
        back = Dom.button("chip bare library-back", "Back", this::back);
        empty = new EmptyNote(() -> music.folders().add());
        work = new WorkNote(() -> music.folders().stop());
        add = Dom.button("chip", "Add folder", () -> music.folders().add());
        look = Dom.button("chip", "Look for changes", () -> music.folders().look(true));
        forget = Dom.button("chip", "Take folder out", this::forget);
        setUpSearch();
        root.append(Dom.of("div", "library-left", search, places.root()));
        root.append(middle());
        root.append(side());
        music.onChange(this::update);
        Dragging.receive(row -> take(row < 0 ? "end" : String.valueOf(row)));
        update();
    }

    private void setUpSearch() {
        search.setId("library-search");
        search.setAttribute("type", "search");
        search.setAttribute("aria-label", "Search the library");
        search.setAttribute("placeholder", "Search the library");
        search.setAttribute("autocomplete", "off");
        search.setAttribute("spellcheck", "false");
        search.on("input", _ -> {
            model.find(search.getValue());
            shown(false);
        });
        search.on("keydown", event -> {
            String key = event.getKey();
            if (key.equals("ArrowDown") || key.equals("Enter")) {
                rows.root().focus();
                event.preventDefault();
            } else if (key.equals("Escape") && !search.getValue().isEmpty()) {
                endSearch();
                event.stopPropagation();
            }
        });
    }

    private Elem middle() {
        summary.setAttribute("role", "status");
        Elem head = Dom.of("div", "library-head", back, way, summary, orders.order(), orders.turn());
        return Dom.of("div", "library-main", head, Dom.of("div", "library-rows", rows.root(), empty.root()));
    }

    private Elem side() {
        take.setAttribute("role", "group");
        take.setAttribute("aria-label", "Selected rows");
        take.append(Dom.button("chip", "Play now", () -> takeShown("play")));
        take.append(Dom.button("chip", "Play next", () -> takeShown("next")));
        take.append(Dom.button("chip", "Add to queue", () -> takeShown("end")));
        add.setId("library-add");
        Elem tools = Dom.of("div", "library-tools", take, Dom.of("div", "chips", add, look, forget));
        return Dom.of("div", "library-side", tools, work.root(), notes.root());
    }

    // What the page asks

    /// The keyboard goes to where work begins.
    void opened() {
        wanted = !music.ready();
        if (wanted) {
            search.focus();
        } else if (model.size() > 0) {
            rows.root().focus();
        } else {
            empty.focusOr(search).focus();
        }
        rows.plan();
    }

    // What is seen

    private void redraw() {
        rows.plan();
    }

    private void update() {
        Library library = music.library();
        if (library != counted) {
            counted = library;
            model.setLibrary(library);
            covers.forgetMissing();
            places.count(library);
            shown(true);
        } else {
            headings();
        }
        work.show(music.work());
        boolean folders = !music.folders().all().isEmpty();
        add.setHidden(!folders);
        look.setHidden(!folders || !FileSystem.hasFolderPicker());
        notes.update();
        if (wanted && music.ready()) {
            wanted = false;
            if (Dom.active().equals(search)) {
                opened();
            }
        }
    }

    /// @param kept whether only the library changed
    private void shown(boolean kept) {
        rows.refill(kept);
        headings();
    }

    private void headings() {
        int size = model.size();
        places.update();
        List<String> path = model.path();
        boolean searching = !model.query().isEmpty();
        back.setHidden(path.isEmpty() && !searching);
        String here = path.isEmpty() ? model.view().title() : path.getLast();
        Dom.text(way, searching ? "Search" : here);
        Dom.text(summary, size == 0 ? "" : model.summary());
        orders.update();
        boolean none = music.library().size() == 0;
        boolean first = music.ready() && none && music.folders().all().isEmpty() && !searching;
        if (size > 0) {
            empty.hide();
        } else {
            empty.show(
                    !music.ready() ? "Opening the library…" : first ? "The library is empty." : model.empty(), first);
        }
        take.setHidden(none);
        forget.setHidden(watched() == null);
    }

    // What is done

    private void choose(int place) {
        search.setValue("");
        rows.top();
        model.show(PlaceKeys.view(place));
        shown(false);
    }

    private void endSearch() {
        search.setValue("");
        model.find("");
        shown(false);
    }

    private void sort(@Nullable Column column) {
        model.sort(column);
        shown(false);
    }

    @Override
    public void enter(int row) {
        rows.into();
        if (model.open(row)) {
            shown(false);
            rows.root().focus();
        } else {
            rows.out();
            take("play");
        }
    }

    @Override
    public void back() {
        boolean searched = !model.query().isEmpty();
        if (!model.back()) {
            return;
        }
        search.setValue("");
        shown(false);
        if (!searched) {
            rows.out();
        }
        if (model.size() > 0) {
            rows.root().focus();
        }
    }

    @Override
    public void chose() {
        forget.setHidden(watched() == null);
    }

    @Override
    public void search() {
        search.focus();
    }

    @Override
    public void take(String to) {
        take(model.tracks(rows.chosen()), to);
    }

    /// The chosen rows, or all that show where none is chosen.
    private void takeShown(String to) {
        if (rows.anyChosen()) {
            take(to);
            return;
        }
        int[] all = new int[model.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = i;
        }
        take(model.tracks(all), to);
    }

    private void take(int[] tracks, String to) {
        if (tracks.length > 0) {
            host.take(Taking.of(model.library(), tracks), to);
            if (!to.equals("play")) {
                host.say(LibraryWords.count(tracks.length, "track") + (to.equals("next") ? " play next" : " added"));
            }
        }
    }

    /// The folder of the library that shows or is chosen.
    private @Nullable MusicFolder watched() {
        if (model.view() != LibraryView.FOLDERS || !model.query().isEmpty()) {
            return null;
        }
        int[] chosen = rows.chosen();
        String at = model.folder().isEmpty() && chosen.length == 1 ? model.watchedAt(chosen[0]) : model.folder();
        MusicFolder folder = music.folders().of(at);
        return folder != null && folder.root().equals(at) ? folder : null;
    }

    private void forget() {
        MusicFolder folder = watched();
        if (folder != null) {
            model.show(LibraryView.FOLDERS);
            music.folders().forget(folder);
            rows.root().focus();
        }
    }
}

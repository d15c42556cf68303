package org.rustyaudio.web.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.faceplate.library.LibraryModel;
import org.rustyaudio.faceplate.library.LibraryView;
import org.rustyaudio.faceplate.library.LibraryWords;
import org.rustyaudio.faceplate.library.LibraryWork;
import org.rustyaudio.player.library.Column;
import org.rustyaudio.player.library.Library;
import org.rustyaudio.web.dom.Dom;
import org.rustyaudio.web.dom.Elem;
import org.rustyaudio.web.dom.TabKeys;
import org.rustyaudio.web.files.FileSystem;

/// The library under the face: where to begin and the search on the left, rows in the middle, what to do with them on
/// the right. Page's thread.
final class LibraryPanel implements RowList.Intents {

    private static final List<LibraryView> VIEWS = List.of(LibraryView.values());

    private final MusicLibrary music;
    private final Host host;
    private final LibraryModel model = new LibraryModel();
    private final Covers covers;
    private final RowList rows;
    private final FolderNotes notes;
    private final Elem search = Dom.of("input", "field");
    private final List<Elem> places = new ArrayList<>();
    private final List<Elem> counts = new ArrayList<>();
    private final Elem back;
    private final Elem way = Dom.of("p", "library-way");
    private final Elem summary = Dom.of("p", "caption library-summary");
    private final Elem order = Dom.of("select", "field library-order");
    private final Elem turn;
    private final Elem empty = Dom.of("div", "queue-empty");
    private final Elem emptyWords = Dom.of("p", "");
    private final Elem emptyHint = Dom.of("p", "caption");
    private final Elem emptyAdd;
    private final Elem workLine = Dom.of("p", "caption");
    private final Elem workBar = Dom.of("progress", "");
    private final Elem work;
    private final Elem stop;
    private final Elem take = Dom.of("div", "chips");
    private final Elem add;
    private final Elem look;
    private final Elem forget;
    private boolean wanted;
    private String offered = "";
    private @Nullable Library counted;

    LibraryPanel(Elem root, MusicLibrary music, Host host) {
        this.music = music;
        this.host = host;
        notes = new FolderNotes(music);
        covers = new Covers(music.folders(), music.reader(), this::redraw);
        rows = new RowList(model, this, covers);
        back = Dom.button("chip bare library-back", "Back", this::back);
        turn = Dom.button("chip", "↑", () -> sort(model.sortedBy()));
        emptyAdd = Dom.button("chip", "Add folder", () -> music.folders().add());
        add = Dom.button("chip", "Add folder", () -> music.folders().add());
        look = Dom.button("chip", "Look for changes", () -> music.folders().look(true));
        forget = Dom.button("chip", "Take folder out", this::forget);
        stop = Dom.button("chip", "Stop", () -> music.folders().stop());
        stop.setId("library-stop");
        work = Dom.of("div", "library-work", Dom.of("div", "library-ask", workLine, stop), workBar);
        workBar.setAttribute("aria-label", "Library");
        work.setHidden(true);
        setUpSearch();
        root.append(Dom.of("div", "library-left", search, placeList()));
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

    private Elem placeList() {
        Elem list = Dom.of("div", "library-places");
        list.setAttribute("role", "tablist");
        list.setAttribute("aria-label", "Shows");
        for (int i = 0; i < VIEWS.size(); i++) {
            int place = i;
            Elem count = Dom.of("span", "caption");
            Elem key = Dom.button("library-place", "", () -> choose(place));
            key.setId("library-" + VIEWS.get(i).name().toLowerCase(Locale.ROOT));
            key.append(Dom.of("span", "", VIEWS.get(i).title()));
            key.append(count);
            key.setAttribute("role", "tab");
            key.setAttribute("aria-controls", "library-list");
            places.add(key);
            counts.add(count);
            list.append(key);
        }
        TabKeys.listen(list, places, () -> VIEWS.indexOf(model.view()), this::choose);
        list.on("keydown", event -> {
            int step = event.getKey().equals("ArrowDown") ? 1 : event.getKey().equals("ArrowUp") ? -1 : 0;
            if (step != 0) {
                int to = (VIEWS.indexOf(model.view()) + step + VIEWS.size()) % VIEWS.size();
                choose(to);
                places.get(to).focus();
                event.preventDefault();
                event.stopPropagation();
            }
        });
        return list;
    }

    private Elem middle() {
        order.setAttribute("aria-label", "Order");
        order.on("change", _ -> sort(column(order.getValue())));
        turn.setAttribute("aria-label", "The other way round");
        emptyAdd.setId("library-first-folder");
        empty.append(emptyWords);
        empty.append(emptyHint);
        empty.append(emptyAdd);
        summary.setAttribute("role", "status");
        Elem head = Dom.of("div", "library-head", back, way, summary, order, turn);
        return Dom.of("div", "library-main", head, Dom.of("div", "library-rows", rows.root(), empty));
    }

    private Elem side() {
        take.setAttribute("role", "group");
        take.setAttribute("aria-label", "Selected rows");
        take.append(Dom.button("chip", "Play now", () -> takeShown("play")));
        take.append(Dom.button("chip", "Play next", () -> takeShown("next")));
        take.append(Dom.button("chip", "Add to queue", () -> takeShown("end")));
        add.setId("library-add");
        Elem tools = Dom.of("div", "library-tools", take, Dom.of("div", "chips", add, look, forget));
        return Dom.of("div", "library-side", tools, work, notes.root());
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
            (empty.isHidden() || emptyAdd.isHidden() ? search : emptyAdd).focus();
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
            for (int i = 0; i < VIEWS.size(); i++) {
                int count =
                        VIEWS.get(i) == LibraryView.RECENT ? 0 : VIEWS.get(i).count(library);
                Dom.text(counts.get(i), count == 0 ? "" : LibraryWords.number(count));
            }
            shown(true);
        } else {
            headings();
        }
        LibraryWork now = music.work();
        work.setHidden(!now.busy());
        stop.setHidden(now.stage() == LibraryWork.Stage.LOADING);
        Dom.text(workLine, now.line());
        if (now.part() < 0) {
            workBar.removeAttribute("value");
        } else {
            workBar.setAttribute("value", String.valueOf(now.part()));
        }
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
        for (int i = 0; i < places.size(); i++) {
            boolean chosen = VIEWS.get(i) == model.view() && model.query().isEmpty();
            Dom.attribute(places.get(i), "aria-selected", String.valueOf(chosen));
            places.get(i).setTabIndex(VIEWS.get(i) == model.view() ? 0 : -1);
        }
        List<String> path = model.path();
        boolean searching = !model.query().isEmpty();
        back.setHidden(path.isEmpty() && !searching);
        String here = path.isEmpty() ? model.view().title() : path.getLast();
        Dom.text(way, searching ? "Search" : here);
        Dom.text(summary, size == 0 ? "" : model.summary());
        offerOrders();
        empty.setHidden(size > 0);
        boolean none = music.library().size() == 0;
        boolean first = none && music.folders().all().isEmpty() && !searching;
        Dom.text(emptyWords, !music.ready() ? "Opening the library…" : first ? "The library is empty." : model.empty());
        Dom.text(emptyHint, !first || !music.ready() ? "" : hint());
        emptyAdd.setHidden(!first || !music.ready());
        take.setHidden(none);
        forget.setHidden(watched() == null);
    }

    private static String hint() {
        return FileSystem.hasFolderPicker()
                ? "Add the folder your music lies in: everything below it is listed with its tags and covers, found as you"
                        + " type, and there again at the next visit. The files stay where they are."
                : "Add the folder your music lies in: everything below it is listed with its tags and covers, and found as"
                        + " you type. This browser remembers no folders, so the library lasts for this visit.";
    }

    private void offerOrders() {
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

    // What is done

    private void choose(int place) {
        search.setValue("");
        rows.top();
        model.show(VIEWS.get(place));
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

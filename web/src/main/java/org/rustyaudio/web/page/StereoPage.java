package org.rustyaudio.web.page;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.dsp.spectrum.MeterKind;
import org.rustyaudio.dsp.spectrum.SpectrumSettings;
import org.rustyaudio.faceplate.control.Drawer;
import org.rustyaudio.faceplate.control.FaceController;
import org.rustyaudio.faceplate.control.KeyMap;
import org.rustyaudio.faceplate.layout.Control;
import org.rustyaudio.faceplate.layout.FaceLayout;
import org.rustyaudio.faceplate.layout.FaceLayouts;
import org.rustyaudio.faceplate.model.FaceModel;
import org.rustyaudio.faceplate.model.FaceState;
import org.rustyaudio.faceplate.model.MeterStyle;
import org.rustyaudio.faceplate.model.SoundState;
import org.rustyaudio.faceplate.model.Surroundings;
import org.rustyaudio.faceplate.theme.Theme;
import org.rustyaudio.faceplate.theme.Themes;
import org.rustyaudio.faceplate.theme.Token;
import org.rustyaudio.player.queue.QueueEntry;
import org.rustyaudio.player.transport.PlayerState;
import org.rustyaudio.web.dom.Dom;
import org.rustyaudio.web.dom.Elem;
import org.rustyaudio.web.engine.TrackSources;
import org.rustyaudio.web.face.Canvas2d;
import org.rustyaudio.web.face.FaceView;
import org.rustyaudio.web.face.Frames;
import org.rustyaudio.web.face.Scale;
import org.rustyaudio.web.face.Shortcuts;
import org.rustyaudio.web.files.MusicOpener;
import org.rustyaudio.web.files.Place;
import org.rustyaudio.web.platform.Presence;

/// The page: the face, the drawer under it, the menus around it. The page's thread only.
final class StereoPage implements Shortcuts.Page {

    private static final double NARROWEST = 320;
    private static final double BAR_HEIGHT = 56;
    private static final String STILL = "(prefers-reduced-motion: reduce)";
    private static final String DARK = "(prefers-color-scheme: dark)";
    private static final String FORCED = "(forced-colors: active)";

    private final Elem stage = Dom.byId("stereo");
    private final Elem tray = Dom.byId("drawer");
    private final Elem bar = Dom.byId("bar");
    private final Elem shelf = Dom.byId("messages");
    private final EngineStereo stereo;
    private final MusicOpener opener;
    private final Presence presence;
    private final Messages messages;
    private final Announcer announcer = new Announcer(Dom.byId("live"));
    private final FaceModel model;
    private final FaceController controller;
    private final FaceView face;
    private final Frames frames;
    private final Foothold foothold;
    private final KeyMap keys = Shortcuts.initial();
    private final Waveforms waveforms;
    private final Tray drawer;
    private @Nullable SourceMenu menu;
    private @Nullable KeysPage keysPage;
    private Theme chosenTheme;
    private @Nullable Theme shownTheme;
    private String shownTitle = "";
    private boolean reducedMotion;
    private boolean arranged;
    private double arrangedShelf;
    private boolean car = Dom.asked("car");
    private @Nullable Elem cameFrom;

    StereoPage(
            EngineStereo stereo,
            MusicOpener opener,
            Presence presence,
            Messages messages,
            FaceModel model,
            SoundState sound,
            TrackSources sources,
            Set<Drawer> drawers,
            Runnable fetch) {
        this.stereo = stereo;
        this.opener = opener;
        this.presence = presence;
        this.messages = messages;
        this.model = model;
        chosenTheme = model.illumination();
        controller = new FaceController(stereo, model, sound, this, () -> (long) Dom.now());
        frames = new Frames(this::frame);
        face = new FaceView(Dom.byId("face"), controller, frames::wake);
        waveforms = new Waveforms(sources, model, frames::wake);
        drawer = new Tray(tray, drawers, fetch);
        foothold = new Foothold(stage, () -> face.key(Control.PLAY));
        Elem source = face.key(Control.SRC);
        source.setAttribute("aria-haspopup", "menu");
        source.setAttribute("aria-expanded", "false");
        source.setAttribute("aria-controls", "source-menu");
        face.key(Control.LIST).setAttribute("aria-controls", "drawer");
    }

    FaceController controller() {
        return controller;
    }

    KeyMap keys() {
        return keys;
    }

    /// Shows everything; the drawer is filled later.
    ///
    /// @param chosen the drawer's tab
    /// @param open whether it lies open
    void show(Drawer chosen, boolean open) {
        for (Drawer wanted : drawers()) {
            Elem key = Dom.button("bar-key", wanted.title(), () -> controller.toggleDrawer(wanted));
            key.setId("bar-" + wanted.id());
            key.setAttribute("aria-controls", "drawer");
            bar.append(key);
        }
        drawer.choose(chosen);
        drawer.setOpen(open);
        new Shortcuts(controller, this, keys, frames::wake).listen();
        for (String touch : List.of("pointerdown", "pointermove")) {
            Dom.document().on(touch, _ -> {
                model.touched(controller.now());
                frames.wake();
            });
        }
        Dom.window().on("resize", _ -> arrange());
        Dom.onResize(shelf, _ -> {
            if (shelfHeight() != arrangedShelf) {
                arrange();
            }
        });
        Dom.onMedia(STILL, _ -> listenToMotion());
        Dom.onMedia(FORCED, _ -> illuminate(chosenTheme));
        Dom.onFonts(_ -> {
            face.typeChanged();
            arrange();
        });
        listenToMotion();
        illuminate(chosenTheme);
        arrange();
        frames.start();
    }

    /// The rest of the page is here.
    void furnish(List<Panel> panels, SourceMenu sourceMenu, KeysPage listOfKeys) {
        menu = sourceMenu;
        keysPage = listOfKeys;
        drawer.fill(new Tabs(tray, panels, drawer::choose, this::hideDrawer));
        frames.wake();
    }

    /// The rest of the page did not come.
    void lack(String problem) {
        if (drawer.lack(problem)) {
            messages.show("later", problem);
        }
    }

    // Arrangement

    private void arrange() {
        Elem root = Dom.root();
        double width = root.getClientWidth();
        double height = root.getClientHeight();
        double zoom = car
                ? FaceLayouts.carZoom(width, height)
                : width < NARROWEST ? width / NARROWEST : FaceLayouts.growth(width, height);
        boolean phone = !car && FaceLayouts.phone(width / zoom, height / zoom);
        double barHeight = phone ? BAR_HEIGHT : 0;
        root.getStyle().setProperty("font-size", zoom * 100 + "%");
        arrangedShelf = shelfHeight();
        double low = arrangedShelf / zoom;
        double high = Math.max(height / zoom - barHeight - low, leastHeight(phone));
        boolean open = drawer.open();
        face.arrange(width, high * zoom, new Scale(zoom, Dom.pixelRatio()), open, car);
        FaceLayout layout = face.layout();
        bar.setHidden(!phone);
        stage.getClassList().toggle("phone", phone);
        stage.getClassList().toggle("narrow", width / zoom < 900);
        stage.getStyle().setProperty("height", (high + barHeight + low) * zoom + "px");
        tray.getStyle().setProperty("top", layout.face().height() * zoom + "px");
        tray.getStyle().setProperty("bottom", (barHeight + low) * zoom + "px");
        shelf.getStyle().setProperty("bottom", barHeight * zoom + "px");
        face.key(Control.LIST).setAttribute("aria-expanded", String.valueOf(open));
        showBar();
        arranged = true;
        frames.wake();
        frame();
    }

    /// Messages stand below the face and take their room from it, so that they cover nothing.
    private double shelfHeight() {
        return shelf.getBoundingClientRect().getHeight();
    }

    /// Lower windows scroll.
    private double leastHeight(boolean phone) {
        return car ? 0 : phone ? 568 : drawer.open() ? 500 : 336;
    }

    private void showBar() {
        for (Elem key = bar.getFirstElementChild(); key != null; key = key.getNextElementSibling()) {
            boolean on =
                    drawer.open() && key.getId().equals("bar-" + drawer.chosen().id());
            key.setAttribute("aria-expanded", String.valueOf(on));
        }
    }

    private void listenToMotion() {
        frames.setStill(still());
    }

    private boolean still() {
        return reducedMotion || Dom.media(STILL);
    }

    // One frame

    private void frame() {
        if (!arranged) {
            return;
        }
        PlayerState player = stereo.state();
        controller.sources().look(player);
        boolean sounding = player.playing() || controller.sources().sounding();
        listen(player, sounding);
        if (sounding) {
            frames.goOn();
        }
        String clock = Dom.clock();
        model.followDay(clock, Dom.media(DARK));
        FaceState state =
                face.render(new Surroundings(clock, stereo.format(), stereo.silence(), stereo.latencyFrames(), still())
                        .with(
                                controller.sources().source().label(),
                                controller.sources().title()));
        if (state != null) {
            announcer.hear(state, player);
            restyle(state.theme());
            drawer.update(player, state.theme());
        }
        String title = FaceModel.windowTitle(player);
        if (!title.equals(shownTitle)) {
            shownTitle = title;
            presence.title(title);
        }
        foothold.check();
    }

    /// Only what is seen is measured; the equalizer's plot shows thirds of an octave, however the glass is set.
    private void listen(PlayerState player, boolean sounding) {
        boolean seen = sounding && !Dom.hidden();
        boolean plot = drawer() == Drawer.EQUALIZER;
        boolean bands = seen && (plot || model.meter().bands());
        QueueEntry entry = player.entry();
        if (seen && entry != null && model.meter() == MeterStyle.WAVEFORM) {
            waveforms.show(entry.track());
        }
        MeterKind kind = seen ? model.meter().kind() : MeterKind.NONE;
        stereo.watch(
                bands ? plot ? SpectrumSettings.STANDARD : model.spectrumSettings() : null,
                kind,
                seen ? model.measurement(player, controller.sound()) : kind);
        model.spectrum(stereo.levelsDb());
        model.measured(stereo.levels().meter(), stereo.levels().meterValues());
    }

    private void restyle(Theme theme) {
        if (theme.equals(shownTheme)) {
            return;
        }
        shownTheme = theme;
        Elem root = Dom.root();
        for (Token token : Token.values()) {
            root.getStyle().setProperty("--" + kebab(token.key()), Canvas2d.css(theme.colour(token)));
        }
        root.getStyle().setProperty("color-scheme", theme.dark() ? "dark" : "light");
        root.getClassList().toggle("plain", theme.highContrast());
    }

    /// `trayKey` as style sheets write it: `tray-key`.
    private static String kebab(String name) {
        StringBuilder kebab = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                kebab.append('-').append((char) (c + 32));
            } else {
                kebab.append(c);
            }
        }
        return kebab.toString();
    }

    // What the keys ask

    @Override
    public void chooseFiles() {
        opener.chooseFiles(Place.PLAY);
    }

    void choosePlaylist() {
        opener.chooseFiles(Place.PLAYLIST);
    }

    @Override
    public void chooseFolder() {
        opener.chooseFolder(Place.PLAY);
    }

    @Override
    public Set<Drawer> drawers() {
        return drawer.drawers();
    }

    @Override
    public @Nullable Drawer drawer() {
        return drawer.open() ? drawer.chosen() : null;
    }

    @Override
    public void showDrawer(Drawer wanted) {
        drawer.choose(wanted);
        setDrawer(true);
    }

    @Override
    public void hideDrawer() {
        setDrawer(false);
    }

    private void setDrawer(boolean open) {
        Elem active = Dom.active();
        boolean held = drawer.holds(active);
        if (open && !held) {
            cameFrom = active.equals(Dom.body()) ? null : active;
        }
        drawer.setOpen(open);
        arrange();
        if (open) {
            drawer.takeFocus();
        } else if (held) {
            goBack();
        }
    }

    /// The keyboard goes back to where it was before the drawer opened, or to the key that opens it.
    private void goBack() {
        Elem back = cameFrom;
        if (back != null) {
            back.focus();
        }
        if (back == null || !Dom.active().equals(back)) {
            Elem first = bar.getFirstElementChild();
            (face.has(Control.LIST) || first == null ? face.key(Control.LIST) : first).focus();
        }
    }

    @Override
    public boolean closeTop() {
        if ((menu != null && menu.close()) || messages.hideNewest()) {
            return true;
        }
        if (drawer.open()) {
            hideDrawer();
            return true;
        }
        return false;
    }

    @Override
    public void showSources() {
        Elem source = face.key(Control.SRC);
        Elem first = bar.getFirstElementChild();
        drawer.filled(() -> {
            if (menu != null) {
                menu.toggle(face.has(Control.SRC) || first == null ? source : first);
            }
        });
    }

    @Override
    public void findInQueue() {
        showDrawer(Drawer.QUEUE);
        drawer.filled(() -> {
            Elem search = tray.querySelector(".queue-drawer > :not([hidden]) [type=search]");
            if (search != null) {
                search.focus();
                search.select();
            }
        });
    }

    @Override
    public void toggleCarMode() {
        car = !car;
        arrange();
        model.say(car ? "Car mode: C or SRC leaves it" : "Car mode off", controller.now());
    }

    @Override
    public void toggleFullScreen() {
        FullScreen.toggle();
    }

    @Override
    public void showKeys() {
        drawer.filled(() -> {
            if (keysPage != null) {
                keysPage.toggle();
            }
        });
    }

    // Looks

    /// Whether the face is arranged for a car and stays so; an address that asks for it counts only once.
    boolean car() {
        return car && !Dom.asked("car");
    }

    void setCar(boolean on) {
        if (!Dom.asked("car") && on != car) {
            car = on;
            if (arranged) {
                arrange();
            }
        }
    }

    Theme illumination() {
        return chosenTheme;
    }

    /// Takes another theme; where the system forces its colours, High Contrast stands for it.
    void illuminate(Theme theme) {
        chosenTheme = theme;
        model.setIllumination(Dom.media(FORCED) ? Themes.HIGH_CONTRAST : theme);
        frames.wake();
    }

    boolean reducedMotion() {
        return reducedMotion;
    }

    void setReducedMotion(boolean on) {
        reducedMotion = on;
        listenToMotion();
        frames.wake();
    }

    /// The drawer that lies open, or did last.
    Drawer chosenDrawer() {
        return drawer.chosen();
    }

    boolean drawerOpen() {
        return drawer.open();
    }

    void wake() {
        frames.wake();
    }
}

package org.rustyaudio.desktop.window;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.animation.PauseTransition;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.desktop.canvas.FxFonts;
import org.rustyaudio.desktop.drawer.DrawerFrame;
import org.rustyaudio.desktop.drawer.DrawerGuest;
import org.rustyaudio.desktop.drawer.LaterPanel;
import org.rustyaudio.desktop.effects.EffectsDrawer;
import org.rustyaudio.desktop.equalizer.EqualizerDrawer;
import org.rustyaudio.desktop.equalizer.shelf.PresetColumn;
import org.rustyaudio.desktop.equalizer.shelf.PresetKeeper;
import org.rustyaudio.desktop.face.DesktopWindow;
import org.rustyaudio.desktop.face.FaceView;
import org.rustyaudio.desktop.face.Shortcuts;
import org.rustyaudio.desktop.generator.GeneratorDrawer;
import org.rustyaudio.desktop.library.Covers;
import org.rustyaudio.desktop.library.LibraryDesk;
import org.rustyaudio.desktop.library.LibraryFolders;
import org.rustyaudio.desktop.library.MusicLibrary;
import org.rustyaudio.desktop.queue.QueueDrawer;
import org.rustyaudio.desktop.settings.BackupPart;
import org.rustyaudio.desktop.settings.LookSettings;
import org.rustyaudio.desktop.settings.Settings;
import org.rustyaudio.desktop.settings.SettingsStore;
import org.rustyaudio.desktop.settings.WindowPlace;
import org.rustyaudio.desktop.setup.BackupFiles;
import org.rustyaudio.desktop.setup.Setup;
import org.rustyaudio.desktop.setup.SetupPanel;
import org.rustyaudio.desktop.setup.SetupWindow;
import org.rustyaudio.desktop.stereo.Opening;
import org.rustyaudio.desktop.stereo.Outputs;
import org.rustyaudio.desktop.stereo.Stereo;
import org.rustyaudio.dsp.spectrum.MeterKind;
import org.rustyaudio.faceplate.control.Drawer;
import org.rustyaudio.faceplate.control.FaceController;
import org.rustyaudio.faceplate.control.KeyMap;
import org.rustyaudio.faceplate.control.KeyTable;
import org.rustyaudio.faceplate.model.FaceModel;
import org.rustyaudio.faceplate.model.MeterStyle;
import org.rustyaudio.faceplate.model.PresetSlots;
import org.rustyaudio.faceplate.model.SoundState;
import org.rustyaudio.faceplate.model.Surroundings;
import org.rustyaudio.faceplate.shelf.OutputPresets;
import org.rustyaudio.faceplate.shelf.PresetBench;
import org.rustyaudio.faceplate.shelf.PresetDesk;
import org.rustyaudio.faceplate.shelf.PresetShelf;
import org.rustyaudio.faceplate.theme.Theme;
import org.rustyaudio.faceplate.theme.Themes;
import org.rustyaudio.player.queue.QueueEntry;
import org.rustyaudio.player.transport.PlayerState;
import org.rustyaudio.presets.Preset;

/// The stereo's window: the face, the drawer under it, the menus around it. JavaFX thread only.
public final class StereoWindow implements DesktopWindow, SourceMenu.Looks {

    public static final double LEAST_WIDTH = 640;
    public static final double LEAST_HEIGHT = 360;

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    /// The first frame comes first.
    private static final Duration ICONS_AFTER = Duration.millis(300);

    private final Stage stage;
    private final Stereo stereo;
    private final Opening opening;
    private final SettingsStore store;
    private final FaceController controller;
    private final FaceModel model;
    private final FaceView face;
    private final GeneratorDrawer generator;
    private final DrawerFrame drawers;
    private final QueueDrawer queue;
    private final PresetShelf shelf = new PresetShelf(List.of(), this::keep);
    private final PresetDesk desk;
    private @Nullable PresetColumn presets;
    private final OutputPresets outputPresets;
    private @Nullable PresetKeeper keeper;
    private final Frames frames;
    private final KeyMap firstKeys = KeyMap.initial();
    private final Shortcuts shortcuts;
    private final Setup setup;
    private final MusicFiles files = new MusicFiles();
    private final StackPane root = new StackPane();
    private final Region dropFrame = new Region();
    private final SettingsWriter writer;
    private final List<DrawerGuest> guests = new ArrayList<>();
    private final List<BackupPart> parts = new ArrayList<>();
    private @Nullable KeysPage keysPage;
    private Theme shownTheme = Themes.ICE;
    private @Nullable Drawer openDrawer;
    private @Nullable Node focusBefore;
    private boolean car;
    private double scale;
    private boolean demoTape;
    private WindowPlace place;
    private final PresetSlots library;
    private final String lastDrawer;

    /// @param slots the library's presets in the three banks; those stored by hand are laid over them
    public StereoWindow(
            Stage stage,
            Stereo stereo,
            Opening opening,
            PresetSlots slots,
            SettingsStore store,
            SettingsStore.Loaded loaded) {
        this(stage, stereo, opening, slots, store, loaded, BackupFiles.ofSystem());
    }

    /// @param backups asks where a backup goes and which one is taken
    public StereoWindow(
            Stage stage,
            Stereo stereo,
            Opening opening,
            PresetSlots slots,
            SettingsStore store,
            SettingsStore.Loaded loaded,
            BackupFiles backups) {
        this.stage = stage;
        this.stereo = stereo;
        this.opening = opening;
        this.store = store;
        library = slots;
        Settings settings = loaded.settings();
        lastDrawer = settings.drawer();
        place = settings.place();
        scale = settings.scale();
        demoTape = settings.demoTape();
        FxFonts.shared();
        model = new FaceModel(Themes.byId(settings.theme()));
        model.setLight(settings.light());
        model.setDisplay(settings.display());
        SoundState sound = new SoundState(
                settings.setup().hearing().startVolume(settings.volume()),
                false,
                false,
                settings.equalizerOn(),
                settings.loud(),
                settings.bank(),
                settings.slot(),
                slots.with(settings.stored()),
                settings.draft(),
                settings.effects(),
                settings.setup().hearing().limiter());
        controller = new FaceController(stereo, model, sound, this, () -> System.nanoTime() / 1_000_000);
        queue = new QueueDrawer(controller);
        desk = new PresetDesk(controller, shelf, PresetBench.of(controller));
        outputPresets = new OutputPresets(desk, settings.lastOutput());
        shortcuts = new Shortcuts(controller, this, firstKeys);
        setup = new Setup(controller, stereo.outputs(), settings.setup(), firstKeys, shortcuts::setKeys);
        shortcuts.setKeys(setup.keys());
        generator = new GeneratorDrawer(controller, stereo, settings.generator());
        drawers = new DrawerFrame(
                List.of(
                        queue,
                        new LaterPanel(
                                Drawer.EQUALIZER,
                                () -> new EqualizerDrawer(controller, stereo::levels, stereo::sampleRateHz, presets())),
                        new LaterPanel(Drawer.EFFECTS, () -> new EffectsDrawer(controller, stereo::sampleRateHz)),
                        generator,
                        new LaterPanel(Drawer.SETUP, () -> new SetupPanel(setup, new SetupView(), shortcuts, backups))),
                this::showDrawer,
                this::hideDrawer);
        face = new FaceView(controller, drawers);
        Drawer last = Drawer.byId(settings.drawer());
        if (last != null && drawers.drawers().contains(last)) {
            openDrawer = last;
            drawers.show(last);
        }
        frames = new Frames(this::frame);
        writer = new SettingsWriter(store, settings, this::settings, warning -> model.warn(warning, controller.now()));
        if (!loaded.complaint().isEmpty()) {
            model.warn(loaded.complaint(), controller.now());
        }
    }

    /// Gives the listener's own presets their folder.
    public void setPresets(PresetKeeper newKeeper) {
        keeper = newKeeper;
        newKeeper.fill(shelf);
    }

    /// What stands beside the equalizer, made when it is first asked for.
    public PresetColumn presets() {
        PresetColumn column = presets;
        if (column == null) {
            column = new PresetColumn(controller, desk, stereo.outputs());
            presets = column;
        }
        return column;
    }

    /// Puts the list of presets away where it lies over the window.
    private boolean closePresetList() {
        return presets != null && presets.closeCard();
    }

    private void lookForPresets() {
        PresetKeeper there = keeper;
        if (there != null) {
            there.look();
        }
        presets().update();
    }

    private void keep(List<Preset> own) {
        PresetKeeper there = keeper;
        if (there != null) {
            there.keep(own);
        }
    }

    /// The output that plays may have a preset of its own.
    private void followOutput() {
        Outputs.Health now = stereo.outputs().health();
        Preset recalled = outputPresets.playsOn(now.deviceId(), now.device());
        if (recalled != null) {
            model.say(recalled.name() + " for " + now.device(), controller.now());
            frames.wake();
        }
    }

    /// Adds a drawer that was made with this window's controller; before the window shows.
    public void add(DrawerGuest guest) {
        guests.add(guest);
        drawers.add(guest);
        if (guest.drawer().id().equals(lastDrawer)) {
            openDrawer = guest.drawer();
            drawers.show(guest.drawer());
        }
    }

    /// Adds what a backup is to take along.
    public void add(BackupPart part) {
        parts.add(part);
    }

    /// Asks for a folder.
    public Optional<Path> askFolder() {
        return files.folder(stage).stream().findFirst();
    }

    public FaceController controller() {
        return controller;
    }

    public FaceView face() {
        return face;
    }

    /// Shows the window where it stood last.
    public void show() {
        dropFrame.getStyleClass().add("drop-frame");
        dropFrame.setMouseTransparent(true);
        dropFrame.setVisible(false);
        root.getChildren().addAll(face, dropFrame);
        Scene scene = new Scene(root, place.width(), place.height());
        scene.getStylesheets()
                .add(Objects.requireNonNull(StereoWindow.class.getResource("window.css"))
                        .toExternalForm());
        shortcuts.listenTo(scene);
        scene.addEventFilter(InputEvent.ANY, _ -> frames.wake());
        scene.setOnMouseMoved(_ -> model.touched(controller.now()));
        scene.setOnDragOver(this::dragOver);
        scene.setOnDragExited(_ -> dropFrame.setVisible(false));
        scene.setOnDragDropped(this::dropped);
        stage.setScene(scene);
        stage.setTitle("Rusty Audio");
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setOnCloseRequest(event -> {
            if (!mayQuit()) {
                event.consume();
            }
        });
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        if (place.known() && onScreen(place)) {
            stage.setX(place.x());
            stage.setY(place.y());
        }
        stage.setMaximized(place.maximized());
        stage.outputScaleXProperty().addListener((_, _, _) -> arrange());
        stage.iconifiedProperty().addListener((_, _, hidden) -> frames.setVisible(!hidden));
        stage.showingProperty().addListener((_, _, showing) -> frames.setVisible(showing));
        restyle();
        arrange();
        stage.show();
        PauseTransition afterFirstFrame = new PauseTransition(ICONS_AFTER);
        afterFirstFrame.setOnFinished(_ -> WindowIcons.putOn(stage));
        afterFirstFrame.play();
        face.requestFocus();
        frames.start();
        stereo.outputs().onChange(() -> Platform.runLater(this::followOutput));
        followOutput();
    }

    private static boolean onScreen(WindowPlace place) {
        for (Screen screen : Screen.getScreens()) {
            Rectangle2D area = screen.getVisualBounds();
            if (area.contains(place.x() + Math.min(100, place.width() / 2), place.y() + 20)) {
                return true;
            }
        }
        return false;
    }

    private void arrange() {
        face.arrange(scale, stage.getOutputScaleX(), openDrawer != null, car);
    }

    private void restyle() {
        shownTheme = model.theme(controller.now());
        root.setStyle(FaceView.style(shownTheme));
    }

    // One frame

    private void frame() {
        PlayerState player = stereo.state();
        controller.sources().look(player);
        setup.update();
        listen(player);
        if (player.playing() || controller.sources().sounding()) {
            frames.wake();
        }
        String clock = LocalTime.now(ZoneId.systemDefault()).format(CLOCK);
        model.followDay(clock, Platform.getPreferences().getColorScheme() == ColorScheme.DARK);
        face.update(new Surroundings(clock, stereo.format(), stereo.silence(), stereo.latencyFrames(), reducedMotion())
                .with(
                        controller.sources().source().label(),
                        controller.sources().title()));
        Theme theme = model.theme(controller.now());
        if (!theme.equals(shownTheme)) {
            restyle();
        }
        for (DrawerGuest guest : guests) {
            if (guest.live(openDrawer == guest.drawer())) {
                frames.wake();
            }
        }
        if (openDrawer != null) {
            drawers.update(player, theme);
        }
        if (openDrawer == Drawer.EQUALIZER) {
            presets().update();
        }
        String title = FaceModel.windowTitle(player);
        if (!title.equals(stage.getTitle())) {
            stage.setTitle(title);
        }
        writer.look();
    }

    /// Only what the display shows is measured.
    private void listen(PlayerState player) {
        if (face.layoutNow().glass().rows() == 0) {
            return;
        }
        if (model.meter().bands()) {
            model.spectrum(stereo.spectrum(model.spectrumSettings()));
        }
        QueueEntry entry = player.entry();
        if (model.meter() == MeterStyle.WAVEFORM && entry != null) {
            model.overview(entry.track(), stereo.waveform(entry.track()));
        }
        MeterKind kind = model.meter().kind();
        model.measured(kind, stereo.meter(kind, model.measurement(player, controller.sound())));
    }

    // What the keys ask

    @Override
    public void chooseFiles() {
        open(files.files(stage));
    }

    @Override
    public void choosePlaylist() {
        List<Path> chosen = files.playlist(stage);
        if (!chosen.isEmpty()) {
            opening.open(chosen, Opening.Place.PLAYLIST);
        }
    }

    @Override
    public void chooseFolder() {
        open(files.folder(stage));
    }

    private void open(List<Path> paths) {
        if (!paths.isEmpty()) {
            opening.open(paths, Opening.Place.PLAY);
        }
    }

    @Override
    public Set<Drawer> drawers() {
        return drawers.drawers();
    }

    @Override
    public @Nullable Drawer drawer() {
        return openDrawer;
    }

    @Override
    public void showDrawer(Drawer wanted) {
        closePresetList();
        boolean opens = openDrawer == null;
        if (opens) {
            focusBefore = root.getScene().getFocusOwner();
        }
        openDrawer = wanted;
        drawers.show(wanted);
        arrange();
        if (wanted == Drawer.EQUALIZER) {
            lookForPresets();
        }
        drawers.update(stereo.state(), model.theme(controller.now()));
        if (opens && !reducedMotion()) {
            drawers.playOpening();
        }
        drawers.takeFocus();
    }

    @Override
    public void hideDrawer() {
        closePresetList();
        openDrawer = null;
        arrange();
        Node before = focusBefore;
        if (before != null && before.getScene() != null && before.isVisible()) {
            before.requestFocus();
        } else {
            face.requestFocus();
        }
    }

    @Override
    public boolean closeTop() {
        if (keysPage != null) {
            showKeys();
        } else if (closePresetList()) {
            presets().takeFocus();
        } else if (openDrawer == Drawer.QUEUE && endSearch()) {
            return true;
        } else if (openDrawer != null) {
            hideDrawer();
        } else if (stage.isFullScreen()) {
            stage.setFullScreen(false);
        } else {
            return false;
        }
        return true;
    }

    @Override
    public void showSources() {
        SourceMenu menu = new SourceMenu(controller, this, this, queue.library());
        Node key = face.lookup("#src");
        if (key != null && key.isVisible()) {
            menu.show(key, Side.TOP, 0, -6);
        } else {
            menu.show(stage);
        }
    }

    @Override
    public void toggleCarMode() {
        car = !car;
        arrange();
        model.say(car ? "Car mode: C leaves it" : "Car mode off", controller.now());
    }

    @Override
    public void toggleFullScreen() {
        stage.setFullScreen(!stage.isFullScreen());
    }

    @Override
    public void showKeys() {
        KeysPage open = keysPage;
        if (open != null) {
            root.getChildren().remove(open);
            keysPage = null;
        } else {
            KeysPage page = new KeysPage(KeyTable.of(setup.keys(), drawers()), this::showKeys);
            root.getChildren().add(page);
            keysPage = page;
        }
    }

    @Override
    public void changeScale(int direction) {
        double[] scales = SourceMenu.SCALES;
        int at = 0;
        while (at < scales.length - 1 && scales[at] < scale) {
            at++;
        }
        setScale(direction == 0 ? 1 : scales[Math.max(0, Math.min(scales.length - 1, at + direction))]);
    }

    @Override
    public void quit() {
        if (mayQuit()) {
            stage.close();
        }
    }

    private boolean mayQuit() {
        for (DrawerGuest guest : guests) {
            if (!guest.mayQuit(() -> Platform.runLater(stage::close))) {
                showDrawer(guest.drawer());
                return false;
            }
        }
        return true;
    }

    /// Gives the library its place in the queue's drawer.
    public void setLibrary(MusicLibrary music, Covers covers) {
        queue.setLibrary(music, covers, () -> files.folder(stage));
        parts.add(new LibraryFolders(music));
    }

    private boolean endSearch() {
        LibraryDesk library = queue.library();
        return library != null && library.endSearch();
    }

    @Override
    public void find() {
        LibraryDesk library = queue.library();
        if (library != null) {
            if (openDrawer != Drawer.QUEUE) {
                showDrawer(Drawer.QUEUE);
            }
            // The search gets its place with the drawer's first layout.
            root.applyCss();
            root.layout();
            library.find();
        }
    }

    // Looks

    @Override
    public Theme illumination() {
        return model.illumination();
    }

    @Override
    public void illuminate(Theme theme) {
        model.setIllumination(theme);
        model.say(theme.name(), controller.now());
    }

    @Override
    public double scale() {
        return scale;
    }

    @Override
    public void setScale(double newScale) {
        scale = newScale;
        arrange();
        model.say("Size " + Math.round(scale * 100) + " %", controller.now());
    }

    @Override
    public boolean reducedMotion() {
        return setup.reducedMotion(Platform.getPreferences().isReducedMotion());
    }

    @Override
    public void setReducedMotion(boolean on) {
        setup.setMotion(on ? LookSettings.Motion.REDUCED : LookSettings.Motion.FULL);
    }

    // Dropping

    private void dragOver(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            dropFrame.setVisible(true);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        dropFrame.setVisible(false);
        boolean has = event.getDragboard().hasFiles();
        if (has) {
            drop(MusicFiles.paths(event.getDragboard().getFiles()));
        }
        event.setDropCompleted(has);
        event.consume();
    }

    /// Presets are taken up wherever they fall. While the library shows, folders go into it; all else is opened.
    private void drop(List<Path> all) {
        List<Path> taken = all.stream().filter(PresetColumn::mayBePreset).toList();
        if (!taken.isEmpty()) {
            presets().bringIn(taken);
        }
        List<Path> paths = all.stream().filter(path -> !taken.contains(path)).toList();
        if (paths.isEmpty()) {
            return;
        }
        LibraryDesk library = queue.library();
        if (library == null || openDrawer != Drawer.QUEUE || !library.showing()) {
            open(paths);
            return;
        }
        List<Path> folders = paths.stream().filter(Files::isDirectory).toList();
        if (!folders.isEmpty()) {
            library.add(folders);
        }
        open(paths.stream().filter(path -> !Files.isDirectory(path)).toList());
    }

    // The end

    /// Runs when the window has been closed.
    public void onClosed(Runnable closed) {
        stage.setOnHidden(_ -> {
            close();
            closed.run();
        });
    }

    /// Brings the window to the front.
    public void raise() {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
        frames.wake();
    }

    /// A message for the glass.
    public void warn(String message) {
        model.warn(message, controller.now());
        frames.wake();
    }

    // What the setup drawer needs

    private final class SetupView implements SetupWindow {

        @Override
        public double[] scales() {
            return SourceMenu.SCALES.clone();
        }

        @Override
        public double scale() {
            return scale;
        }

        @Override
        public void setScale(double wanted) {
            StereoWindow.this.setScale(wanted);
        }

        @Override
        public void showKeys() {
            StereoWindow.this.showKeys();
        }

        @Override
        public Settings settings() {
            return StereoWindow.this.settings();
        }

        @Override
        public List<BackupPart> parts() {
            return parts;
        }

        @Override
        public void take(Settings settings) {
            model.setIllumination(Themes.byId(settings.theme()));
            model.setLight(settings.light());
            model.setDisplay(settings.display());
            scale = settings.scale();
            SoundState now = controller.sound();
            controller.change(new SoundState(
                    Math.min(now.volume(), settings.volume()),
                    now.attenuated(),
                    now.muted(),
                    settings.equalizerOn(),
                    settings.loud(),
                    settings.bank(),
                    settings.slot(),
                    library.with(settings.stored()),
                    settings.draft(),
                    settings.effects(),
                    now.limiter()));
            generator.take(settings.generator());
            setup.take(settings.setup());
            arrange();
        }

        @Override
        public Path folder() {
            return store.folder();
        }
    }

    // Remembering

    /// The demo tape has been offered and is not to be made again.
    public void demoTapeOffered() {
        demoTape = true;
    }

    /// All that is kept of the window, as it is now.
    public Settings settings() {
        if (!stage.isMaximized() && !stage.isFullScreen() && !stage.isIconified() && stage.getScene() != null) {
            Scene scene = stage.getScene();
            boolean known = !Double.isNaN(stage.getX()) && !Double.isNaN(stage.getY());
            place = new WindowPlace(
                    known,
                    known ? stage.getX() : 0,
                    known ? stage.getY() : 0,
                    Math.max(100, scene.getWidth()),
                    Math.max(100, scene.getHeight()),
                    false);
        } else {
            place = new WindowPlace(
                    place.known(), place.x(), place.y(), place.width(), place.height(), stage.isMaximized());
        }
        SoundState sound = controller.sound();
        return new Settings(
                model.illumination().id(),
                model.light(),
                model.display(),
                scale,
                place,
                openDrawer == null ? "" : openDrawer.id(),
                sound.volume(),
                sound.equalizerOn(),
                sound.loud(),
                sound.bank(),
                sound.slot(),
                sound.slots().storedOver(library),
                sound.draft(),
                demoTape,
                sound.effects(),
                generator.state(),
                setup.settings(),
                outputPresets.device());
    }

    /// Saves and ends what the window started; the stereo goes on.
    public void close() {
        if (writer.closed()) {
            return;
        }
        frames.stop();
        writer.close();
    }
}

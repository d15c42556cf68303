package org.rustyaudio.desktop;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.cli.StopSignal;
import org.rustyaudio.cli.engine.AudioEngine;
import org.rustyaudio.cli.engine.EngineListener;
import org.rustyaudio.cli.engine.FileFacts;
import org.rustyaudio.cli.files.UserFolders;
import org.rustyaudio.cli.library.CoverFinder;
import org.rustyaudio.cli.library.LibraryStore;
import org.rustyaudio.cli.live.FeedbackGuard;
import org.rustyaudio.cli.play.PlayOptions;
import org.rustyaudio.cli.preset.PresetFolder;
import org.rustyaudio.cli.record.Takes;
import org.rustyaudio.codec.AudioFiles;
import org.rustyaudio.desktop.demo.DemoTape;
import org.rustyaudio.desktop.equalizer.shelf.PresetKeeper;
import org.rustyaudio.desktop.instance.RunningStereo;
import org.rustyaudio.desktop.library.Covers;
import org.rustyaudio.desktop.library.LibraryKeeper;
import org.rustyaudio.desktop.mpris.Mpris;
import org.rustyaudio.desktop.opening.Opener;
import org.rustyaudio.desktop.recorder.EngineLoudspeaker;
import org.rustyaudio.desktop.recorder.RecorderBackup;
import org.rustyaudio.desktop.recorder.RecorderDesk;
import org.rustyaudio.desktop.recorder.RecorderDrawer;
import org.rustyaudio.desktop.recorder.RecorderStore;
import org.rustyaudio.desktop.recorder.SystemUses;
import org.rustyaudio.desktop.session.SessionKeeper;
import org.rustyaudio.desktop.settings.OutputSettings;
import org.rustyaudio.desktop.settings.SettingsStore;
import org.rustyaudio.desktop.stereo.EngineStereo;
import org.rustyaudio.desktop.stereo.Opening;
import org.rustyaudio.desktop.window.Messages;
import org.rustyaudio.desktop.window.StereoWindow;
import org.rustyaudio.devices.Devices;
import org.rustyaudio.devices.OutputRequest;
import org.rustyaudio.devices.input.Inputs;
import org.rustyaudio.dsp.ChainSettings;
import org.rustyaudio.faceplate.control.FaceController;
import org.rustyaudio.faceplate.model.PresetSlots;
import org.rustyaudio.faceplate.model.VolumeTaper;
import org.rustyaudio.player.session.Session;
import org.rustyaudio.player.transport.PlayerState;
import org.rustyaudio.presets.FactoryPresets;

/// Wires the stereo together, shows its window and waits until it is closed.
final class StereoApp {

    /// Until the window has said how loud it is to be.
    private static final double FIRST_VOLUME_DB = -24;

    private static final long STOP_LOOK_MILLIS = 100;

    private StereoApp() {}

    /// Runs from the first frame to the last sound; returns when the window has been closed or a stop was asked for.
    ///
    /// @param asked what the command line says, over what is set and what the last session left
    /// @param running tells of later starts, or null where each start has its own stereo
    static void run(List<Path> paths, PlayOptions asked, StopSignal stop, @Nullable RunningStereo running) {
        UserFolders folders = UserFolders.ofProcess();
        Messages messages = new Messages();
        SettingsStore store = new SettingsStore(folders.config());
        SettingsStore.Loaded loaded = store.load();
        OutputSettings output = loaded.settings().setup().output();
        OutputRequest request = asked.over(output.request());
        try (Devices devices = Devices.ofSystem()) {
            AudioEngine engine = new AudioEngine(
                    devices, AudioFiles::open, request, ChainSettings.TRANSPARENT.withVolumeDb(FIRST_VOLUME_DB));
            try (EngineStereo stereo = new EngineStereo(engine, devices, messages::say);
                    SessionKeeper keeper = new SessionKeeper(folders.state(), stereo::state, messages::say);
                    Opener opener = new Opener(stereo, messages::say);
                    RecorderDesk desk = recorder(engine, folders);
                    LibraryKeeper library = new LibraryKeeper(LibraryStore.ofProcess(), messages::say);
                    PresetKeeper presets = new PresetKeeper(new PresetFolder(folders.presets()), messages::say);
                    Covers covers =
                            new Covers(new CoverFinder(), folders.cache().resolve("covers"))) {
                engine.setMeasuredGain(library::gain);
                @Nullable Session last = keeper.load();
                if (last != null) {
                    engine.post(last::restoreTo);
                }
                engine.post(player -> player.setRatePolicy(output.rates()));
                engine.post(asked::applyTo);
                CountDownLatch closed = new CountDownLatch(1);
                AtomicReference<@Nullable Mpris> bus = new AtomicReference<>();
                Platform.setImplicitExit(false);
                Platform.startup(() -> {
                    // The factory's only: own presets on keys would shift them with each one that comes or goes.
                    PresetSlots slots = PresetSlots.of(FactoryPresets.all());
                    StereoWindow window = new StereoWindow(new Stage(), stereo, opener, slots, store, loaded);
                    window.add(new RecorderDrawer(
                            desk, window.controller(), new SystemUses(opener, messages::say), window::askFolder));
                    window.add(new RecorderBackup(desk));
                    window.onClosed(closed::countDown);
                    window.setLibrary(library, covers);
                    window.setPresets(presets);
                    turn(window.controller(), asked);
                    window.show();
                    messages.showOn(window::warn);
                    keeper.start();
                    desk.remind(messages::say);
                    Platform.runLater(library::start);
                    if (!paths.isEmpty()) {
                        opener.open(paths, Opening.Place.PLAY);
                    } else if (!loaded.settings().demoTape()) {
                        DemoTape.offer(folders.data(), stereo, opener, messages::say, window::demoTapeOffered);
                    }
                    bus.set(joinBus(new WindowRemote(stereo, opener, window), engine, stereo, folders));
                    if (running != null) {
                        running.listenWith(more -> welcome(more, opener, window));
                    }
                });
                await(closed, stop);
                Mpris joined = bus.get();
                if (joined != null) {
                    joined.close();
                }
            }
        }
        // Once a signal ends the process, JavaFX ends itself and would be waited for in vain.
        if (!stop.raised()) {
            Platform.exit();
        }
    }

    /// Turns the face's own controls as the command line asks.
    private static void turn(FaceController face, PlayOptions asked) {
        if (asked.volumeDb() != null) {
            face.setVolume(VolumeTaper.steps(asked.volumeDb()));
        }
        if (asked.preset() != null) {
            face.recall(asked.preset());
        }
    }

    private static RecorderDesk recorder(AudioEngine engine, UserFolders folders) {
        Path music = Path.of(System.getProperty("user.home", "."), "Music", "Recordings");
        return new RecorderDesk(
                Inputs.ofSystem(),
                new Takes(folders.takes()),
                new RecorderStore(folders.config(), music.toAbsolutePath()),
                new EngineLoudspeaker(engine),
                FeedbackGuard.ofSystem());
    }

    private static Mpris joinBus(WindowRemote remote, AudioEngine engine, EngineStereo stereo, UserFolders folders) {
        Mpris mpris = Mpris.start(remote, folders.cache(), System::getenv);
        stereo.onSound(mpris::changed);
        engine.addListener(new EngineListener() {
            @Override
            public void playerChanged(PlayerState state) {
                mpris.changed();
            }

            @Override
            public void factsRead(FileFacts facts) {
                mpris.learn(facts.track(), facts.tags());
            }
        });
        return mpris;
    }

    /// Another start has handed over its paths; with or without any, the window comes to the front.
    private static void welcome(List<Path> paths, Opener opener, StereoWindow window) {
        if (!paths.isEmpty()) {
            opener.open(paths, Opening.Place.PLAY);
        }
        Platform.runLater(window::raise);
    }

    private static void await(CountDownLatch closed, StopSignal stop) {
        try {
            while (!closed.await(STOP_LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                if (stop.raised()) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

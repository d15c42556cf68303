package org.rustyaudio.web.page;

import java.util.ArrayList;
import java.util.List;
import org.rustyaudio.faceplate.control.Drawer;
import org.rustyaudio.faceplate.control.FaceController;
import org.rustyaudio.faceplate.control.KeyAction;
import org.rustyaudio.faceplate.control.KeyTable;
import org.rustyaudio.faceplate.shelf.PresetShelf;
import org.rustyaudio.player.transport.Player;
import org.rustyaudio.web.dom.Dom;
import org.rustyaudio.web.dom.Elem;
import org.rustyaudio.web.engine.BrowserEngine;
import org.rustyaudio.web.engine.TrackSources;
import org.rustyaudio.web.equalizer.EqualizerPanel;
import org.rustyaudio.web.files.Shelf;
import org.rustyaudio.web.platform.BrowserInstallOffer;
import org.rustyaudio.web.queue.QueuePanel;
import org.rustyaudio.web.setup.OutputChoice;
import org.rustyaudio.web.setup.SetupPanel;
import org.rustyaudio.web.store.Keeper;
import org.rustyaudio.web.study.BrowserStudy;
import org.rustyaudio.web.tone.ToneAsking;

/// What the first sound does not need: drawers, menu, list of keys, updates. The build cuts the page here: what is only
/// reached through [#run] is fetched once the page stands.
record Furnishing(
        StereoPage page,
        EngineStereo stereo,
        BrowserEngine engine,
        TrackSources sources,
        Shelf shelf,
        Arrivals arrivals,
        Messages messages,
        Keeper keeper,
        Habits habits,
        OutputChoice outputs,
        Resume resume)
        implements Runnable {

    /// Wires it, from top to bottom.
    @Override
    public void run() {
        Player player = engine.player();
        FaceController controller = page.controller();
        StudioDrawers studio = new StudioDrawers(controller, stereo, engine, habits, page::wake);
        PresetShelf presets = new PresetShelf(keeper.remembered().presets(), keeper::presets);
        QueuePanel queue = new QueuePanel(
                controller,
                entry -> player.detailsOf(entry.track()),
                entry -> shelf.reason(entry.track().location()));
        QueueDrawer drawer = new QueueDrawer(queue, new LibraryHost(controller, arrivals, shelf));
        EqualizerPanel equalizer = new EqualizerPanel(
                controller,
                presets,
                messages,
                engine.output().sampleRateHz(),
                stereo::levelsDb,
                new ToneAsking(new BrowserStudy(), sources, entry -> player.detailsOf(entry.track())),
                page::wake);
        SetupPanel setup =
                new SetupPanel(habits, player, outputs, keeper, new BrowserInstallOffer(), messages, taken -> {
                    habits.take(taken.settings(), taken.slots());
                    presets.replace(taken.presets());
                    resume.from(taken.session());
                });
        List<Panel> panels = new ArrayList<>(List.of(drawer, equalizer));
        panels.addAll(studio.panels());
        panels.add(setup);
        Elem stage = Dom.byId("stereo");
        KeysPage listOfKeys = new KeysPage(stage, () -> KeyTable.of(page.keys(), page.drawers()));
        page.furnish(panels, new SourceMenu(stage, controller, lines()), listOfKeys);
        new UpdateOffer(messages, keeper).begin();
    }

    private List<SourceMenu.Item> lines() {
        FaceController controller = page.controller();
        return List.of(
                line("Open files…", KeyAction.OPEN_FILES, page::chooseFiles),
                line("Open folder…", KeyAction.OPEN_FOLDER, page::chooseFolder),
                new SourceMenu.Item("Open playlist…", "", page::choosePlaylist),
                line("Queue", KeyAction.QUEUE, () -> page.showDrawer(Drawer.QUEUE)),
                line("Equalizer", KeyAction.EQUALIZER, () -> page.showDrawer(Drawer.EQUALIZER)),
                line("Effects", KeyAction.EFFECTS, () -> page.showDrawer(Drawer.EFFECTS)),
                line("Test signals", KeyAction.GENERATOR, () -> page.showDrawer(Drawer.GENERATOR)),
                line("Setup", KeyAction.SETUP, () -> page.showDrawer(Drawer.SETUP)),
                line("10 s of each track", KeyAction.INTRO, controller::toggleIntro),
                line("Power-off timer", KeyAction.TIMER, controller::nextTimer),
                line("Car mode", KeyAction.CAR, page::toggleCarMode),
                line("Full screen", KeyAction.FULL_SCREEN, page::toggleFullScreen),
                line("Keys", KeyAction.KEYS, page::showKeys));
    }

    private SourceMenu.Item line(String label, KeyAction action, Runnable choose) {
        return new SourceMenu.Item(label, page.keys().legend(action), choose);
    }
}

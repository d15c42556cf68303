package org.rustyaudio.web.page;

import java.util.ArrayList;
import java.util.List;
import org.rustyaudio.faceplate.model.FaceModel;
import org.rustyaudio.faceplate.model.SoundState;
import org.rustyaudio.faceplate.shelf.PresetShelf;
import org.rustyaudio.player.transport.Player;
import org.rustyaudio.web.dom.Dom;
import org.rustyaudio.web.engine.BrowserEngine;
import org.rustyaudio.web.engine.TrackSources;
import org.rustyaudio.web.equalizer.EqualizerPanel;
import org.rustyaudio.web.files.BrowserMusicOpener;
import org.rustyaudio.web.files.Shelf;
import org.rustyaudio.web.platform.BrowserInstallOffer;
import org.rustyaudio.web.platform.BrowserMediaKeys;
import org.rustyaudio.web.platform.BrowserOutputs;
import org.rustyaudio.web.platform.BrowserPresence;
import org.rustyaudio.web.platform.BrowserTabs;
import org.rustyaudio.web.platform.Outputs;
import org.rustyaudio.web.queue.QueuePanel;
import org.rustyaudio.web.setup.OutputChoice;
import org.rustyaudio.web.setup.SetupPanel;
import org.rustyaudio.web.store.BrowserKeeper;
import org.rustyaudio.web.store.Database;
import org.rustyaudio.web.store.Keeper;
import org.rustyaudio.web.store.Remembered;
import org.rustyaudio.web.store.WebSettings;
import org.rustyaudio.web.study.BrowserStudy;
import org.rustyaudio.web.tone.ToneAsking;
import org.teavm.jso.JSBody;

/// The web player: everything is wired here, from top to bottom.
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        List<String> missing = Requirements.missing();
        Dom.byId("starting").remove();
        if (!missing.isEmpty()) {
            Requirements.explain(missing);
            return;
        }
        dressDrawers();
        Messages messages = new Messages(Dom.byId("messages"));
        Database.open(database -> BrowserKeeper.open(
                database,
                text -> messages.show("storage", text),
                keeper -> Shelf.open(
                        database, text -> messages.show("shelf", text), shelf -> start(keeper, shelf, messages))));
    }

    private static void start(Keeper keeper, Shelf shelf, Messages messages) {
        Remembered last = keeper.remembered();
        WebSettings settings = last.settings();
        FaceModel model = Habits.model(settings);
        SoundState sound = Habits.sound(settings, last.slots());
        BrowserEngine engine = new BrowserEngine(sources(shelf), sound.chain());
        Player player = engine.player();
        TabGuard guard = new TabGuard(player, keeper, messages);
        BrowserTabs tabs = new BrowserTabs(guard);
        EngineStereo stereo = new EngineStereo(engine, tabs, messages);
        BrowserPresence presence = new BrowserPresence(new Whereabouts(player, keeper));
        Arrivals arrivals = new Arrivals(player, shelf, messages, new DropZone(Dom.byId("stereo")));
        BrowserMusicOpener opener = new BrowserMusicOpener(shelf, arrivals);
        arrivals.openBy(opener);
        StereoPage page = new StereoPage(stereo, opener, presence, messages, model, sound, sources(shelf));
        new DetailReader(engine, shelf, new BrowserMediaKeys(player));
        engine.addListener(guard);

        Resume resume = new Resume(player, shelf, messages);
        Outputs.Output output = new Outputs.Output(settings.outputDevice(), settings.outputName());
        OutputChoice outputs = new OutputChoice(engine, new BrowserOutputs(), output, messages);
        StudioDrawers studio = new StudioDrawers(page.controller(), stereo, engine, settings.generator(), page::wake);
        Habits habits = new Habits(keeper, page, model, presence, outputs, studio);
        PresetShelf presets = new PresetShelf(last.presets(), keeper::presets);
        QueuePanel queue = new QueuePanel(
                page.controller(),
                entry -> player.detailsOf(entry.track()),
                entry -> shelf.reason(entry.track().location()));
        QueueDrawer drawer = new QueueDrawer(queue, new LibraryHost(page.controller(), arrivals, shelf));
        EqualizerPanel equalizer = new EqualizerPanel(
                page.controller(),
                presets,
                messages,
                engine.output().sampleRateHz(),
                stereo::levelsDb,
                new ToneAsking(new BrowserStudy(), sources(shelf), entry -> player.detailsOf(entry.track())),
                page::wake);
        SetupPanel setup =
                new SetupPanel(habits, player, outputs, keeper, new BrowserInstallOffer(), messages, taken -> {
                    habits.take(taken.settings(), taken.slots());
                    presets.replace(taken.presets());
                    resume.from(taken.session());
                });

        resume.from(last.session());
        keeper.watch(player::state);
        guard.watch(
                tabs,
                new Leftovers(player, shelf, opener, keeper)::letGo,
                page.controller().sources()::silence);
        page.show(panels(drawer, equalizer, studio, setup), settings.drawer(), settings.drawerOpen());
        AskedDrawer.show(page);
        presence.start();
        arrivals.offerDemo();
        opener.listen();
        new UpdateOffer(messages, keeper).begin();
    }

    private static List<Panel> panels(Panel queue, Panel equalizer, StudioDrawers studio, Panel setup) {
        List<Panel> panels = new ArrayList<>(List.of(queue, equalizer));
        panels.addAll(studio.panels());
        panels.add(setup);
        return panels;
    }

    private static TrackSources sources(Shelf shelf) {
        return (track, answer) -> shelf.source(track.location(), answer::found, answer::refused);
    }

    /// Asks for the style sheet of the drawers, which the face does not need.
    @JSBody(
            script = "var link = document.createElement('link'); link.rel = 'stylesheet';"
                    + "link.href = document.documentElement.dataset.laterStyle; document.head.append(link);")
    private static native void dressDrawers();
}

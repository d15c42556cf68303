package org.rustyaudio.web.page;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.rustyaudio.faceplate.control.Drawer;
import org.rustyaudio.faceplate.model.FaceModel;
import org.rustyaudio.faceplate.model.SoundState;
import org.rustyaudio.player.transport.Player;
import org.rustyaudio.web.dom.Dom;
import org.rustyaudio.web.engine.BrowserEngine;
import org.rustyaudio.web.engine.TrackSources;
import org.rustyaudio.web.files.BrowserMusicOpener;
import org.rustyaudio.web.files.Shelf;
import org.rustyaudio.web.platform.BrowserMediaKeys;
import org.rustyaudio.web.platform.BrowserOutputs;
import org.rustyaudio.web.platform.BrowserPresence;
import org.rustyaudio.web.platform.BrowserTabs;
import org.rustyaudio.web.platform.Outputs;
import org.rustyaudio.web.setup.OutputChoice;
import org.rustyaudio.web.store.BrowserKeeper;
import org.rustyaudio.web.store.Database;
import org.rustyaudio.web.store.Keeper;
import org.rustyaudio.web.store.Remembered;
import org.rustyaudio.web.store.WebSettings;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/// The web player: everything is wired here, from top to bottom.
public final class Main {

    private static final Set<Drawer> DRAWERS =
            EnumSet.of(Drawer.QUEUE, Drawer.EQUALIZER, Drawer.EFFECTS, Drawer.GENERATOR, Drawer.SETUP);

    private Main() {}

    public static void main(String[] args) {
        List<String> missing = Requirements.missing();
        Dom.byId("starting").remove();
        if (!missing.isEmpty()) {
            Requirements.explain(missing);
            return;
        }
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
        LaterPart later = new LaterPart();
        StereoPage page =
                new StereoPage(stereo, opener, presence, messages, model, sound, sources(shelf), DRAWERS, later::fetch);
        new DetailReader(engine, shelf, new BrowserMediaKeys(player));
        engine.addListener(guard);

        Resume resume = new Resume(player, shelf, messages);
        Outputs.Output output = new Outputs.Output(settings.outputDevice(), settings.outputName());
        OutputChoice outputs = new OutputChoice(engine, new BrowserOutputs(), output, messages);
        Habits habits = new Habits(keeper, page, model, presence, outputs);
        Furnishing furnishing = new Furnishing(
                page, stereo, engine, sources(shelf), shelf, arrivals, messages, keeper, habits, outputs, resume);
        later.whenHere(furnishing, page::lack);

        resume.from(last.session());
        keeper.watch(player::state);
        guard.watch(
                tabs,
                new Leftovers(player, shelf, opener, keeper)::letGo,
                page.controller().sources()::silence);
        page.show(settings.drawer(), settings.drawerOpen());
        AskedDrawer.show(page);
        presence.start();
        arrivals.offerDemo();
        opener.listen();
        whenIdle(later::fetch);
    }

    private static TrackSources sources(Shelf shelf) {
        return (track, answer) -> shelf.source(track.location(), answer::found, answer::refused);
    }

    /// Does it when the browser has nothing better to do, a second later at the latest.
    @JSBody(
            params = "then",
            script =
                    "if (window.requestIdleCallback) { window.requestIdleCallback(function () { then(); }, {timeout: 1000}); }"
                            + " else { setTimeout(function () { then(); }, 100); }")
    private static native void whenIdle(Act then);

    @JSFunctor
    private interface Act extends JSObject {
        void run();
    }
}

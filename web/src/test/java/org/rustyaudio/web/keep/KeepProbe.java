package org.rustyaudio.web.keep;

import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.dsp.EqualizerSettings;
import org.rustyaudio.faceplate.model.PresetSlots;
import org.rustyaudio.player.Track;
import org.rustyaudio.player.playlist.LoadedEntry;
import org.rustyaudio.presets.Preset;
import org.rustyaudio.web.files.BrowserMusicOpener;
import org.rustyaudio.web.files.FoundPlaylist;
import org.rustyaudio.web.files.KeepOffer;
import org.rustyaudio.web.files.MusicOpener;
import org.rustyaudio.web.files.Opened;
import org.rustyaudio.web.files.OpeningListener;
import org.rustyaudio.web.files.Place;
import org.rustyaudio.web.files.Shelf;
import org.rustyaudio.web.platform.BrowserInstallOffer;
import org.rustyaudio.web.platform.BrowserMediaKeys;
import org.rustyaudio.web.platform.BrowserOutputs;
import org.rustyaudio.web.platform.BrowserPresence;
import org.rustyaudio.web.platform.BrowserTabs;
import org.rustyaudio.web.platform.BrowserUpdates;
import org.rustyaudio.web.platform.InstallOffer;
import org.rustyaudio.web.platform.MediaKeys;
import org.rustyaudio.web.platform.Outputs;
import org.rustyaudio.web.platform.Presence;
import org.rustyaudio.web.platform.Tabs;
import org.rustyaudio.web.platform.Updates;
import org.rustyaudio.web.store.BackupException;
import org.rustyaudio.web.store.BrowserKeeper;
import org.rustyaudio.web.store.Database;
import org.rustyaudio.web.store.Keeper;
import org.rustyaudio.web.store.Remembered;
import org.rustyaudio.web.store.WebSettings;
import org.teavm.jso.JSExport;

/// Lets a test in the browser press the buttons of files, store and platform, and read what came of it in a log.
public final class KeepProbe {

    private static final List<String> LOG = new ArrayList<>();
    private static final FakePlayer PLAYER = new FakePlayer(KeepProbe::log);
    private static @Nullable Database database;
    private static @Nullable Keeper keeper;
    private static @Nullable Shelf shelf;
    private static @Nullable MusicOpener opener;
    private static @Nullable Tabs tabs;
    private static @Nullable MediaKeys keys;
    private static @Nullable Presence presence;
    private static @Nullable Outputs outputs;
    private static @Nullable InstallOffer install;
    private static @Nullable Updates updates;

    private KeepProbe() {}

    public static void main(String[] args) {}

    private static void log(String line) {
        LOG.add(line);
    }

    private static <T> T there(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("begin first");
        }
        return part;
    }

    @JSExport
    public static String log() {
        JsonArray lines = new JsonArray();
        LOG.forEach(lines::add);
        return lines.toString();
    }

    @JSExport
    public static void begin() {
        Database.open(opened -> {
            database = opened;
            BrowserKeeper.open(opened, said -> log("complaint: " + said), made -> {
                keeper = made;
                Shelf.open(opened, said -> log("complaint: " + said), kept -> {
                    shelf = kept;
                    opener = new BrowserMusicOpener(kept, new Log());
                    kept.onChange(() -> log("standing"));
                    log("begun");
                });
            });
        });
    }

    private static final class Log implements OpeningListener {
        @Override
        public void looking(String folder, int found) {
            log("looking " + folder + " " + found);
        }

        @Override
        public void opened(Opened opened, Place place) {
            JsonArray tracks = new JsonArray();
            List<Track> all = new ArrayList<>();
            for (LoadedEntry entry : opened.entries()) {
                Track track = entry.track();
                all.add(track);
                tracks.add(new JsonObject()
                        .add("location", track.location())
                        .add("title", track.title())
                        .add("start", track.startSeconds())
                        .add("end", track.endSeconds())
                        .add("missing", entry.missing()));
            }
            JsonArray problems = new JsonArray();
            opened.problems().forEach(problems::add);
            JsonArray playlists = new JsonArray();
            for (FoundPlaylist playlist : opened.playlists()) {
                playlists.add(
                        new JsonObject().add("location", playlist.location()).add("name", playlist.name()));
            }
            PLAYER.queue.add(all);
            log("opened "
                    + new JsonObject()
                            .add("place", place.name())
                            .add("tracks", tracks)
                            .add("problems", problems)
                            .add("playlists", playlists)
                            .add("folderWanted", opened.folderWanted()));
        }

        @Override
        public void cancelled() {
            log("cancelled");
        }

        @Override
        public void hovering(boolean over) {
            log("hovering " + over);
        }
    }

    @JSExport
    public static boolean lasting() {
        return there(keeper).lasting();
    }

    @JSExport
    public static void volume(double steps) {
        WebSettings now = there(keeper).remembered().settings();
        there(keeper)
                .settings(new WebSettings(
                        now.theme(),
                        now.light(),
                        now.display(),
                        now.drawer(),
                        now.drawerOpen(),
                        steps,
                        now.equalizerOn(),
                        now.loud(),
                        now.bank(),
                        now.slot(),
                        now.reducedMotion(),
                        now.car(),
                        now.dimming(),
                        now.spectrum(),
                        now.screenAwake(),
                        now.outputDevice(),
                        now.outputName(),
                        now.draft(),
                        now.effects(),
                        now.generator()));
    }

    @JSExport
    public static void slot(int slot, String name) {
        PresetSlots slots = there(keeper).remembered().slots();
        there(keeper).slots(slots.with(slot, Preset.of(name, EqualizerSettings.FLAT)));
    }

    @JSExport
    public static void preset(String name) {
        there(keeper).presets(List.of(Preset.of(name, EqualizerSettings.FLAT)));
    }

    @JSExport
    public static void watch() {
        there(keeper).watch(PLAYER::state);
    }

    @JSExport
    public static void keepQueue(boolean on) {
        there(keeper).keepQueue(on);
    }

    @JSExport
    public static void add(String location, String title) {
        PLAYER.queue.add(List.of(Track.ofFile(location, title)));
    }

    @JSExport
    public static void clearQueue() {
        PLAYER.queue.clear();
        PLAYER.at(-1, 0, false);
    }

    @JSExport
    public static void at(int index, double seconds, boolean playing) {
        PLAYER.at(index, seconds, playing);
    }

    @JSExport
    public static void length(double seconds) {
        PLAYER.length(seconds);
    }

    /// What is kept, for a look: volume, third slot, presets, titles, index and place.
    @JSExport
    public static String kept() {
        return seen(there(keeper).remembered());
    }

    private static String seen(Remembered kept) {
        JsonArray titles = new JsonArray();
        JsonArray presets = new JsonArray();
        kept.presets().forEach(preset -> presets.add(preset.name()));
        if (kept.session() != null) {
            kept.session().tracks().forEach(track -> titles.add(track.title()));
        }
        Preset third = kept.slots().at(2);
        return new JsonObject()
                .add("volume", kept.settings().volume())
                .add("slot", third == null ? "" : third.name())
                .add("presets", presets)
                .add("titles", titles)
                .add("index", kept.session() == null ? -1 : kept.session().index())
                .add("seconds", kept.session() == null ? -1 : kept.session().positionSeconds())
                .toString();
    }

    @JSExport
    public static void reread() {
        there(keeper).reread(read -> log("reread " + seen(read)));
    }

    @JSExport
    public static void flush() {
        there(keeper).flush();
    }

    @JSExport
    public static String exported() {
        return there(keeper).export();
    }

    @JSExport
    public static String restore(String text) {
        try {
            there(keeper).restore(text, KeepProbe::take);
            return "";
        } catch (BackupException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static void take(Remembered kept) {
        PLAYER.queue.clear();
        if (kept.session() != null) {
            PLAYER.queue.add(kept.session().tracks());
            PLAYER.at(kept.session().index(), kept.session().positionSeconds(), false);
        }
        log("restored");
    }

    @JSExport
    public static boolean canUndo() {
        return there(keeper).canUndoRestore();
    }

    @JSExport
    public static void undo() {
        there(keeper).undoRestore(KeepProbe::take);
    }

    @JSExport
    public static void listen() {
        there(opener).listen();
    }

    @JSExport
    public static void chooseFiles() {
        there(opener).chooseFiles(Place.PLAY);
    }

    @JSExport
    public static void chooseFolder() {
        there(opener).chooseFolder(Place.ADD);
    }

    @JSExport
    public static void chooseFolderOfPlaylist() {
        there(opener).chooseFolderOfPlaylist(Place.ADD);
    }

    @JSExport
    public static void openPlaylist(String location) {
        there(opener).openPlaylist(location, Place.ADD);
    }

    @JSExport
    public static void cancel() {
        there(opener).cancel();
    }

    @JSExport
    public static void look(String location) {
        there(shelf).look(List.of(location), () -> log("looked"));
    }

    @JSExport
    public static String standing(String location) {
        return there(shelf).standing(location).name();
    }

    @JSExport
    public static String reason(String location) {
        return there(shelf).reason(location);
    }

    @JSExport
    public static int waiting() {
        return there(shelf).waiting();
    }

    @JSExport
    public static void askAgain() {
        there(shelf).askAgain(said -> log("answer " + said));
    }

    @JSExport
    public static void source(String location) {
        there(shelf)
                .source(
                        location,
                        file -> log("source " + file.getName() + " " + file.getSize()),
                        reason -> log("refused " + reason));
    }

    @JSExport
    public static void forgetAllBut(String location) {
        there(shelf).forgetAllBut(List.of(location));
    }

    @JSExport
    public static String keepOffer() {
        KeepOffer offer = there(shelf).keepOffer();
        return offer == null ? "none" : offer.files() + " files, " + offer.bytes() + " bytes";
    }

    @JSExport
    public static void keep() {
        there(shelf).keep(said -> log("kept " + said));
    }

    @JSExport
    public static void startTabs() {
        tabs = new BrowserTabs(new Tabs.Listener() {
            @Override
            public void leads(boolean another) {
                log("leads " + another);
            }

            @Override
            public void follows(boolean playing, String title) {
                log("follows " + playing + " " + title);
            }

            @Override
            public void letGo() {
                PLAYER.at(PLAYER.state().queue().currentIndex(), PLAYER.state().positionSeconds(), false);
                Keeper kept = keeper;
                if (kept != null) {
                    kept.flush();
                }
                log("let go");
            }
        });
        there(tabs).start();
    }

    @JSExport
    public static void takeOver() {
        there(tabs).takeOver();
    }

    @JSExport
    public static void tell(boolean playing, String title) {
        there(tabs).tell(playing, title);
    }

    @JSExport
    public static void startKeys() {
        keys = new BrowserMediaKeys(PLAYER);
    }

    @JSExport
    public static void show() {
        there(keys).show(PLAYER.state());
    }

    @JSExport
    public static void cover(org.teavm.jso.file.@Nullable Blob picture) {
        there(keys).cover(picture);
    }

    @JSExport
    public static void startPresence() {
        presence = new BrowserPresence(new Presence.Listener() {
            @Override
            public void leaving() {
                log("leaving");
            }

            @Override
            public void visible(boolean visible) {
                log("visible " + visible);
            }

            @Override
            public void woke(long millis) {
                log("woke " + millis);
            }

            @Override
            public void online(boolean online) {
                log("online " + online);
            }

            @Override
            public void interrupted() {
                log("interrupted");
            }

            @Override
            public void restored() {
                log("restored");
            }

            @Override
            public void outputLost() {
                log("output lost");
            }
        });
        there(presence).start();
    }

    @JSExport
    public static void screenAwake(boolean on) {
        there(presence).screenAwake(on);
    }

    @JSExport
    public static void title(String text) {
        there(presence).title(text);
    }

    @JSExport
    public static void startOutputs() {
        Outputs made = new BrowserOutputs();
        made.onChange(all -> log("changed " + names(all)));
        made.list(all -> log("listed " + names(all)));
        log("leave " + made.leaveNeeded());
        outputs = made;
    }

    private static String names(List<Outputs.Output> all) {
        List<String> names = new ArrayList<>();
        all.forEach(output -> names.add(output.name()));
        return String.join(", ", names);
    }

    @JSExport
    public static void chooseOutput() {
        there(outputs)
                .choose(
                        chosen -> log("chosen " + chosen.name()),
                        named -> log("named " + names(named)),
                        reason -> log("unnamed " + reason));
    }

    @JSExport
    public static void startInstall() {
        InstallOffer made = new BrowserInstallOffer();
        install = made;
        made.onChange(() -> log("offered " + made.offered()));
    }

    @JSExport
    public static void acceptInstall() {
        there(install).accept(agreed -> log("installed " + agreed));
    }

    @JSExport
    public static void startUpdates(String address) {
        updates = new BrowserUpdates(address, new Updates.Listener() {
            @Override
            public void ready() {
                log("update ready");
            }

            @Override
            public void offlineReady() {
                log("offline ready");
            }
        });
        there(updates).start();
    }

    @JSExport
    public static void takeUpdate() {
        there(updates).take(() -> log("before reload"));
    }
}

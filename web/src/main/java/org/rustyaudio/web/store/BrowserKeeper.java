package org.rustyaudio.web.store;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.faceplate.model.PresetSlots;
import org.rustyaudio.player.session.Session;
import org.rustyaudio.player.session.SessionJson;
import org.rustyaudio.player.transport.PlayerState;
import org.rustyaudio.presets.FactoryPresets;
import org.rustyaudio.presets.Preset;
import org.rustyaudio.web.platform.Page;

/// Keeps everything in the browser's database. Page's thread.
public final class BrowserKeeper implements Keeper {

    private static final String SETTINGS = "settings";
    private static final String SLOTS = "slots";
    private static final String PRESETS = "presets";
    private static final String SESSION = "session";
    private static final String SPOT = "spot";
    private static final String BEFORE = "before-restore";

    private final Database database;
    private final Records records;
    private final Consumer<String> complaints;
    private Remembered remembered;
    private @Nullable SessionWatch watch;
    private boolean keepsQueue = true;
    private boolean restoring;
    private boolean askedToStay;

    private BrowserKeeper(Database database, Consumer<String> complaints) {
        this.database = database;
        this.complaints = complaints;
        records = new Records(database, complaints);
        remembered = new Remembered(WebSettings.INITIAL, null, factory(), List.of());
    }

    /// Reads what is kept.
    ///
    /// @param complaints told in a sentence what could not be read or written
    /// @param ready given the keeper; it works whatever the browser does
    public static void open(Database database, Consumer<String> complaints, Consumer<Keeper> ready) {
        BrowserKeeper keeper = new BrowserKeeper(database, complaints);
        if (!database.lasting()) {
            complaints.accept("This browser does not let the player remember anything here ("
                    + database.blockedBecause() + "): queue and settings last until the page is closed.");
        }
        database.onClosed(
                () -> complaints.accept("Nothing is remembered from now on: " + database.blockedBecause() + "."));
        database.onReturned(keeper.records::rewrite);
        Page.onWindow("pagehide", event -> keeper.flush());
        Page.onWindow("beforeunload", event -> keeper.flush());
        Page.onDocument("freeze", event -> keeper.flush());
        Page.onDocument("visibilitychange", event -> {
            if (!Page.visible()) {
                keeper.flush();
            }
        });
        keeper.reread(read -> ready.accept(keeper));
    }

    private static PresetSlots factory() {
        return PresetSlots.of(FactoryPresets.all());
    }

    @Override
    public Remembered remembered() {
        return remembered;
    }

    @Override
    public void settings(WebSettings settings) {
        remembered = new Remembered(settings, remembered.session(), remembered.slots(), remembered.presets());
        records.put(SETTINGS, SettingsJson.write(settings).toString());
    }

    @Override
    public void slots(PresetSlots slots) {
        remembered = new Remembered(remembered.settings(), remembered.session(), slots, remembered.presets());
        records.put(SLOTS, Kept.slots(slots).toString());
    }

    @Override
    public void presets(List<Preset> presets) {
        remembered = new Remembered(remembered.settings(), remembered.session(), remembered.slots(), presets);
        records.put(PRESETS, Kept.presets(presets).toString());
    }

    @Override
    public void watch(Supplier<PlayerState> state) {
        SessionWatch begun = new SessionWatch(state);
        watch = begun;
        Page.every(() -> look(false), SessionWatch.LOOK_MILLIS);
    }

    private void look(boolean last) {
        SessionWatch looking = watch;
        if (looking == null || !keepsQueue || restoring) {
            return;
        }
        Session changed = looking.look(last);
        if (changed != null) {
            putSession(changed);
            if (!changed.tracks().isEmpty() && !askedToStay) {
                askedToStay = true;
                StorageLeave.ask();
            }
        } else if (looking.moved(last)) {
            records.put(SPOT, Kept.spot(looking.spot()));
        }
    }

    private void putSession(@Nullable Session session) {
        remembered = new Remembered(remembered.settings(), session, remembered.slots(), remembered.presets());
        records.put(SESSION, session == null ? null : SessionJson.write(session));
        records.put(
                SPOT, session == null ? null : Kept.spot(new Kept.Spot(session.index(), session.positionSeconds())));
    }

    @Override
    public void keepQueue(boolean on) {
        if (on && !keepsQueue && watch != null) {
            watch.forget();
        }
        keepsQueue = on;
    }

    @Override
    public void flush() {
        look(true);
        records.flush();
    }

    @Override
    public void reread(Consumer<Remembered> done) {
        // Until the page has taken up what is read, what it plays is older.
        restoring = true;
        records.load(() -> {
            remembered = new Remembered(
                    read(SETTINGS, "Settings", text -> SettingsJson.read(Kept.object(text)), WebSettings.INITIAL),
                    session(),
                    read(SLOTS, "Preset keys", text -> Kept.slots(Kept.object(text)), factory()),
                    read(PRESETS, "Your presets", text -> Kept.presets(Kept.object(text)), List.of()));
            done.accept(remembered);
            restoring = false;
        });
    }

    private interface Reading<T> {
        T read(String text) throws DamagedException;
    }

    private <T extends @Nullable Object> T read(String name, String called, Reading<T> reading, T otherwise) {
        String text = records.get(name);
        if (text == null) {
            return otherwise;
        }
        try {
            return reading.read(text);
        } catch (DamagedException e) {
            String aside = records.setAside(name);
            complaints.accept(called + " were damaged (" + e.getMessage() + ") and start anew; the old record is kept"
                    + " as \"" + aside + "\".");
            return otherwise;
        }
    }

    private @Nullable Session session() {
        Session session = this.<@Nullable Session>read(SESSION, "The last queue's records", Kept::session, null);
        if (session == null) {
            return null;
        }
        Kept.Spot spot =
                this.<Kept.@Nullable Spot>read(SPOT, "The place in the last queue and its records", Kept::spot, null);
        boolean fits = spot != null
                && spot.index() >= -1
                && spot.index() < session.tracks().size()
                && spot.positionSeconds() >= 0
                && spot.positionSeconds() <= 1e9;
        return spot == null || !fits
                ? session
                : new Session(
                        session.tracks(),
                        session.upNext(),
                        spot.index(),
                        spot.positionSeconds(),
                        session.repeat(),
                        session.shuffle(),
                        session.speed(),
                        session.volumeDb(),
                        session.transitions(),
                        session.gain(),
                        session.ratePolicy(),
                        session.playlist());
    }

    @Override
    public String export() {
        SessionWatch watching = watch;
        Remembered now = watching == null || !keepsQueue
                ? remembered
                : new Remembered(remembered.settings(), watching.session(), remembered.slots(), remembered.presets());
        return Backup.write(now, Page.nowText());
    }

    @Override
    public String exportName() {
        return "rusty-audio " + Page.nowText().substring(0, 10) + ".json";
    }

    @Override
    public void restore(String text, Consumer<Remembered> done) throws BackupException {
        String before = export();
        Remembered read = Backup.read(text, remembered);
        take(read, before, done);
    }

    @Override
    public boolean canUndoRestore() {
        return records.get(BEFORE) != null;
    }

    @Override
    public @Nullable Session beforeRestore() {
        String before = records.get(BEFORE);
        try {
            return before == null ? null : Backup.read(before, remembered).session();
        } catch (BackupException e) {
            return null;
        }
    }

    @Override
    public void undoRestore(Consumer<Remembered> done) {
        String before = records.get(BEFORE);
        if (before == null) {
            return;
        }
        try {
            take(Backup.read(before, remembered), null, done);
        } catch (BackupException e) {
            records.setAside(BEFORE);
            complaints.accept("What was kept before the import cannot be read: " + e.getMessage());
        }
    }

    private void take(Remembered taken, @Nullable String before, Consumer<Remembered> done) {
        restoring = true;
        settings(taken.settings());
        slots(taken.slots());
        presets(taken.presets());
        putSession(taken.session());
        records.put(BEFORE, before);
        records.flush(() -> {
            done.accept(remembered);
            restoring = false;
        });
    }

    @Override
    public boolean lasting() {
        return database.lasting();
    }
}

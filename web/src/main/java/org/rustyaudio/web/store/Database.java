package org.rustyaudio.web.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.web.platform.Page;
import org.rustyaudio.web.platform.Promises.Refused;
import org.teavm.jso.JSObject;

/// The browser's database for this page, or the same in memory where the browser blocks it.
/// Page's thread; every call returns at once.
public final class Database {

    /// What is kept as text, by name.
    public static final String RECORDS = "records";
    /// Handles of files and folders, by id.
    public static final String HANDLES = "handles";
    /// Damaged records, by name and time.
    public static final String ASIDE = "aside";

    private static final String NAME = "rusty-audio";
    private static final int VERSION = 1;
    private static final List<String> STORES = List.of(RECORDS, HANDLES, ASIDE);
    private static final int PATIENCE_MILLIS = 5000;

    private @Nullable JSObject connection;
    private String blocked;
    private Runnable closed = () -> {};
    private Runnable returned = () -> {};
    private final Map<String, Map<String, JSObject>> memory = new TreeMap<>();

    private Database(@Nullable JSObject connection, String blocked) {
        this.connection = connection;
        this.blocked = blocked;
        for (String store : STORES) {
            memory.put(store, new TreeMap<>());
        }
    }

    /// Opens it; what comes back always works.
    public static void open(Consumer<Database> opened) {
        boolean[] settled = new boolean[1];
        int patience = Page.later(
                () -> {
                    if (!settled[0]) {
                        settled[0] = true;
                        opened.accept(new Database(null, "it does not answer"));
                    }
                },
                PATIENCE_MILLIS);
        IndexedDb.open(
                NAME,
                VERSION,
                String.join(" ", STORES),
                connection -> {
                    if (settled[0]) {
                        IndexedDb.close(connection);
                        return;
                    }
                    settled[0] = true;
                    Page.forget(patience);
                    Database database = new Database(connection, "");
                    database.watch(connection);
                    opened.accept(database);
                },
                (name, message) -> {
                    if (!settled[0]) {
                        settled[0] = true;
                        Page.forget(patience);
                        opened.accept(new Database(null, reason(name, message)));
                    }
                });
    }

    private static String reason(String name, String message) {
        return switch (name) {
            case "VersionError" -> "a newer version of the player has used it; reload the page";
            case "SecurityError", "InvalidStateError" -> "the browser does not allow it here";
            case "QuotaExceededError" -> "the disk or the browser's share of it is full";
            default -> message.isEmpty() ? name : message;
        };
    }

    private void watch(JSObject open) {
        IndexedDb.onClose(
                open,
                () -> {
                    connection = null;
                    blocked = "a newer version of the player runs in another tab; reload this page";
                    closed.run();
                },
                () -> {
                    connection = null;
                    blocked = "the browser has closed its storage";
                    reopen();
                });
    }

    /// The browser closes a database when its data is cleared or its disk stumbles; most often it opens again.
    private void reopen() {
        IndexedDb.open(
                NAME,
                VERSION,
                String.join(" ", STORES),
                again -> {
                    connection = again;
                    blocked = "";
                    watch(again);
                    returned.run();
                },
                (name, message) -> {
                    blocked = reason(name, message);
                    closed.run();
                });
    }

    /// Whether what is written outlives the page.
    public boolean lasting() {
        return connection != null;
    }

    /// Why it does not; empty when it does.
    public String blockedBecause() {
        return blocked;
    }

    /// Hears when the browser takes the database away for good.
    public void onClosed(Runnable heard) {
        closed = heard;
    }

    /// Hears when the database was taken away and is there again, perhaps empty.
    public void onReturned(Runnable heard) {
        Runnable before = returned;
        returned = () -> {
            before.run();
            heard.run();
        };
    }

    /// Reads a whole store.
    ///
    /// @param each name and value
    public void all(String store, BiConsumer<String, JSObject> each, Runnable done, Consumer<String> failed) {
        JSObject open = connection;
        if (open == null) {
            new TreeMap<>(memory.get(store)).forEach(each);
            done.run();
            return;
        }
        IndexedDb.all(open, store, each::accept, done::run, (name, message) -> failed.accept(reason(name, message)));
    }

    /// Begins a change; all of it is done, or nothing.
    public Change change() {
        return new Change();
    }

    /// Puts and removals that belong together.
    public final class Change {

        private record Step(
                String store, String key, @Nullable JSObject value) {}

        private final List<Step> steps = new ArrayList<>();

        public Change put(String store, String key, JSObject value) {
            steps.add(new Step(store, key, value));
            return this;
        }

        public Change remove(String store, String key) {
            steps.add(new Step(store, key, null));
            return this;
        }

        /// Does it.
        ///
        /// @param done called once it is kept
        /// @param failed told the error's name and what the browser says; nothing was changed then
        public void commit(Runnable done, Refused failed) {
            JSObject open = connection;
            if (open == null) {
                for (Step step : steps) {
                    Map<String, JSObject> store = memory.get(step.store);
                    if (store != null && step.value != null) {
                        store.put(step.key, step.value);
                    } else if (store != null) {
                        store.remove(step.key);
                    }
                }
                done.run();
                return;
            }
            JSObject transaction = IndexedDb.transaction(open, done::run, failed);
            if (transaction == null) {
                return;
            }
            for (Step step : steps) {
                if (!IndexedDb.write(transaction, step.store, step.key, step.value, failed)) {
                    return;
                }
            }
            IndexedDb.commit(transaction);
        }
    }
}

package org.rustyaudio.web.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.web.platform.Page;
import org.teavm.jso.core.JSString;

/// Named texts in the database, written a moment after they change and all together.
/// Page's thread.
final class Records {

    private static final int DELAY_MILLIS = 300;
    private static final int RETRY_MILLIS = 15_000;
    private static final int MOST_ASIDE = 20;

    private final Database database;
    private final Consumer<String> complaints;
    private final Map<String, String> kept = new TreeMap<>();
    private final Map<String, @Nullable String> waiting = new LinkedHashMap<>();
    private int timer = -1;
    private boolean complained;

    Records(Database database, Consumer<String> complaints) {
        this.database = database;
        this.complaints = complaints;
    }

    /// Reads them all anew; what still waits to be written stays.
    void load(Runnable done) {
        database.all(
                Database.RECORDS,
                (name, value) -> {
                    if (!waiting.containsKey(name)) {
                        kept.put(name, JSString.isInstance(value) ? ((JSString) value).stringValue() : "");
                    }
                },
                done,
                reason -> {
                    complaints.accept("What you kept cannot be read: " + reason + ". The player starts anew.");
                    done.run();
                });
    }

    /// Null where there is none.
    @Nullable
    String get(String name) {
        return kept.get(name);
    }

    /// Changes a record, or removes it when there is no text; written soon.
    void put(String name, @Nullable String text) {
        String old = kept.get(name);
        if (text == null ? old == null : text.equals(old)) {
            return;
        }
        if (text == null) {
            kept.remove(name);
        } else {
            kept.put(name, text);
        }
        waiting.put(name, text);
        if (timer < 0) {
            timer = Page.later(this::flush, DELAY_MILLIS);
        }
    }

    /// Writes now what waits.
    void flush() {
        flush(() -> {});
    }

    /// Writes now what waits.
    ///
    /// @param done called when it is kept, or could not be
    void flush(Runnable done) {
        if (timer >= 0) {
            Page.forget(timer);
            timer = -1;
        }
        if (waiting.isEmpty()) {
            done.run();
            return;
        }
        Map<String, @Nullable String> written = new LinkedHashMap<>(waiting);
        waiting.clear();
        Database.Change change = database.change();
        written.forEach((name, text) -> {
            if (text == null) {
                change.remove(Database.RECORDS, name);
            } else {
                change.put(Database.RECORDS, name, JSString.valueOf(text));
            }
        });
        change.commit(
                () -> {
                    complained = false;
                    done.run();
                },
                (name, message) -> {
                    again(written, name, message);
                    done.run();
                });
    }

    private void again(Map<String, @Nullable String> written, String name, String message) {
        written.forEach(waiting::putIfAbsent);
        if (timer < 0) {
            timer = Page.later(this::flush, RETRY_MILLIS);
        }
        if (!complained) {
            complained = true;
            complaints.accept(
                    name.equals("QuotaExceededError")
                            ? "There is no room left to remember your queue and settings. Free some disk space, or"
                                    + " remove kept music in Setup; until then the music plays on, but is not"
                                    + " remembered."
                            : "Your queue and settings are not remembered at the moment (" + name
                                    + (message.isEmpty() ? "" : ": " + message) + "); the player tries again.");
        }
    }

    /// Writes everything once more: the database was emptied behind our back.
    void rewrite() {
        waiting.putAll(kept);
        flush();
    }

    /// Moves a damaged record out of the way and keeps it.
    ///
    /// @return under which name
    String setAside(String name) {
        String text = String.valueOf(kept.remove(name));
        waiting.remove(name);
        String aside = name + " " + Page.nowText();
        database.change()
                .put(Database.ASIDE, aside, JSString.valueOf(text))
                .remove(Database.RECORDS, name)
                .commit(this::trimAside, (error, message) -> {});
        return aside;
    }

    private void trimAside() {
        Map<String, String> byTime = new TreeMap<>();
        database.all(
                Database.ASIDE,
                (name, value) -> byTime.put(name.substring(name.lastIndexOf(' ') + 1) + name, name),
                () -> {
                    Database.Change change = database.change();
                    int surplus = byTime.size() - MOST_ASIDE;
                    for (String name : byTime.values()) {
                        if (surplus-- > 0) {
                            change.remove(Database.ASIDE, name);
                        }
                    }
                    change.commit(() -> {}, (error, message) -> {});
                },
                reason -> {});
    }
}

package org.rustyaudio.presets;

import java.util.Locale;
import java.util.function.Predicate;

/// Names of presets, of which no two are alike but for case.
public final class PresetNames {

    private PresetNames() {}

    /// The same for all names that are one.
    public static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /// Whether two names are one.
    public static boolean same(String one, String other) {
        return key(one).equals(key(other));
    }

    /// A name like the wanted one that is free: itself, or with a number behind it.
    public static String free(String wanted, Predicate<String> taken) {
        String name = wanted;
        for (int i = 2; taken.test(name); i++) {
            String end = " " + i;
            String start = wanted.substring(0, Math.min(wanted.length(), Preset.MAX_NAME - end.length()));
            name = start.strip() + end;
        }
        return name;
    }
}

package org.rustyaudio.codec.wav;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// The `LIST INFO` names of the multimedia specification and those that programs added, by our keys.
public final class InfoKeys {

    /// In the order in which they are written.
    public static final Map<String, String> BY_ID = byId();

    private InfoKeys() {}

    private static Map<String, String> byId() {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("INAM", "title");
        keys.put("IART", "artist");
        keys.put("IPRD", "album");
        keys.put("IAAR", "albumartist");
        keys.put("ITRK", "track");
        keys.put("ICRD", "date");
        keys.put("IGNR", "genre");
        keys.put("ICMT", "comment");
        keys.put("IMUS", "composer");
        keys.put("ICOP", "copyright");
        keys.put("ISFT", "encoder");
        keys.put("IENG", "engineer");
        keys.put("ILNG", "language");
        keys.put("IPUB", "publisher");
        keys.put("ISRC", "source");
        keys.put("IKEY", "keywords");
        return Collections.unmodifiableMap(keys);
    }
}

package org.rustyaudio.player.playlist;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/// A fake file system.
final class FakeFiles implements PlaylistFiles {

    private final Map<String, byte[]> files = new TreeMap<>();

    FakeFiles with(String location, String content) {
        return with(location, content.getBytes(StandardCharsets.UTF_8));
    }

    FakeFiles with(String location, byte[] content) {
        files.put(location, content);
        return this;
    }

    /// Sound files: their content does not matter here.
    FakeFiles sound(String... locations) {
        for (String location : locations) {
            files.put(location, new byte[1]);
        }
        return this;
    }

    @Override
    public boolean exists(String location) {
        return files.containsKey(location);
    }

    @Override
    public byte[] read(String location, int mostBytes) throws PlaylistException {
        byte[] content = files.get(location);
        if (content == null) {
            throw new PlaylistException(location + " was not found; check its name");
        }
        return content;
    }
}

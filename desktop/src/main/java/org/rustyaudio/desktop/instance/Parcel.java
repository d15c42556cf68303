package org.rustyaudio.desktop.instance;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What a second start hands over: the paths it was given. Having come at all means: show yourself.
final class Parcel {

    private static final int MARK = 0x52414831;
    private static final int MOST_PATHS = 100_000;
    private static final int LONGEST_PATH_BYTES = 1 << 16;
    static final int TAKEN = 0x4F4B;

    private Parcel() {}

    static void write(List<Path> paths, DataOutputStream out) throws IOException {
        if (paths.size() > MOST_PATHS) {
            throw new IOException(paths.size() + " paths are too many at once; name their folder instead");
        }
        out.writeInt(MARK);
        out.writeInt(paths.size());
        for (Path path : paths) {
            byte[] bytes = path.toAbsolutePath().toString().getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
        out.flush();
    }

    /// @throws IOException when it is no parcel, or not a whole one
    static List<Path> read(DataInputStream in) throws IOException {
        if (in.readInt() != MARK) {
            throw new IOException("not from a stereo");
        }
        int count = within(in.readInt(), MOST_PATHS);
        List<Path> paths = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] bytes = in.readNBytes(within(in.readInt(), LONGEST_PATH_BYTES));
            try {
                paths.add(Path.of(new String(bytes, StandardCharsets.UTF_8)));
            } catch (InvalidPathException e) {
                throw new IOException("no file name", e);
            }
        }
        return paths;
    }

    private static int within(int number, int most) throws IOException {
        if (number < 0 || number > most) {
            throw new IOException("a number out of range: " + number);
        }
        return number;
    }
}

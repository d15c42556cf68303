package org.rustyaudio.codec.ffmpeg;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// FFmpeg's libraries as plain files in one folder of `java.library.path`, loaded by name. Any thread.
///
/// JavaCPP would look for each of them in the class path and in all modules of the Java runtime before it looks at the
/// folder; that takes longer than loading them.
final class NativeFolder {

    /// Each after those it needs; those in the first line are not there on every system.
    private static final List<String> NAMES = List.of(
            "drm",
            "va",
            "va-drm",
            "avutil",
            "swresample",
            "avcodec",
            "avformat",
            "jnijavacpp",
            "jniavutil",
            "jniswresample",
            "jniavcodec",
            "jniavformat");

    private static final int OPTIONAL = 3;

    private NativeFolder() {}

    /// Loads all of them; false, where they are not all together in a folder, and JavaCPP shall find them.
    static boolean load() {
        for (String folder : System.getProperty("java.library.path", "").split(File.pathSeparator, -1)) {
            List<Path> files = folder.isEmpty() ? List.of() : find(new File(folder).list(), Path.of(folder));
            if (!files.isEmpty()) {
                return loadAll(files);
            }
        }
        return false;
    }

    private static boolean loadAll(List<Path> files) {
        try {
            for (Path file : files) {
                System.load(file.toAbsolutePath().toString());
            }
            return true;
        } catch (UnsatisfiedLinkError e) {
            return false; // JavaCPP tries again and says what is missing
        }
    }

    /// The files to load, in order; none, where one is missing.
    static List<Path> find(String @Nullable [] folder, Path path) {
        List<Path> found = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            String name = NAMES.get(i);
            Path file = null;
            for (String candidate : folder == null ? new String[0] : folder) {
                if (isLibrary(candidate, name)) {
                    file = path.resolve(candidate);
                }
            }
            if (file != null) {
                found.add(file);
            } else if (i >= OPTIONAL) {
                return List.of();
            }
        }
        return found;
    }

    /// Linux has libavutil.so.60, Windows avutil-60.dll, macOS libavutil.60.dylib.
    private static boolean isLibrary(String file, String name) {
        return file.toLowerCase(Locale.ROOT)
                .matches("(lib)?" + name + "(-[0-9]+)?(\\.[0-9]+)*\\.(so|dll|dylib)(\\.[0-9]+)*");
    }
}

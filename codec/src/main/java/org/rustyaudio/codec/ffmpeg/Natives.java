package org.rustyaudio.codec.ffmpeg;

import java.lang.ref.Cleaner;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;

/// FFmpeg's libraries: loaded at the first use, silent, and bounded in what one file may make them allocate.
/// Any thread.
final class Natives {

    /// More than any honest file needs: the sample table of a two-day MP4 takes about half of it.
    private static final long LARGEST_ALLOCATION_BYTES = 256L << 20;

    /// Frees what a forgotten reader still holds.
    static final Cleaner CLEANER = Cleaner.create();

    static {
        // Memory is freed by name here, so JavaCPP needs neither a collector thread nor a limit tied to the heap.
        preset("org.bytedeco.javacpp.nopointergc", "true");
        preset("org.bytedeco.javacpp.maxPhysicalBytes", "0");
        preset("org.bytedeco.javacpp.maxBytes", "0");
        if (NativeFolder.load()) {
            preset("org.bytedeco.javacpp.loadlibraries", "false");
        }
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
        avutil.av_max_alloc(LARGEST_ALLOCATION_BYTES);
    }

    private Natives() {}

    /// Loads what reading needs: avutil, swresample, avcodec and avformat.
    ///
    /// @throws LinkageError where a library is missing or belongs to another machine
    static void load() {
        avformat.avformat_version();
    }

    private static void preset(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}

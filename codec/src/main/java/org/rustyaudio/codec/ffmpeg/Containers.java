package org.rustyaudio.codec.ffmpeg;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which containers may be opened, and what formats are called in plain words. Any thread.
///
/// The list holds no playlist, network, picture or subtitle format: nothing that could name another file.
final class Containers {

    private static final Set<String> ALLOWED = Set.of(
            "aac",
            "ac3",
            "aiff",
            "amr",
            "ape",
            "asf",
            "au",
            "caf",
            "dsf",
            "dts",
            "eac3",
            "flac",
            "iff",
            "matroska,webm",
            "mov,mp4,m4a,3gp,3g2,mj2",
            "mp3",
            "mpc",
            "mpc8",
            "ogg",
            "oma",
            "shn",
            "tak",
            "truehd",
            "tta",
            "w64",
            "wav",
            "wv");

    /// The decoders FFmpeg may try while it studies a raw stream; none for pictures.
    static final String RAW_CODECS =
            "aac,ac3,amrnb,amrwb,dca,eac3,mp1float,mp2float,mp3float,mp1,mp2,mp3,shorten,tak,truehd";

    private static final Map<String, String> CODECS = Map.ofEntries(
            Map.entry("aac", "AAC"),
            Map.entry("aac_latm", "AAC"),
            Map.entry("ac3", "AC-3"),
            Map.entry("alac", "ALAC"),
            Map.entry("ape", "Monkey's Audio"),
            Map.entry("dts", "DTS"),
            Map.entry("eac3", "E-AC-3"),
            Map.entry("flac", "FLAC"),
            Map.entry("mp1", "MP1"),
            Map.entry("mp2", "MP2"),
            Map.entry("mp3", "MP3"),
            Map.entry("musepack7", "Musepack"),
            Map.entry("musepack8", "Musepack"),
            Map.entry("opus", "Opus"),
            Map.entry("shorten", "Shorten"),
            Map.entry("speex", "Speex"),
            Map.entry("tak", "TAK"),
            Map.entry("truehd", "TrueHD"),
            Map.entry("tta", "TTA"),
            Map.entry("vorbis", "Vorbis"),
            Map.entry("wavpack", "WavPack"),
            Map.entry("wmalossless", "WMA Lossless"),
            Map.entry("wmapro", "WMA Pro"),
            Map.entry("wmav1", "WMA"),
            Map.entry("wmav2", "WMA"),
            Map.entry("wmavoice", "WMA Voice"));

    /// What is found most often under a wrong name.
    private static final Map<String, String> STRANGERS = Map.of(
            "jpeg_pipe", "a JPEG picture",
            "png_pipe", "a PNG picture",
            "gif", "a GIF picture",
            "gif_pipe", "a GIF picture",
            "webp_pipe", "a WebP picture",
            "bmp_pipe", "a BMP picture",
            "hls", "a playlist of network streams",
            "concat", "a list of other files",
            "mpeg", "an MPEG video",
            "avi", "an AVI video");

    private Containers() {}

    static boolean allowed(String container) {
        return ALLOWED.contains(container);
    }

    /// What a file that is not allowed seems to be.
    static String stranger(String container, String longName) {
        String plain = STRANGERS.get(container);
        return plain == null ? "something else (" + longName + ")" : plain;
    }

    /// The format in plain words, such as `Ogg Vorbis` or `AAC (M4A)`.
    static String name(String container, String codec) {
        String known = CODECS.get(codec);
        String name = known == null ? pcmName(codec) : known;
        String wrapper = wrapper(container);
        if (container.equals("ogg")) {
            return codec.equals("opus") ? name : "Ogg " + name;
        }
        return wrapper == null ? name : name + " (" + wrapper + ")";
    }

    private static String pcmName(String codec) {
        if (codec.startsWith("dsd_")) {
            return "DSD";
        }
        return codec.startsWith("pcm_") ? "PCM" : codec.replace('_', ' ');
    }

    /// The wrapper worth naming: one that holds more than one codec.
    private static @Nullable String wrapper(String container) {
        return switch (container) {
            case "mov,mp4,m4a,3gp,3g2,mj2" -> "M4A";
            case "matroska,webm" -> "Matroska";
            case "aac" -> "ADTS";
            case "wav" -> "WAV";
            case "w64" -> "Wave64";
            case "aiff" -> "AIFF";
            case "caf" -> "CAF";
            case "au" -> "AU";
            default -> null;
        };
    }
}

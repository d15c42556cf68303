package org.rustyaudio.testkit.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The ways a signal can be encoded with the programs of the machine. Any thread.
///
/// Monkey's Audio and Musepack are missing: no free encoder of theirs is packaged for the machines that run the tests.
public enum Encoding {
    WAV("wav", Kind.LOSSLESS, "ffmpeg", "-c:a", "copy"),
    FLAC("flac", Kind.LOSSLESS, "flac", "-s", "-f", "-5"),
    OGG_FLAC("oga", Kind.LOSSLESS, "flac", "-s", "-f", "--ogg", "-5"),
    ALAC("m4a", Kind.LOSSLESS, "ffmpeg", "-c:a", "alac"),
    WAVPACK("wv", Kind.LOSSLESS, "wavpack", "-q"),
    TTA("tta", Kind.LOSSLESS, "ffmpeg", "-c:a", "tta"),
    FLAC_IN_MATROSKA("mka", Kind.LOSSLESS, "ffmpeg", "-c:a", "flac"),
    MP3_VBR("mp3", Kind.GAPLESS, "lame", "--quiet", "-V", "2"),
    MP3_CBR("mp3", Kind.GAPLESS, "lame", "--quiet", "-b", "128"),
    MP3_LOW("mp3", Kind.PADDED, "lame", "--quiet", "-b", "32"),
    MP3_WITHOUT_TAG("mp3", Kind.PADDED, "lame", "--quiet", "-t", "-b", "192"),
    VORBIS("ogg", Kind.GAPLESS, "oggenc", "-Q", "-q", "5"),
    OPUS("opus", Kind.GAPLESS, "opusenc", "--quiet", "--bitrate", "128"),
    OPUS_LOW("opus", Kind.GAPLESS, "opusenc", "--quiet", "--bitrate", "24", "--framesize", "60"),
    AAC_M4A("m4a", Kind.GAPLESS, "ffmpeg", "-c:a", "aac", "-aac_pns", "0", "-b:a", "160k"),
    AAC_ADTS("aac", Kind.PADDED, "ffmpeg", "-c:a", "aac", "-aac_pns", "0", "-b:a", "160k", "-f", "adts"),
    AAC_IN_MATROSKA("mka", Kind.PADDED, "ffmpeg", "-c:a", "aac", "-aac_pns", "0", "-b:a", "160k"),
    VORBIS_IN_WEBM("webm", Kind.PADDED, "ffmpeg", "-c:a", "libvorbis", "-q:a", "5"),
    OPUS_IN_WEBM("webm", Kind.PADDED, "ffmpeg", "-c:a", "libopus", "-b:a", "128k"),
    WMA("wma", Kind.PADDED, "ffmpeg", "-c:a", "wmav2", "-b:a", "160k"),
    AC3("ac3", Kind.PADDED, "ffmpeg", "-c:a", "ac3", "-b:a", "192k"),
    EAC3("eac3", Kind.PADDED, "ffmpeg", "-c:a", "eac3", "-b:a", "192k"),
    MP2("mp2", Kind.PADDED, "ffmpeg", "-c:a", "mp2", "-b:a", "192k"),
    SPEEX("spx", Kind.PADDED, "ffmpeg", "-c:a", "libspeex"),
    ADPCM_WAV("wav", Kind.PADDED, "ffmpeg", "-c:a", "adpcm_ms"),
    ULAW_AU("au", Kind.PADDED, "ffmpeg", "-c:a", "pcm_mulaw"),
    CAF("caf", Kind.LOSSLESS, "ffmpeg", "-c:a", "copy"),
    WAVE64("w64", Kind.PADDED, "ffmpeg", "-c:a", "copy");

    /// What comes back from a file.
    public enum Kind {
        /// The same samples.
        LOSSLESS,
        /// Other samples, but as many, at their old places.
        GAPLESS,
        /// Other samples and maybe more: the format does not say where the music starts and ends.
        PADDED
    }

    private final String extension;
    private final Kind kind;
    private final String tool;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> options;

    Encoding(String extension, Kind kind, String tool, String... options) {
        this.extension = extension;
        this.kind = kind;
        this.tool = tool;
        this.options = List.of(options);
    }

    public String extension() {
        return extension;
    }

    public Kind kind() {
        return kind;
    }

    public boolean lossless() {
        return kind == Kind.LOSSLESS;
    }

    /// Whether the machine has the encoder.
    public boolean available() {
        return Tool.installed(tool);
    }

    /// Encodes a WAV file.
    ///
    /// @param more further options for the encoder
    public Path encode(Path wav, Path out, String... more) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(tool);
        if (tool.equals("ffmpeg")) {
            command.addAll(List.of("-nostdin", "-v", "error", "-y", "-i", wav.toString()));
        }
        command.addAll(options);
        command.addAll(List.of(more));
        switch (tool) {
            case "flac", "oggenc" -> command.addAll(List.of("-o", out.toString(), wav.toString()));
            case "wavpack" -> command.addAll(List.of("-y", wav.toString(), "-o", out.toString()));
            case "ffmpeg" -> command.add(out.toString());
            default -> command.addAll(List.of(wav.toString(), out.toString()));
        }
        Tool.run(command);
        return out;
    }
}

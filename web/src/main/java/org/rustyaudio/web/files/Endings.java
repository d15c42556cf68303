package org.rustyaudio.web.files;

/// What the browser's windows for files offer.
final class Endings {

    /// With dots, parted by blanks.
    static final String ALL = ".flac .mp3 .ogg .oga .opus .m4a .m4b .mp4 .aac .wav .wave .w64 .rf64 .aif .aiff .aifc"
            + " .caf .mka .webm .mp2 .wv .ape .wma .mpc .tta .au .snd .m3u .m3u8 .pls .xspf .cue";

    private Endings() {}
}

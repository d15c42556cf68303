package org.rustyaudio.codec;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a file says about itself.
///
/// @param values lower-case key to value: `title, artist, album, albumartist, composer, genre, date, comment, track,
///     tracktotal, disc, disctotal, lyrics, cuesheet, replaygain_track_gain, replaygain_track_peak,
///     replaygain_album_gain, replaygain_album_peak, r128_track_gain, r128_album_gain`, and whatever else the file has
/// @param pictures cover first; at most what [Limits] allows
public record Tags(Map<String, String> values, List<Picture> pictures) {

    public static final Tags NONE = new Tags(Map.of(), List.of());

    public Tags {
        values = Map.copyOf(values);
        pictures = List.copyOf(pictures);
    }

    public Optional<String> get(String key) {
        return Optional.ofNullable(values.get(key));
    }
}

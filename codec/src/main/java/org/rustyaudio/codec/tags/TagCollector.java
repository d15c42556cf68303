package org.rustyaudio.codec.tags;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rustyaudio.codec.Limits;
import org.rustyaudio.codec.Picture;
import org.rustyaudio.codec.Tags;

/// Gathers tags within the limits; what was put first stays. Any one thread at a time.
public final class TagCollector {

    private final Map<String, String> values = new HashMap<>();
    private final List<Picture> covers = new ArrayList<>();
    private final List<Picture> otherPictures = new ArrayList<>();
    private int characters;

    /// Keeps a value unless it is empty, known already or past a limit.
    public void put(String key, String value) {
        String name = key.replace("\0", "").strip().toLowerCase(Locale.ROOT);
        String text = value.replace("\0", "").strip();
        boolean fits = values.size() < Limits.MAX_TAGS
                && (long) characters + name.length() + text.length() <= Limits.MAX_TAG_CHARACTERS;
        if (!name.isEmpty() && !text.isEmpty() && fits && values.putIfAbsent(name, text) == null) {
            characters += name.length() + text.length();
        }
    }

    /// Keeps a number that may carry a total, such as `3/12`, under `key` and `key + "total"`.
    public void putNumber(String key, String value) {
        int slash = value.indexOf('/');
        put(key, slash < 0 ? value : value.substring(0, slash));
        if (slash >= 0) {
            put(key + "total", value.substring(slash + 1));
        }
    }

    /// Keeps a picture within the limits, front covers first.
    public void addPicture(String mimeType, byte[] bytes, boolean frontCover) {
        boolean fits = bytes.length > 0
                && bytes.length <= Limits.MAX_PICTURE_BYTES
                && covers.size() + otherPictures.size() < Limits.MAX_PICTURES;
        if (fits) {
            (frontCover ? covers : otherPictures).add(new Picture(imageType(mimeType, bytes), bytes));
        }
    }

    public Tags toTags() {
        List<Picture> pictures = new ArrayList<>(covers);
        pictures.addAll(otherPictures);
        return new Tags(values, pictures);
    }

    /// The bytes are believed before the label.
    private static String imageType(String label, byte[] bytes) {
        if (bytes.length > 3 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xD8) {
            return "image/jpeg";
        }
        if (bytes.length > 3 && (bytes[0] & 0xFF) == 0x89 && bytes[1] == 'P' && bytes[2] == 'N') {
            return "image/png";
        }
        String name = label.strip().toLowerCase(Locale.ROOT);
        if (name.isEmpty()) {
            return "application/octet-stream";
        }
        return name.indexOf('/') >= 0 ? name : "image/" + name;
    }
}

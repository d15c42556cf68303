package org.rustyaudio.codec.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.av_dict_get;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_iterate;

import java.nio.file.Path;
import java.util.Locale;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVDictionaryEntry;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.codec.Limits;
import org.rustyaudio.codec.Tags;
import org.rustyaudio.codec.tags.TagCollector;

/// Reads what FFmpeg found of tags and pictures in an open file. One thread at a time.
final class TagReader {

    private static final int MAX_ENTRIES = 4 * Limits.MAX_TAGS;
    private static final int MAX_KEY_BYTES = 256;

    private TagReader() {}

    /// The container's tags, then those of the audio stream, then the pictures.
    static Tags read(Path file, AVFormatContext format, AVStream audio) {
        TagCollector tags = new TagCollector();
        put(format.metadata(), tags);
        put(audio.metadata(), tags);
        if (audio.codecpar().codec_id() == avcodec.AV_CODEC_ID_MP3) {
            ApeTag.read(file, tags);
        }
        for (int i = 0; i < format.nb_streams(); i++) {
            AVStream stream = format.streams(i);
            if ((stream.disposition() & avformat.AV_DISPOSITION_ATTACHED_PIC) != 0) {
                putPicture(stream, tags);
            }
        }
        return tags.toTags();
    }

    private static void put(AVDictionary entries, TagCollector tags) {
        AVDictionaryEntry entry = null;
        for (int i = 0; i < MAX_ENTRIES; i++) {
            entry = av_dict_iterate(entries, entry);
            if (entry == null) {
                return;
            }
            put(text(entry.key(), MAX_KEY_BYTES), text(entry.value(), Limits.MAX_TAG_CHARACTERS), tags);
        }
    }

    /// Keeps one tag under our name for it.
    static void put(String key, String raw, TagCollector tags) {
        String name = TagNames.of(TagText.clean(key, false));
        String value = TagText.clean(raw, TagNames.holdsLines(name));
        switch (name) {
            case "" -> {}
            case "track", "disc" -> tags.putNumber(name, value);
            default -> tags.put(name, TagNames.holdsMany(name) ? value.replaceAll(";(?! )", "; ") : value);
        }
    }

    private static String text(@Nullable BytePointer text, int maxBytes) {
        if (text == null || text.isNull()) {
            return "";
        }
        long length = BytePointer.strlen(text);
        byte[] bytes = new byte[(int) Math.min(length, maxBytes)];
        text.get(bytes);
        return TagText.decode(bytes);
    }

    private static void putPicture(AVStream stream, TagCollector tags) {
        AVPacket packet = stream.attached_pic();
        int size = packet.size();
        if (size <= 0 || size > Limits.MAX_PICTURE_BYTES) {
            return;
        }
        byte[] bytes = new byte[size];
        packet.data().get(bytes);
        tags.addPicture(type(stream.codecpar().codec_id()), bytes, isFront(stream.metadata()));
    }

    private static String type(int codecId) {
        return switch (codecId) {
            case avcodec.AV_CODEC_ID_MJPEG -> "image/jpeg";
            case avcodec.AV_CODEC_ID_PNG -> "image/png";
            case avcodec.AV_CODEC_ID_GIF -> "image/gif";
            case avcodec.AV_CODEC_ID_BMP -> "image/bmp";
            case avcodec.AV_CODEC_ID_TIFF -> "image/tiff";
            case avcodec.AV_CODEC_ID_WEBP -> "image/webp";
            default -> "";
        };
    }

    /// ID3 and FLAC tell the kind of a picture in its comment; APE tags name the item after it.
    private static boolean isFront(AVDictionary about) {
        AVDictionaryEntry kind = av_dict_get(about, "comment", null, 0);
        boolean front = kind != null
                && text(kind.value(), MAX_KEY_BYTES).toLowerCase(Locale.ROOT).contains("front");
        return front || av_dict_get(about, "Cover Art (Front)", null, 0) != null;
    }
}

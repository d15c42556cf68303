package org.rustyaudio.player.playlist;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Writes playlists as UTF-8: M3U, M3U8, PLS and XSPF, with paths relative to the playlist where they lie
/// beside or
/// below it.
/// Any thread.
public final class PlaylistWriter {

    /// What was written.
    ///
    /// @param losses what the format could not say, a sentence each
    public record Written(String text, List<String> losses) {

        public Written {
            losses = List.copyOf(losses);
        }

        /// The file's content, UTF-8 without a byte order mark.
        public byte[] bytes() {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    private final String target;
    private final StringBuilder out = new StringBuilder();
    private final List<String> losses = new ArrayList<>();

    private PlaylistWriter(String target) {
        this.target = target;
    }

    /// Writes entries whose locations are absolute, or relative to the playlist already.
    ///
    /// @param target where the playlist will lie
    /// @throws IllegalArgumentException for [PlaylistFormat#CUE], which is read only
    public static Written write(PlaylistFormat format, String target, String title, List<PlaylistEntry> entries) {
        PlaylistWriter writer = new PlaylistWriter(target);
        switch (format) {
            case M3U, M3U8 -> writer.m3u(format, title, entries);
            case PLS -> writer.pls(entries);
            case XSPF -> writer.xspf(title, entries);
            case CUE -> throw new IllegalArgumentException("cue sheets are not written; choose m3u8, pls or xspf");
        }
        return new Written(writer.out.toString(), writer.losses);
    }

    private void m3u(PlaylistFormat format, String title, List<PlaylistEntry> entries) {
        out.append("#EXTM3U\n");
        if (format == PlaylistFormat.M3U) {
            out.append("#EXTENC:UTF-8\n");
        }
        if (!title.isBlank()) {
            out.append("#PLAYLIST:").append(oneLine(title)).append('\n');
        }
        String album = "";
        for (PlaylistEntry entry : entries) {
            String path = Locations.relative(target, entry.location());
            if (unwritable(path)) {
                continue;
            }
            if (!entry.album().equals(album)) {
                album = entry.album();
                out.append("#EXTALB:").append(oneLine(album)).append('\n');
            }
            out.append("#EXTINF:").append(wholeSeconds(entry)).append(',');
            if (!entry.artist().isEmpty()) {
                out.append(oneLine(entry.artist())).append(" - ");
            }
            out.append(oneLine(entry.title())).append('\n');
            if (entry.startSeconds() > 0) {
                out.append("#EXTVLCOPT:start-time=")
                        .append(seconds(entry.startSeconds()))
                        .append('\n');
            }
            if (entry.endSeconds() >= 0) {
                out.append("#EXTVLCOPT:stop-time=")
                        .append(seconds(entry.endSeconds()))
                        .append('\n');
            }
            out.append(path.startsWith("#") ? "./" : "").append(path).append('\n');
        }
    }

    private void pls(List<PlaylistEntry> entries) {
        out.append("[playlist]\n");
        int number = 0;
        for (PlaylistEntry entry : entries) {
            String path = Locations.relative(target, entry.location());
            if (unwritable(path)) {
                continue;
            }
            if (entry.isPart()) {
                losses.add(entry.title() + " is a part of " + path
                        + ", which PLS cannot say; the whole file was written. Choose m3u8 or xspf");
            }
            number++;
            out.append("File").append(number).append('=').append(path).append('\n');
            String name = entry.artist().isEmpty() ? entry.title() : entry.artist() + " - " + entry.title();
            if (!name.isBlank()) {
                out.append("Title")
                        .append(number)
                        .append('=')
                        .append(oneLine(name))
                        .append('\n');
            }
            out.append("Length")
                    .append(number)
                    .append('=')
                    .append(wholeSeconds(entry))
                    .append('\n');
        }
        out.append("NumberOfEntries=").append(number).append("\nVersion=2\n");
    }

    private void xspf(String title, List<PlaylistEntry> entries) {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        out.append("<playlist version=\"1\" xmlns=\"http://xspf.org/ns/0/\"");
        out.append(" xmlns:vlc=\"http://www.videolan.org/vlc/playlist/ns/0/\">\n");
        element("  ", "title", title);
        out.append("  <trackList>\n");
        for (PlaylistEntry entry : entries) {
            out.append("    <track>\n");
            element("      ", "location", Locations.uri(Locations.relative(target, entry.location())));
            element("      ", "title", entry.title());
            element("      ", "creator", entry.artist());
            element("      ", "album", entry.album());
            if (entry.durationSeconds() >= 0) {
                element("      ", "duration", String.valueOf(Math.round(entry.durationSeconds() * 1000)));
            }
            if (entry.isPart()) {
                out.append("      <extension application=\"http://www.videolan.org/vlc/playlist/0\">\n");
                if (entry.startSeconds() > 0) {
                    element("        ", "vlc:option", "start-time=" + seconds(entry.startSeconds()));
                }
                if (entry.endSeconds() >= 0) {
                    element("        ", "vlc:option", "stop-time=" + seconds(entry.endSeconds()));
                }
                out.append("      </extension>\n");
            }
            out.append("    </track>\n");
        }
        out.append("  </trackList>\n</playlist>\n");
    }

    private void element(String indent, String name, String content) {
        if (content.isBlank()) {
            return;
        }
        out.append(indent).append('<').append(name).append('>');
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                default -> out.append(c < ' ' && c != '\t' && c != '\n' ? ' ' : c);
            }
        }
        out.append("</").append(name).append(">\n");
    }

    private boolean unwritable(String path) {
        boolean broken = path.indexOf('\n') >= 0 || path.indexOf('\r') >= 0;
        if (broken) {
            losses.add(oneLine(path) + " has a line break in its name, which this format cannot say; it was left out."
                    + " Choose xspf or rename the file");
        }
        return broken;
    }

    private static long wholeSeconds(PlaylistEntry entry) {
        return entry.durationSeconds() < 0 ? -1 : Math.round(entry.durationSeconds());
    }

    /// Nine decimals, so that a cue sheet's 75ths come back as the very same sample.
    private static String seconds(double value) {
        long billionths = Math.round(value * 1e9);
        String part =
                String.valueOf(billionths % 1_000_000_000L + 1_000_000_000L).substring(1);
        int end = part.length();
        while (end > 0 && part.charAt(end - 1) == '0') {
            end--;
        }
        return billionths / 1_000_000_000L + (end == 0 ? "" : "." + part.substring(0, end));
    }

    private static String oneLine(String text) {
        return text.replace('\n', ' ').replace('\r', ' ').strip();
    }
}

package org.rustyaudio.player.playlist;

import java.util.ArrayList;
import java.util.List;

/// Reads XSPF version 1 (xspf.org/spec): titles, creators, albums, durations, and VLC's `start-time` and
/// `stop-time` options for a part of a file.
final class XspfReader {

    private final XmlReader xml;
    private final Problems problems = new Problems();
    private final List<PlaylistEntry> entries = new ArrayList<>();

    private XspfReader(XmlReader xml) {
        this.xml = xml;
    }

    static Playlist read(String text, PlaylistLimits limits) throws PlaylistException {
        return new XspfReader(new XmlReader(text)).readAll(limits);
    }

    private Playlist readAll(PlaylistLimits limits) throws PlaylistException {
        String title = "";
        boolean rooted = false;
        for (XmlReader.Event event = xml.next(); event != XmlReader.Event.DONE; event = xml.next()) {
            if (event != XmlReader.Event.START) {
                continue;
            }
            if (xml.depth() == 1) {
                if (rooted || !xml.name().equals("playlist")) {
                    throw new PlaylistException("line " + xml.line() + ": the root element is <" + xml.name()
                            + ">, not one <playlist>; this is no XSPF playlist");
                }
                rooted = true;
            } else if (xml.depth() == 2 && xml.name().equals("title")) {
                title = xml.elementText();
            } else if (xml.depth() == 3 && xml.name().equals("track")) {
                if (entries.size() >= limits.entries()) {
                    problems.add(
                            xml.line(),
                            "only the first " + limits.entries() + " entries were read; split the playlist");
                    break;
                }
                track();
            }
        }
        if (!rooted) {
            throw new PlaylistException("there is no <playlist> element; this is no XSPF playlist");
        }
        return new Playlist(title, entries, problems.list());
    }

    private void track() throws PlaylistException {
        int depth = xml.depth();
        int line = xml.line();
        String location = "";
        String title = "";
        String creator = "";
        String album = "";
        double duration = -1;
        double start = 0;
        double end = -1;
        while (true) {
            XmlReader.Event event = xml.next();
            if (event == XmlReader.Event.DONE || (event == XmlReader.Event.END && xml.depth() < depth)) {
                break;
            }
            if (event != XmlReader.Event.START) {
                continue;
            }
            switch (xml.name()) {
                case "location" -> {
                    String uri = xml.elementText();
                    if (location.isEmpty() || Locations.refusal(location) != null) {
                        location = uri;
                    }
                }
                case "title" -> title = xml.elementText();
                case "creator" -> creator = xml.elementText();
                case "album" -> album = xml.elementText();
                case "duration" -> {
                    double millis = Numbers.decimal(xml.elementText());
                    duration = millis >= 0 ? millis / 1000 : -1;
                }
                case "option" -> {
                    String option = xml.elementText();
                    double seconds = Numbers.decimal(option.substring(option.indexOf('=') + 1));
                    if (seconds >= 0 && option.startsWith("start-time=")) {
                        start = seconds;
                    } else if (seconds >= 0 && option.startsWith("stop-time=")) {
                        end = seconds;
                    }
                }
                default -> {}
            }
        }
        if (location.isEmpty()) {
            problems.add(line, "the track has no <location>; it was left out");
            return;
        }
        double stop = end > start ? end : -1;
        entries.add(new PlaylistEntry(location, true, title, creator, album, duration, start, stop, line));
    }
}

package org.rustyaudio.player.playlist;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.player.Track;
import org.rustyaudio.player.TrackDetails;
import org.rustyaudio.player.gain.GainTags;

/// Reads a playlist and the playlists inside it, and finds the files they name.
/// One thread at a time.
///
/// An entry whose file is missing is kept and reported; one on the network is refused. A playlist that contains
/// itself is entered once.
public final class PlaylistLoader {

    /// What the file of a sheet is tried as when it is not there under its own name: sheets outlive conversions.
    private static final List<String> SOUND_ENDINGS =
            List.of("flac", "wav", "wv", "ape", "m4a", "mp3", "ogg", "opus", "aiff", "tta");

    private final PlaylistFiles files;
    private final PlaylistLimits limits;
    private final List<LoadedEntry> entries = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final List<String> path = new ArrayList<>();
    private int opened;
    private int lookedAt;
    private boolean full;

    private PlaylistLoader(PlaylistFiles files, PlaylistLimits limits) {
        this.files = files;
        this.limits = limits;
    }

    /// Loads the playlist at a location.
    ///
    /// @throws PlaylistException when it cannot be read or is none; the message names it
    public static LoadedPlaylist load(String location, PlaylistFiles files, PlaylistLimits limits)
            throws PlaylistException {
        PlaylistLoader loader = new PlaylistLoader(files, limits);
        String title;
        try {
            title = loader.enter(location);
        } catch (PlaylistException e) {
            throw new PlaylistException(location + ": " + e.getMessage());
        }
        return new LoadedPlaylist(title, loader.entries, loader.problems);
    }

    /// The tracks of a cue sheet that lies in a sound file's own tags.
    ///
    /// @throws PlaylistException when the text is no cue sheet
    public static LoadedPlaylist embeddedCue(String soundLocation, String cueText, PlaylistLimits limits)
            throws PlaylistException {
        CueSheet sheet = CueReader.read(cueText, limits);
        Problems found = new Problems();
        List<LoadedEntry> entries = new ArrayList<>();
        for (CueTracks.Place place : CueTracks.of(sheet, found)) {
            if (place.file() == 0) {
                entries.add(entry(sheet, place, soundLocation, false));
            } else {
                found.add(place.track().line(), "an embedded sheet has one file only; this track was left out");
            }
        }
        List<String> problems = new ArrayList<>();
        report(problems, soundLocation, sheet.problems());
        report(problems, soundLocation, found.list());
        return new LoadedPlaylist(sheet.title(), entries, problems);
    }

    private String enter(String location) throws PlaylistException {
        path.add(location);
        try {
            byte[] bytes = files.read(location, limits.bytes());
            String text = PlaylistReader.text(bytes, limits);
            if (PlaylistReader.format(location, text) == PlaylistFormat.CUE) {
                return sheet(location, CueReader.read(text, limits));
            }
            Playlist playlist = PlaylistReader.read(location, bytes, limits);
            report(problems, location, playlist.problems());
            for (PlaylistEntry entry : playlist.entries()) {
                if (isFull(location)) {
                    break;
                }
                entry(location, entry);
            }
            return playlist.title();
        } finally {
            path.removeLast();
        }
    }

    private void entry(String base, PlaylistEntry entry) {
        String refusal = Locations.refusal(entry.location());
        if (refusal != null) {
            report(problems, base, List.of(new PlaylistProblem(entry.line(), refusal)));
            return;
        }
        List<String> candidates = Locations.candidates(base, entry.location(), entry.isUri());
        String found = existing(candidates);
        String location = found == null ? candidates.getFirst() : found;
        if (PlaylistFormat.ofName(location) != null) {
            nested(base, entry.line(), location, found != null);
            return;
        }
        if (found == null) {
            missing(base, entry.line(), location);
        }
        String title = entry.title().isEmpty() ? fileName(location) : entry.title();
        Track track =
                new Track(location, title, entry.artist(), entry.album(), entry.startSeconds(), entry.endSeconds());
        TrackDetails details = new TrackDetails(
                entry.title(), entry.artist(), entry.album(), "", 0, 0, entry.durationSeconds(), GainTags.NONE);
        entries.add(new LoadedEntry(track, details, found == null));
    }

    private void nested(String base, int line, String location, boolean exists) {
        String reason = null;
        if (!exists) {
            reason = location + " was not found; put it there or remove the line";
        } else if (path.contains(location)) {
            reason = location + " contains itself; it is entered only once";
        } else if (path.size() >= limits.depth()) {
            reason = location + " is nested deeper than " + limits.depth() + " playlists; open it by itself";
        } else if (opened >= limits.nested()) {
            reason = "more than " + limits.nested() + " nested playlists; open " + location + " by itself";
        } else {
            opened++;
            try {
                enter(location);
            } catch (PlaylistException e) {
                reason = location + ": " + e.getMessage();
            }
        }
        if (reason != null) {
            report(problems, base, List.of(new PlaylistProblem(line, reason)));
        }
    }

    private String sheet(String location, CueSheet sheet) {
        Problems found = new Problems();
        List<CueTracks.Place> places = CueTracks.of(sheet, found);
        report(problems, location, sheet.problems());
        report(problems, location, found.list());
        List<@Nullable String> sounds = new ArrayList<>();
        List<Boolean> there = new ArrayList<>();
        for (CueSheet.FileReference file : sheet.files()) {
            String refusal = Locations.refusal(file.name());
            String sound =
                    refusal == null ? sound(location, file.name(), sheet.files().size() == 1) : null;
            String place = refusal != null
                    ? null
                    : sound != null
                            ? sound
                            : Locations.candidates(location, file.name(), false).getFirst();
            if (refusal != null) {
                report(problems, location, List.of(new PlaylistProblem(file.line(), refusal)));
            } else if (sound == null && place != null) {
                missing(location, file.line(), place);
            }
            sounds.add(place);
            there.add(sound != null);
        }
        for (CueTracks.Place place : places) {
            String sound = sounds.get(place.file());
            if (sound != null && !isFull(location)) {
                entries.add(entry(sheet, place, sound, !there.get(place.file())));
            }
        }
        return sheet.title();
    }

    /// The file a sheet names; or, as sheets outlive conversions, the same name with another ending, or for a
    /// sheet with one file the sheet's own name.
    private @Nullable String sound(String sheet, String name, boolean only) {
        String exact = existing(Locations.candidates(sheet, name, false));
        if (exact != null) {
            return exact;
        }
        List<String> stems = new ArrayList<>();
        for (String candidate : Locations.candidates(sheet, name, false)) {
            stems.add(withoutEnding(candidate));
        }
        if (only) {
            stems.add(withoutEnding(sheet));
        }
        for (String stem : stems) {
            for (String ending : SOUND_ENDINGS) {
                if (files.exists(stem + "." + ending)) {
                    return stem + "." + ending;
                }
            }
        }
        return null;
    }

    private static LoadedEntry entry(CueSheet sheet, CueTracks.Place place, String sound, boolean missing) {
        CueSheet.CueTrack track = place.track();
        double start = CueTime.seconds(place.startCdFrames());
        double end = place.endCdFrames() < 0 ? -1 : CueTime.seconds(place.endCdFrames());
        String artist = track.performer().isEmpty() ? sheet.performer() : track.performer();
        String title = track.title().isEmpty() ? "Track " + track.number() : track.title();
        int disc = Math.max(0, Numbers.whole(sheet.remarks().getOrDefault("discnumber", "")));
        TrackDetails details = new TrackDetails(
                title,
                artist,
                sheet.title(),
                sheet.performer(),
                Math.max(0, track.number()),
                disc,
                end < 0 ? -1 : end - start,
                track.gain());
        return new LoadedEntry(new Track(sound, title, artist, sheet.title(), start, end), details, missing);
    }

    private @Nullable String existing(List<String> candidates) {
        for (String candidate : candidates) {
            if (files.exists(candidate)) {
                return candidate;
            }
        }
        return null;
    }

    private boolean isFull(String location) {
        lookedAt++;
        if (lookedAt <= limits.entries()) {
            return false;
        }
        if (!full) {
            full = true;
            report(
                    problems,
                    location,
                    List.of(new PlaylistProblem(
                            0, "only the first " + limits.entries() + " entries were read; split the playlist")));
        }
        return true;
    }

    private void missing(String base, int line, String location) {
        boolean foreign = Locations.isWindows(location) && !Locations.isWindows(base);
        String reason = foreign
                ? location + " is a path of another system; make the playlist's paths relative"
                : location + " was not found; put it there or correct the line";
        report(problems, base, List.of(new PlaylistProblem(line, reason)));
    }

    private static void report(List<String> problems, String location, List<PlaylistProblem> found) {
        for (PlaylistProblem problem : found) {
            if (problems.size() < 1000) {
                problems.add(location + (problem.line() > 0 ? ", " : ": ") + problem);
            } else if (problems.size() == 1000) {
                problems.add("more problems are not listed");
            }
        }
    }

    private static String fileName(String location) {
        int slash = Math.max(location.lastIndexOf('/'), location.lastIndexOf('\\'));
        return location.substring(slash + 1);
    }

    private static String withoutEnding(String location) {
        int dot = location.lastIndexOf('.');
        String name = fileName(location).toLowerCase(Locale.ROOT);
        return name.lastIndexOf('.') > 0 ? location.substring(0, dot) : location;
    }
}

package org.rustyaudio.player.library;

import java.util.List;
import org.rustyaudio.player.gain.GainTags;

/// All tracks in the library's order, each property in an array of its own: about 170 bytes a track.
/// Immutable once made.
final class Columns {

    final int size;
    final TextPool titles;
    final TextPool foldedTitles;
    final TextPool fileNames;
    /// Artists and album artists.
    final String[] names;
    final TextPool foldedNames;
    final String[] albumTitles;
    final TextPool foldedAlbumTitles;
    final String[] genres;
    /// With their closing slashes.
    final String[] folders;
    /// Each without the watched folder it lies in.
    final TextPool foldedFolders;

    final int[] artist;
    final int[] albumArtist;
    final int[] albumTitle;
    final int[] album;
    final int[] genre;
    final int[] folder;
    final short[] year;
    final short[] trackNumber;
    final short[] discNumber;
    final float[] seconds;
    final float[] trackGainDb;
    final float[] trackPeak;
    final float[] albumGainDb;
    final float[] albumPeak;
    final int[] addedSeconds;
    final long[] sizeBytes;
    final long[] modifiedMillis;
    final byte[] flags;

    final List<Album> albums;
    final List<Artist> artists;

    private static final int MISSING = 1;
    private static final int MEASURED = 2;

    Columns(List<LibraryTrack> tracks, Grouping grouping, List<String> watched) {
        size = tracks.size();
        albums = List.copyOf(grouping.albums);
        artists = List.copyOf(grouping.artists);
        artist = new int[size];
        albumArtist = new int[size];
        albumTitle = new int[size];
        album = new int[size];
        genre = new int[size];
        folder = new int[size];
        year = new short[size];
        trackNumber = new short[size];
        discNumber = new short[size];
        seconds = new float[size];
        trackGainDb = new float[size];
        trackPeak = new float[size];
        albumGainDb = new float[size];
        albumPeak = new float[size];
        addedSeconds = new int[size];
        sizeBytes = new long[size];
        modifiedMillis = new long[size];
        flags = new byte[size];
        TextPool.Builder titleTexts = new TextPool.Builder(size);
        TextPool.Builder foldedTexts = new TextPool.Builder(size);
        TextPool.Builder fileTexts = new TextPool.Builder(size);
        Names nameTexts = new Names();
        Names albumTexts = new Names();
        Names genreTexts = new Names();
        Names folderTexts = new Names();
        for (int i = 0; i < size; i++) {
            int row = grouping.order[i];
            LibraryTrack track = tracks.get(row);
            titleTexts.add(track.title());
            foldedTexts.add(Folding.fold(track.title()));
            String path = LibraryTrack.folderOf(track.location());
            fileTexts.add(track.location().substring(path.length()));
            artist[i] = nameTexts.of(track.artist());
            albumArtist[i] = nameTexts.of(track.albumArtist());
            albumTitle[i] = albumTexts.of(track.album());
            album[i] = grouping.albumOf[row];
            genre[i] = genreTexts.of(track.genre());
            folder[i] = folderTexts.of(path);
            year[i] = (short) track.year();
            trackNumber[i] = (short) track.trackNumber();
            discNumber[i] = (short) track.discNumber();
            seconds[i] = (float) track.durationSeconds();
            GainTags gain = track.gain();
            trackGainDb[i] = (float) gain.trackGainDb();
            trackPeak[i] = (float) gain.trackPeak();
            albumGainDb[i] = (float) gain.albumGainDb();
            albumPeak[i] = (float) gain.albumPeak();
            addedSeconds[i] = (int) track.addedSeconds();
            sizeBytes[i] = track.sizeBytes();
            modifiedMillis[i] = track.modifiedMillis();
            flags[i] = (byte) ((track.missing() ? MISSING : 0) | (track.gainMeasured() ? MEASURED : 0));
        }
        titles = titleTexts.build();
        foldedTitles = foldedTexts.build();
        fileNames = fileTexts.build();
        names = nameTexts.toArray();
        foldedNames = folded(names);
        albumTitles = albumTexts.toArray();
        foldedAlbumTitles = folded(albumTitles);
        genres = genreTexts.toArray();
        folders = folderTexts.toArray();
        String[] shown = new String[folders.length];
        for (int i = 0; i < shown.length; i++) {
            shown[i] = belowWatched(folders[i], watched);
        }
        foldedFolders = folded(shown);
    }

    /// As [#write] gave them.
    Columns(LibraryArrays.Source from) {
        size = from.ints()[0];
        titles = pool(from);
        foldedTitles = pool(from);
        fileNames = pool(from);
        names = pool(from).toArray();
        foldedNames = pool(from);
        albumTitles = pool(from).toArray();
        foldedAlbumTitles = pool(from);
        genres = pool(from).toArray();
        folders = pool(from).toArray();
        foldedFolders = pool(from);
        artist = from.ints();
        albumArtist = from.ints();
        albumTitle = from.ints();
        album = from.ints();
        genre = from.ints();
        folder = from.ints();
        year = from.shorts();
        trackNumber = from.shorts();
        discNumber = from.shorts();
        seconds = from.floats();
        trackGainDb = from.floats();
        trackPeak = from.floats();
        albumGainDb = from.floats();
        albumPeak = from.floats();
        addedSeconds = from.ints();
        sizeBytes = from.longs();
        modifiedMillis = from.longs();
        flags = from.bytes();
        albums = Shelving.albums(pool(from), pool(from), from.ints());
        artists = Shelving.artists(pool(from), from.ints());
    }

    void write(LibraryArrays.Sink to) {
        to.ints(new int[] {size});
        write(to, titles);
        write(to, foldedTitles);
        write(to, fileNames);
        write(to, TextPool.of(names));
        write(to, foldedNames);
        write(to, TextPool.of(albumTitles));
        write(to, foldedAlbumTitles);
        write(to, TextPool.of(genres));
        write(to, TextPool.of(folders));
        write(to, foldedFolders);
        to.ints(artist);
        to.ints(albumArtist);
        to.ints(albumTitle);
        to.ints(album);
        to.ints(genre);
        to.ints(folder);
        to.shorts(year);
        to.shorts(trackNumber);
        to.shorts(discNumber);
        to.floats(seconds);
        to.floats(trackGainDb);
        to.floats(trackPeak);
        to.floats(albumGainDb);
        to.floats(albumPeak);
        to.ints(addedSeconds);
        to.longs(sizeBytes);
        to.longs(modifiedMillis);
        to.bytes(flags);
        write(to, Shelving.albumArtists(albums));
        write(to, Shelving.albumTitles(albums));
        to.ints(Shelving.albumNumbers(albums));
        write(to, Shelving.artistNames(artists));
        to.ints(Shelving.artistNumbers(artists));
    }

    private static TextPool pool(LibraryArrays.Source from) {
        return new TextPool(from.bytes(), from.ints());
    }

    static void write(LibraryArrays.Sink to, TextPool pool) {
        to.bytes(pool.bytes());
        to.ints(pool.starts());
    }

    LibraryTrack track(int i) {
        return new LibraryTrack(
                location(i),
                titles.get(i),
                names[artist[i]],
                names[albumArtist[i]],
                albumTitles[albumTitle[i]],
                genres[genre[i]],
                year[i],
                trackNumber[i],
                discNumber[i],
                seconds[i],
                gain(i),
                (flags[i] & MEASURED) != 0,
                addedSeconds[i] & 0xFFFF_FFFFL,
                sizeBytes[i],
                modifiedMillis[i],
                missing(i));
    }

    GainTags gain(int i) {
        return new GainTags(trackGainDb[i], trackPeak[i], albumGainDb[i], albumPeak[i]);
    }

    boolean missing(int i) {
        return (flags[i] & MISSING) != 0;
    }

    String location(int i) {
        return folders[folder[i]] + fileNames.get(i);
    }

    /// The part of a folder that is searched: what lies below the watched folder, or its last name where none is.
    static String belowWatched(String folder, List<String> watched) {
        for (String root : watched) {
            if (folder.startsWith(root)) {
                return folder.substring(root.length());
            }
        }
        int end = folder.length() - 1;
        int slash = end < 1 ? -1 : Math.max(folder.lastIndexOf('/', end - 1), folder.lastIndexOf('\\', end - 1));
        return folder.substring(slash + 1);
    }

    private static TextPool folded(String[] texts) {
        TextPool.Builder pool = new TextPool.Builder(texts.length);
        for (String text : texts) {
            pool.add(Folding.fold(text));
        }
        return pool.build();
    }
}

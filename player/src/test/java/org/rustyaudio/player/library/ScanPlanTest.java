package org.rustyaudio.player.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScanPlanTest {

    private static final long SEED = 99;

    @Test
    void aPlanOfAHundredThousandTracksIsWhatSetsSay() {
        System.out.println("seed " + SEED);
        Random random = new Random(SEED);
        List<LibraryTrack> tracks = new RandomLibrary(SEED).tracks(100_000);
        Library library = RandomLibrary.library(tracks, "/music/");
        List<FileStamp> found = new ArrayList<>();
        Set<String> toRead = new HashSet<>();
        Map<String, Boolean> toMark = new HashMap<>();
        int same = 0;
        for (LibraryTrack track : tracks) {
            switch (random.nextInt(20)) {
                case 0 -> {
                    if (!track.missing()) {
                        toMark.put(track.location(), true);
                    }
                }
                case 1 -> {
                    found.add(new FileStamp(track.location(), track.sizeBytes() + 1, track.modifiedMillis()));
                    toRead.add(track.location());
                }
                case 2 -> {
                    found.add(new FileStamp(track.location(), track.sizeBytes(), track.modifiedMillis() - 1));
                    toRead.add(track.location());
                }
                default -> {
                    found.add(new FileStamp(track.location(), track.sizeBytes(), track.modifiedMillis()));
                    if (track.missing()) {
                        toMark.put(track.location(), false);
                    } else {
                        same++;
                    }
                }
            }
        }
        for (int i = 0; i < 1_000; i++) {
            found.add(new FileStamp("/music/new " + i + ".mp3", 1, 1));
            toRead.add("/music/new " + i + ".mp3");
        }
        ScanPlan plan = ScanPlan.of(library, "/music/", found, List.of());
        assertEquals(toRead.size(), plan.read().size());
        Set<String> read = new HashSet<>();
        plan.read().forEach(file -> read.add(file.location()));
        assertEquals(toRead, read);
        Map<String, Boolean> marked = new HashMap<>();
        plan.marked().forEach(track -> marked.put(track.location(), track.missing()));
        assertEquals(toMark, marked);
        assertEquals(same, plan.unchanged());
    }

    @Test
    void aFolderThatIsGoneKeepsItsTracksAndGetsThemBackWithoutReading() {
        List<LibraryTrack> tracks = new RandomLibrary(SEED)
                .tracks(300).stream().map(t -> t.withMissing(false)).toList();
        Library library = RandomLibrary.library(tracks, "/music/");
        ScanPlan gone = ScanPlan.of(library, "/music/", List.of(), List.of());
        assertEquals(300, gone.marked().size());
        Library without = library.with(LibraryChanges.put(gone.marked()));
        List<FileStamp> all = tracks.stream()
                .map(t -> new FileStamp(t.location(), t.sizeBytes(), t.modifiedMillis()))
                .toList();
        ScanPlan back = ScanPlan.of(without, "/music/", all, List.of());
        assertEquals(0, back.read().size());
        assertEquals(300, back.marked().size());
        assertEquals(300, without.size());
    }

    @Test
    void ofAFolderThatCouldNotBeReadNothingIsSaid() {
        Library library = RandomLibrary.library(List.of(
                RandomLibrary.track("/m/open/1.mp3", "", "", "", "", 0),
                RandomLibrary.track("/m/locked/2.mp3", "", "", "", "", 0),
                RandomLibrary.track("/other/3.mp3", "", "", "", "", 0)));
        ScanPlan plan = ScanPlan.of(library, "/m/", List.of(), List.of("/m/locked/"));
        assertEquals(
                List.of("/m/open/1.mp3"),
                plan.marked().stream().map(LibraryTrack::location).toList());
    }
}

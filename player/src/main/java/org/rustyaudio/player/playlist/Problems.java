package org.rustyaudio.player.playlist;

import java.util.ArrayList;
import java.util.List;

/// Collects problems, the first thousand word by word and the rest as a number.
final class Problems {

    private static final int MOST = 1000;

    private final List<PlaylistProblem> problems = new ArrayList<>();
    private int more;

    void add(int line, String message) {
        if (problems.size() < MOST) {
            problems.add(new PlaylistProblem(line, message));
        } else {
            more++;
        }
    }

    List<PlaylistProblem> list() {
        List<PlaylistProblem> all = new ArrayList<>(problems);
        if (more > 0) {
            all.add(new PlaylistProblem(0, more + " more problems of this kind are not listed"));
        }
        return all;
    }
}

package org.rustyaudio.cli.line;

import java.util.Collection;

/// Guesses which known word a mistyped one was meant to be.
public final class Suggestion {

    private Suggestion() {}

    /// Words such as ` (did you mean "render"?)`, or nothing when no known word is near.
    public static String forWord(String word, Collection<String> known) {
        String best = "";
        int bestDistance = Math.max(1, Math.min(3, word.length() / 2)) + 1;
        for (String candidate : known) {
            int distance =
                    distance(word.toLowerCase(java.util.Locale.ROOT), candidate.toLowerCase(java.util.Locale.ROOT));
            if (distance < bestDistance) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return best.isEmpty() ? "" : " (did you mean \"" + best + "\"?)";
    }

    /// Edit distance that counts two swapped neighbours as one mistake (optimal string alignment).
    static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int least = Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1);
                least = Math.min(least, cost[i - 1][j - 1] + change);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                cost[i][j] = swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
            }
        }
        return cost[a.length()][b.length()];
    }
}

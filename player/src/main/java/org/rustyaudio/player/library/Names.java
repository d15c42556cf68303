package org.rustyaudio.player.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Gives each different text a number. One thread.
final class Names {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();

    int of(String text) {
        Integer known = numbers.get(text);
        if (known != null) {
            return known;
        }
        int number = texts.size();
        texts.add(text);
        numbers.put(text, number);
        return number;
    }

    String get(int number) {
        return texts.get(number);
    }

    int size() {
        return texts.size();
    }

    String[] toArray() {
        return texts.toArray(new String[0]);
    }

    /// For each text the number of the first text that folds to the same.
    int[] sameFolded() {
        Map<String, Integer> first = new HashMap<>();
        int[] same = new int[texts.size()];
        for (int i = 0; i < same.length; i++) {
            String folded = Folding.fold(texts.get(i)).strip();
            Integer before = first.get(folded);
            same[i] = before == null ? i : before;
            if (before == null) {
                first.put(folded, i);
            }
        }
        return same;
    }
}

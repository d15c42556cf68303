package org.rustyaudio.web.files;

import java.util.Comparator;
import org.rustyaudio.player.playlist.NaturalOrder;
import org.rustyaudio.presets.text.Pieces;

/// Paths in the order a person expects, folder by folder.
final class PathOrder implements Comparator<String> {

    @Override
    public int compare(String a, String b) {
        String[] left = Pieces.of(a, '/');
        String[] right = Pieces.of(b, '/');
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            int order = NaturalOrder.compare(left[i], right[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.length, right.length);
    }
}

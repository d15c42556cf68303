package org.rustyaudio.web.files;

import java.util.Comparator;
import org.rustyaudio.player.playlist.NaturalOrder;

/// Paths in the order a person expects, folder by folder.
final class PathOrder implements Comparator<String> {

    @Override
    public int compare(String a, String b) {
        String[] left = a.split("/", -1);
        String[] right = b.split("/", -1);
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            int order = NaturalOrder.compare(left[i], right[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.length, right.length);
    }
}

package org.rustyaudio.server.site;

import java.util.List;

/// A file of the site in all its packings, best first; the last is plain.
record SiteFile(String mediaType, List<Variant> variants) {

    SiteFile {
        if (variants.isEmpty() || variants.getLast().coding() != Coding.PLAIN) {
            throw new IllegalArgumentException("a file is there as it is, whatever else");
        }
    }

    Variant forClient(String acceptEncoding) {
        for (Variant variant : variants) {
            if (variant.coding().isAcceptedBy(acceptEncoding)) {
                return variant;
            }
        }
        return variants.getLast();
    }
}

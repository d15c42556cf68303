package org.rustyaudio.server.site;

/// How a file's bytes are packed on the way, best first.
enum Coding {
    BROTLI("br", ".br"),
    GZIP("gzip", ".gz"),
    PLAIN("identity", "");

    final String token;
    final String suffix;

    Coding(String token, String suffix) {
        this.token = token;
        this.suffix = suffix;
    }

    /// Whether a client that sent this `Accept-Encoding` takes it (RFC 9110, 12.5.3): named with a weight above zero,
    /// or covered by `*`. Plain bytes are always taken: a client that refuses everything is better served than not.
    boolean isAcceptedBy(String acceptEncoding) {
        if (this == PLAIN) {
            return true;
        }
        boolean starred = false;
        for (String item : acceptEncoding.split(",", -1)) {
            String[] parts = item.split(";", -1);
            String name = parts[0].strip();
            boolean wanted = weightOf(parts) > 0;
            if (name.equalsIgnoreCase(token) || (this == GZIP && name.equalsIgnoreCase("x-gzip"))) {
                return wanted;
            }
            starred |= name.equals("*") && wanted;
        }
        return starred;
    }

    private static double weightOf(String[] parts) {
        for (int i = 1; i < parts.length; i++) {
            String part = parts[i].strip();
            if (part.startsWith("q=") || part.startsWith("Q=")) {
                try {
                    return Double.parseDouble(part.substring(2).strip());
                } catch (NumberFormatException e) {
                    return 0;
                }
            }
        }
        return 1;
    }
}

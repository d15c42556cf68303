package org.rustyaudio.protocol.web;

import java.util.List;
import java.util.Optional;

/// An address that stands for another.
public record Redirect(String from, String to, int status) {

    public static final List<Redirect> ALL = List.of(
            new Redirect("/index.html", "/", 308),
            // Shared files are taken by the service worker; where it does not run yet there is nothing to take them.
            new Redirect("/share", "/?shared=missed", 303));

    public Redirect {
        if (!from.startsWith("/") || !to.startsWith("/") || to.startsWith("//")) {
            throw new IllegalArgumentException("a redirect stays on its origin: " + from + " to " + to);
        }
        if (status != 301 && status != 302 && status != 303 && status != 307 && status != 308) {
            throw new IllegalArgumentException("not a redirect's status: " + status);
        }
    }

    public static Optional<Redirect> of(String path) {
        for (Redirect redirect : ALL) {
            if (redirect.from().equals(path)) {
                return Optional.of(redirect);
            }
        }
        return Optional.empty();
    }
}

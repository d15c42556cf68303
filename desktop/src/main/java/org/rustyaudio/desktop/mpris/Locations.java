package org.rustyaudio.desktop.mpris;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Files as addresses and back.
final class Locations {

    private Locations() {}

    /// The address of a file; empty where the location is none.
    static String uri(String location) {
        try {
            return Path.of(location).toUri().toString();
        } catch (InvalidPathException e) {
            return "";
        }
    }

    /// The file an address means, or null for anything that is not a file of this machine.
    static @Nullable Path path(String uri) {
        try {
            URI address = URI.create(uri);
            String host = address.getHost();
            if (!"file".equalsIgnoreCase(address.getScheme())
                    || address.getPath() == null
                    || (host != null && !host.equals("localhost"))) {
                return null;
            }
            return Path.of(address.getPath());
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            return null;
        }
    }
}

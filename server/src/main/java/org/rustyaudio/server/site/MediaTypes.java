package org.rustyaudio.server.site;

import java.util.Map;

/// File name to media type: what the site is made of, and nothing else.
final class MediaTypes {

    private static final Map<String, String> BY_EXTENSION = Map.of(
            "css", "text/css; charset=utf-8",
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "json", "application/json",
            "png", "image/png",
            "svg", "image/svg+xml",
            "txt", "text/plain; charset=utf-8",
            "wasm", "application/wasm",
            "webmanifest", "application/manifest+json",
            "woff2", "font/woff2");

    private MediaTypes() {}

    static String of(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1);
        return BY_EXTENSION.getOrDefault(extension, "application/octet-stream");
    }
}

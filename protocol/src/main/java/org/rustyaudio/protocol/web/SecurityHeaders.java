package org.rustyaudio.protocol.web;

import java.util.ArrayList;
import java.util.List;

/// What every response carries, whatever its status.
public final class SecurityHeaders {

    /// No script but our own files, and WebAssembly; no inline script, no `eval`. Covers are shown from blobs.
    private static final String POLICY = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self' 'wasm-unsafe-eval'",
            "img-src 'self' blob: data:",
            "media-src 'self' blob:",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    private static final List<Header> ALWAYS = List.of(
            new Header("Content-Security-Policy", POLICY),
            // These three make the page cross-origin isolated: only then is there shared memory for the sample ring.
            new Header("Cross-Origin-Opener-Policy", "same-origin"),
            new Header("Cross-Origin-Embedder-Policy", "require-corp"),
            new Header("Cross-Origin-Resource-Policy", "same-origin"),
            new Header("Permissions-Policy", "geolocation=(), microphone=(), camera=()"),
            new Header("Referrer-Policy", "strict-origin-when-cross-origin"),
            new Header("X-Content-Type-Options", "nosniff"),
            new Header("X-Frame-Options", "DENY"),
            new Header("X-XSS-Protection", "1; mode=block"));

    private static final Header HSTS =
            new Header("Strict-Transport-Security", "max-age=31536000; includeSubDomains; preload");

    private SecurityHeaders() {}

    /// @param https whether the response travels encrypted; only then may it bind the client to HTTPS
    public static List<Header> of(boolean https) {
        if (!https) {
            return ALWAYS;
        }
        var all = new ArrayList<>(ALWAYS);
        all.add(HSTS);
        return List.copyOf(all);
    }
}

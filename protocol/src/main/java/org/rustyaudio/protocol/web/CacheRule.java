package org.rustyaudio.protocol.web;

import java.util.List;

/// Which addresses belong to a tier: one address, or all below a folder when the pattern ends in `/*`.
public record CacheRule(String pattern, CacheTier tier) {

    /// No two of these match one address; what none matches is a page.
    public static final List<CacheRule> ALL = List.of(
            new CacheRule("/assets/*", CacheTier.ASSET),
            new CacheRule("/api/*", CacheTier.API),
            new CacheRule("/sw.js", CacheTier.SERVICE_WORKER),
            new CacheRule("/", CacheTier.PAGE),
            new CacheRule("/404.html", CacheTier.PAGE),
            new CacheRule("/manifest.webmanifest", CacheTier.PAGE),
            new CacheRule("/robots.txt", CacheTier.PAGE));

    public CacheRule {
        if (!pattern.startsWith("/")) {
            throw new IllegalArgumentException("an address begins with a slash: " + pattern);
        }
    }

    public boolean matches(String path) {
        if (pattern.endsWith("/*")) {
            return path.startsWith(pattern.substring(0, pattern.length() - 1));
        }
        return path.equals(pattern);
    }

    /// The tier of an address that was found. What is missing is never kept longer than a page.
    public static CacheTier tierOf(String path) {
        for (CacheRule rule : ALL) {
            if (rule.matches(path)) {
                return rule.tier();
            }
        }
        return CacheTier.PAGE;
    }
}

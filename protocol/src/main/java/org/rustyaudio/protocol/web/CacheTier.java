package org.rustyaudio.protocol.web;

/// How long a response may be kept, by what it is.
public enum CacheTier {

    /// Named by its own content, so it never changes: one year.
    ASSET("public, max-age=31536000, immutable"),

    /// HTML and whatever names the assets: kept, but asked about each time.
    PAGE("public, max-age=0, must-revalidate"),

    /// The service worker: a day in its own browser, in no shared cache. An old one would ask for assets that are gone.
    SERVICE_WORKER("private, max-age=86400, must-revalidate"),

    /// Answers of the service.
    API("no-store");

    private final String cacheControl;

    CacheTier(String cacheControl) {
        this.cacheControl = cacheControl;
    }

    public Header header() {
        return new Header("Cache-Control", cacheControl);
    }
}

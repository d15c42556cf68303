package org.rustyaudio.server.site;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.rustyaudio.protocol.web.CacheRule;
import org.rustyaudio.protocol.web.CacheTier;
import org.rustyaudio.protocol.web.Header;
import org.rustyaudio.protocol.web.Redirect;
import org.rustyaudio.protocol.web.SecurityHeaders;

/// Answers with the site's files, with the headers of the protocol's table. Any thread.
public final class SiteHandler implements Handler {

    private final Site site;
    private final List<Header> everywhere;

    /// @param https whether browsers reach this server encrypted
    public SiteHandler(Site site, boolean https) {
        this.site = site;
        this.everywhere = SecurityHeaders.of(https);
    }

    /// What every response carries.
    public List<Header> everywhere() {
        return everywhere;
    }

    @Override
    public void handle(ServerRequest request, ServerResponse response) {
        String path = request.prologue().uriPath().rawPath();
        Optional<Redirect> redirect = Redirect.of(path);
        if (redirect.isPresent()) {
            redirect(response, redirect.get());
            return;
        }
        boolean head = request.prologue().method().equals(Method.HEAD);
        if (!head && !request.prologue().method().equals(Method.GET)) {
            response.header(HeaderNames.ALLOW, "GET, HEAD");
            fail(response, Status.METHOD_NOT_ALLOWED_405);
            return;
        }
        Optional<SiteFile> file = site.find(path);
        if (file.isPresent()) {
            put(response, CacheRule.tierOf(path).header());
            send(request, response, file.get(), head);
        } else {
            missing(request, response, path, head);
        }
    }

    /// An answer without a file: its status in words.
    public void fail(ServerResponse response, Status status) {
        everywhere.forEach(header -> put(response, header));
        put(response, CacheTier.API.header());
        response.status(status)
                .header(HeaderNames.CONTENT_TYPE, "text/plain; charset=utf-8")
                .send((status.code() + " " + status.reasonPhrase() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private void redirect(ServerResponse response, Redirect redirect) {
        everywhere.forEach(header -> put(response, header));
        put(response, CacheTier.PAGE.header());
        response.status(redirect.status())
                .header(HeaderNames.LOCATION, redirect.to())
                .send();
    }

    private void missing(ServerRequest request, ServerResponse response, String path, boolean head) {
        Optional<SiteFile> page = site.find("/404.html");
        if (page.isEmpty() || CacheRule.tierOf(path) == CacheTier.API) {
            fail(response, Status.NOT_FOUND_404);
            return;
        }
        put(response, CacheTier.PAGE.header());
        response.status(Status.NOT_FOUND_404);
        send(request, response, page.get(), head);
    }

    private void send(ServerRequest request, ServerResponse response, SiteFile file, boolean head) {
        everywhere.forEach(header -> put(response, header));
        Variant variant = file.forClient(valueOf(request, HeaderNames.ACCEPT_ENCODING));
        if (file.variants().size() > 1) {
            response.header(HeaderNames.VARY, "Accept-Encoding");
        }
        boolean found = response.status().equals(Status.OK_200);
        if (found) {
            response.header(HeaderNames.ETAG, variant.etag());
            if (variant.isNamedBy(valueOf(request, HeaderNames.IF_NONE_MATCH))) {
                response.status(Status.NOT_MODIFIED_304).send();
                return;
            }
        }
        response.header(HeaderNames.CONTENT_TYPE, file.mediaType());
        if (variant.coding() != Coding.PLAIN) {
            response.header(HeaderNames.CONTENT_ENCODING, variant.coding().token);
        }
        if (head) {
            response.contentLength(variant.content().length);
            response.send();
        } else {
            response.send(variant.content());
        }
    }

    private static String valueOf(ServerRequest request, HeaderName name) {
        return String.join(",", request.headers().values(name));
    }

    private static void put(ServerResponse response, Header header) {
        response.header(HeaderNames.create(header.name()), header.value());
    }
}

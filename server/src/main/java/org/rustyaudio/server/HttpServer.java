package org.rustyaudio.server;

import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderValues;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.rustyaudio.protocol.web.Header;
import org.rustyaudio.server.site.SiteHandler;

/// The web server: every request on a virtual thread of its own. Requests under way are finished when it stops.
public final class HttpServer implements AutoCloseable {

    /// What a browser sends without a body is small; nothing here reads one.
    private static final int MAX_BODY_BYTES = 1 << 20;

    private static final Duration GRACE = Duration.ofSeconds(2);
    private static final Duration IDLE = Duration.ofMinutes(2);

    private final WebServer server;

    private HttpServer(WebServer server) {
        this.server = server;
    }

    /// @param port 0 for one of the system's choice
    public static HttpServer start(String host, int port, SiteHandler site) throws StartException {
        checkFree(host, port);
        var server = WebServer.builder()
                .host(host)
                .port(port)
                .shutdownGracePeriod(GRACE)
                .idleConnectionTimeout(IDLE)
                .maxPayloadSize(MAX_BODY_BYTES)
                .directHandlers(handlers -> {
                    for (var event : DirectHandler.EventType.values()) {
                        handlers.addHandler(
                                event, (request, type, status, headers, message) -> refusal(site, status, headers));
                    }
                })
                .routing(routing -> routing.any(site).error(Throwable.class, (request, response, problem) -> {
                    System.err.println("rusty-audio: " + request.path().rawPath() + ": " + problem);
                    site.fail(response, Status.INTERNAL_SERVER_ERROR_500);
                }))
                .build();
        server.start();
        if (!server.isRunning()) {
            throw new StartException("port " + port + " on " + host + " cannot be opened; try again", null);
        }
        return new HttpServer(server);
    }

    /// The server itself only logs why it could not listen, so the socket is tried first.
    private static void checkFree(String host, int port) throws StartException {
        try (var trial = new ServerSocket()) {
            trial.setReuseAddress(true);
            trial.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (IOException e) {
            throw new StartException(reasonOf(e, host, port), e);
        }
    }

    /// The port it listens on.
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }

    /// What was no request at all: answered before any routing, with the headers of every other answer.
    private static DirectHandler.TransportResponse refusal(
            SiteHandler site, Status status, ServerResponseHeaders headers) {
        Status shown = status.equals(Status.INTERNAL_SERVER_ERROR_500) ? Status.BAD_REQUEST_400 : status;
        for (Header header : site.everywhere()) {
            headers.set(io.helidon.http.HeaderNames.create(header.name()), header.value());
        }
        headers.set(HeaderValues.create("Cache-Control", "no-store"));
        headers.set(HeaderValues.create("Content-Type", "text/plain; charset=utf-8"));
        return DirectHandler.TransportResponse.builder()
                // Nothing that reached a handler comes here, so what failed inside was the reading of the request.
                .status(shown)
                .headers(headers)
                .keepAlive(false)
                .entity((shown.code() + " " + shown.reasonPhrase() + "\n").getBytes(StandardCharsets.UTF_8))
                .build();
    }

    private static String reasonOf(IOException problem, String host, int port) {
        String place = "port " + port + " on " + host;
        String message = String.valueOf(problem.getMessage());
        if (problem instanceof UnknownHostException) {
            return host + " is no address of a machine: say --host 127.0.0.1, or an address of this one";
        }
        if (message.contains("in use")) {
            return place + " is in use: stop the program that holds it, or choose another with --port";
        }
        if (message.contains("denied")) {
            return place + " is not open to this user: choose one above 1023 with --port";
        }
        if (message.contains("assign")) {
            return host + " is no address of this machine: say --host 127.0.0.1, or one of its addresses";
        }
        return place + " cannot be opened: " + message;
    }
}

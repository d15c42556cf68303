package org.rustyaudio.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rustyaudio.protocol.web.CacheRule;
import org.rustyaudio.protocol.web.PagesFiles;
import org.rustyaudio.protocol.web.Redirect;
import org.rustyaudio.server.site.Site;
import org.rustyaudio.server.site.SiteHandler;

/// The server over real HTTP, held against the table that Pages reads.
class HttpServerTest {

    @TempDir
    static Path folder;

    private static HttpServer server;
    private static HttpServer encrypted;
    private static HttpClient client;

    @BeforeAll
    static void start() throws Exception {
        Site site = Site.load(SmallSite.in(folder.resolve("site")));
        server = HttpServer.start("127.0.0.1", 0, new SiteHandler(site, false));
        encrypted = HttpServer.start("127.0.0.1", 0, new SiteHandler(site, true));
        client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
        encrypted.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sw.js",
                "/manifest.webmanifest",
                "/robots.txt",
                "/404.html",
                "/assets/page-0123456789ab.js",
                "/assets/sound-0123456789ab.wasm",
                "/assets/fonts/Inter-0123456789ab.woff2",
            })
    void everyFileComesWithTheHeadersPagesWouldSend(String path) throws Exception {
        var response = get(encrypted, path);
        assertEquals(200, response.statusCode());
        Map<String, String> expected = pagesHeaders(path);
        assertTrue(expected.containsKey("Cache-Control"), "no tier for " + path);
        expected.forEach((name, value) -> assertEquals(value, header(response, name), name + " of " + path));
        var plain = get(server, path);
        expected.remove("Strict-Transport-Security");
        expected.forEach((name, value) -> assertEquals(value, header(plain, name), name + " of " + path));
        assertEquals("", header(plain, "Strict-Transport-Security"), "plain HTTP must not bind the client");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /nowhere, 404",
        "GET, /assets/page-ffffffffffff.js, 404",
        "GET, /api/health, 404",
        "GET, /index.html, 308",
        "POST, /share, 303",
        "POST, /, 405",
        "DELETE, /sw.js, 405",
        "OPTIONS, /, 405",
    })
    void refusalsCarryTheSecurityHeadersToo(String method, String path, int status) throws Exception {
        var request = request(server, path)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        var response = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertEquals(status, response.statusCode());
        Map<String, String> always = pagesHeaders("/nothing/matches/this");
        always.remove("Strict-Transport-Security");
        assertEquals(9, always.size());
        always.forEach((name, value) -> assertEquals(value, header(response, name), name));
        assertFalse(header(response, "Cache-Control").contains("immutable"), "a refusal is kept for a year");
        if (status == 405) {
            assertEquals("GET, HEAD", header(response, "Allow"));
        }
        if (status == 308 || status == 303) {
            assertEquals(Redirect.of(path).orElseThrow().to(), header(response, "Location"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/, text/html; charset=utf-8",
        "/sw.js, text/javascript; charset=utf-8",
        "/manifest.webmanifest, application/manifest+json",
        "/assets/sound-0123456789ab.wasm, application/wasm",
        "/assets/fonts/Inter-0123456789ab.woff2, font/woff2",
        "/robots.txt, text/plain; charset=utf-8",
    })
    void everyFileHasItsMediaType(String path, String type) throws Exception {
        assertEquals(type, header(get(server, path), "Content-Type"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip, deflate, br, zstd | br",
                "gzip | gzip",
                "br;q=0, gzip;q=0.5 | gzip",
                "* | br",
                "*;q=0 | ''",
                "identity | ''",
                "'' | ''",
                "br;q=nonsense, gzip | gzip",
                "BR | br",
            })
    void clientGetsTheSmallestFormItTakes(String accepted, String coding) throws Exception {
        var response = get(server, "/assets/page-0123456789ab.js", "Accept-Encoding", accepted);
        assertEquals(coding, header(response, "Content-Encoding"));
        assertEquals("Accept-Encoding", header(response, "Vary"));
        byte[] body = response.body();
        String text = switch (coding) {
            case "gzip" ->
                new String(new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes(), StandardCharsets.UTF_8);
            default -> new String(body, StandardCharsets.UTF_8);
        };
        assertEquals(coding.equals("br") ? "brotli of " + SmallSite.SCRIPT : SmallSite.SCRIPT, text);
    }

    @Test
    void fontsAreSentAsTheyAre() throws Exception {
        var response = get(server, "/assets/fonts/Inter-0123456789ab.woff2", "Accept-Encoding", "br, gzip");
        assertEquals("", header(response, "Content-Encoding"));
        assertEquals("", header(response, "Vary"));
        assertArrayEquals(SmallSite.FONT, response.body());
    }

    @Test
    void whatTheClientHasIsNotSentAgain() throws Exception {
        String tag = header(get(server, "/", "Accept-Encoding", "br"), "ETag");
        var again = get(server, "/", "Accept-Encoding", "br", "If-None-Match", "\"other\", W/" + tag);
        assertEquals(304, again.statusCode());
        assertEquals(0, again.body().length);
        assertEquals(tag, header(again, "ETag"));
        assertEquals("public, max-age=0, must-revalidate", header(again, "Cache-Control"));
        assertEquals("Accept-Encoding", header(again, "Vary"));
        assertFalse(header(again, "Content-Security-Policy").isEmpty());
        // Another packing is another representation.
        assertEquals(
                200,
                get(server, "/", "Accept-Encoding", "gzip", "If-None-Match", tag)
                        .statusCode());
        // What is missing never became what the client has.
        assertEquals(404, get(server, "/nowhere", "If-None-Match", "*").statusCode());
    }

    @Test
    void headSaysWhatGetWouldSend() throws Exception {
        var request = request(server, "/")
                .header("Accept-Encoding", "identity")
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build();
        var head = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertEquals(200, head.statusCode());
        assertEquals(0, head.body().length);
        assertEquals(String.valueOf(SmallSite.PAGE.length()), header(head, "Content-Length"));
        assertEquals(header(get(server, "/", "Accept-Encoding", "identity"), "ETag"), header(head, "ETag"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../secret.txt",
                "/assets/../../secret.txt",
                "/assets/%2e%2e/%2e%2e/secret.txt",
                "/..%2fsecret.txt",
                "/%2e%2e%5csecret.txt",
                "//secret.txt",
                "/assets/..;/..;/secret.txt",
                "/_headers",
                "/index.html.br",
                "/assets/",
                "/%00",
                "/%zz",
            })
    void noAddressLeavesTheSite(String path) throws Exception {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 40"), answer.substring(0, Math.min(answer.length(), 40)));
        assertFalse(answer.endsWith("secret"), answer);
        assertTrue(answer.contains("X-Content-Type-Options: nosniff"), answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GARBAGE\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: x\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nbad header\r\n\r\n",
                "G\u0001T / HTTP/1.1\r\nHost: x\r\n\r\n",
            })
    void whatIsNoRequestIsRefusedWithTheSameHeaders(String bytes) throws Exception {
        String answer = raw(bytes);
        assertTrue(answer.startsWith("HTTP/1.1 4") || answer.startsWith("HTTP/1.1 505"), answer);
        assertTrue(answer.contains("Content-Security-Policy: default-src 'self';"), answer);
    }

    @Test
    void portInUseIsSaidWithItsRemedy() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();
            var site = new SiteHandler(Site.load(folder.resolve("site")), false);
            var refused = assertThrows(StartException.class, () -> HttpServer.start("127.0.0.1", port, site));
            assertEquals(
                    "port " + port + " on 127.0.0.1 is in use: stop the program that holds it, or choose another with"
                            + " --port",
                    refused.getMessage());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"no.such.host.invalid", "192.0.2.1"})
    void hostThatIsNotOursIsSaid(String host) throws Exception {
        var site = new SiteHandler(Site.load(folder.resolve("site")), false);
        var refused = assertThrows(StartException.class, () -> HttpServer.start(host, 0, site));
        assertTrue(String.valueOf(refused.getMessage()).startsWith(host + " is no address of"), refused.getMessage());
    }

    @Test
    void missingSiteIsSaidWithItsRemedy() {
        var refused = assertThrows(StartException.class, () -> Site.load(folder.resolve("nothing")));
        assertTrue(String.valueOf(refused.getMessage()).contains("build it with ./rusty-audio serve"));
    }

    /// What `_headers` gives an address: the rules that match, each value once.
    private static Map<String, String> pagesHeaders(String path) {
        var headers = new HashMap<String, String>();
        boolean matches = false;
        for (String line : PagesFiles.headers().lines().toList()) {
            if (line.startsWith("/")) {
                matches = line.equals("/*")
                        || new CacheRule(line, org.rustyaudio.protocol.web.CacheTier.PAGE).matches(path);
            } else if (matches && !line.isBlank()) {
                int colon = line.indexOf(':');
                String before = headers.put(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip());
                assertEquals(null, before, "two rules give " + line);
            }
        }
        return headers;
    }

    private static HttpRequest.Builder request(HttpServer of, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + of.port() + path));
    }

    private static HttpResponse<byte[]> get(HttpServer of, String path, String... headers) throws Exception {
        var request = request(of, path);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> response, String name) {
        var values = response.headers().allValues(name.toLowerCase(Locale.ROOT));
        assertTrue(values.size() <= 1, name + " is sent twice: " + values);
        return values.isEmpty() ? "" : values.getFirst();
    }

    private static String raw(String bytes) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(5000);
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}

package org.rustyaudio.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/// A site with a file of every tier. Its Brotli forms are marked, not packed: the server never looks inside.
final class SmallSite {

    static final String PAGE = "<!doctype html><title>stereo</title>";
    static final String SCRIPT = "export const sound = 1;";
    static final byte[] FONT = {1, 2, 3};

    private SmallSite() {}

    static Path in(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("assets/fonts"));
        write(folder, "index.html", PAGE);
        write(folder, "404.html", "<!doctype html><title>nothing</title>");
        write(folder, "sw.js", "self.x = 1;");
        write(folder, "manifest.webmanifest", "{}");
        write(folder, "robots.txt", "User-agent: *");
        write(folder, "assets/page-0123456789ab.js", SCRIPT);
        write(folder, "assets/sound-0123456789ab.wasm", "\0asm");
        Files.write(folder.resolve("assets/fonts/Inter-0123456789ab.woff2"), FONT);
        Files.writeString(folder.resolve("_headers"), "/*");
        Files.writeString(folder.resolveSibling("secret.txt"), "secret");
        return folder;
    }

    private static void write(Path folder, String name, String text) throws IOException {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        Files.write(folder.resolve(name), content);
        Files.writeString(folder.resolve(name + ".br"), "brotli of " + text);
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        }
        Files.write(folder.resolve(name + ".gz"), packed.toByteArray());
    }
}

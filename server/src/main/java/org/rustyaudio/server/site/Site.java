package org.rustyaudio.server.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rustyaudio.server.StartException;

/// The built web player in memory. An address is looked up, never opened: no request reaches the file system.
public final class Site {

    private static final Set<String> FOR_OTHER_HOSTS = Set.of("/_headers", "/_redirects");

    private final Map<String, SiteFile> files;

    private Site(Map<String, SiteFile> files) {
        this.files = Map.copyOf(files);
    }

    public static Site load(Path folder) throws StartException {
        if (!Files.isRegularFile(folder.resolve("index.html"))) {
            throw new StartException(
                    "there is no web player in " + folder
                            + ": build it with ./rusty-audio serve, or name it with --site",
                    new IOException("no index.html"));
        }
        var files = new HashMap<String, SiteFile>();
        try (var walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String address = "/" + folder.relativize(file).toString().replace('\\', '/');
                boolean packed = address.endsWith(Coding.BROTLI.suffix) || address.endsWith(Coding.GZIP.suffix);
                if (!packed && !FOR_OTHER_HOSTS.contains(address)) {
                    files.put(address.equals("/index.html") ? "/" : address, read(file));
                }
            }
        } catch (IOException e) {
            throw new StartException("the web player in " + folder + " cannot be read: " + e.getMessage(), e);
        }
        return new Site(files);
    }

    Optional<SiteFile> find(String address) {
        return Optional.ofNullable(files.get(address));
    }

    private static SiteFile read(Path file) throws IOException {
        List<Variant> variants = new ArrayList<>();
        String name = String.valueOf(file.getFileName());
        byte[] plain = Files.readAllBytes(file);
        String hash = hash(plain);
        for (Coding coding : Coding.values()) {
            Path packed = file.resolveSibling(name + coding.suffix);
            if (Files.isRegularFile(packed)) {
                byte[] content = coding == Coding.PLAIN ? plain : Files.readAllBytes(packed);
                String mark = coding == Coding.PLAIN ? "" : "-" + coding.token;
                variants.add(new Variant(coding, content, "\"" + hash + mark + "\""));
            }
        }
        return new SiteFile(MediaTypes.of(name), List.copyOf(variants));
    }

    private static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

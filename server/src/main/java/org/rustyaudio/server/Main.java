package org.rustyaudio.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rustyaudio.server.site.Site;
import org.rustyaudio.server.site.SiteHandler;

/// `rusty-audio serve`.
public final class Main {

    /// Held, because the log manager keeps its loggers weakly and would forget the level.
    private static final Logger HELIDON = Logger.getLogger("io.helidon");

    private Main() {}

    public static void main(String[] args) {
        int code = run(List.of(args));
        if (code != 0) {
            System.exit(code);
        }
    }

    private static int run(List<String> arguments) {
        List<String> options = !arguments.isEmpty() && arguments.getFirst().equals("serve")
                ? arguments.subList(1, arguments.size())
                : arguments;
        if (options.contains("--help") || options.contains("-h")) {
            System.out.print(ServeOptions.USAGE);
            return 0;
        }
        try {
            serve(ServeOptions.parse(options, Path.of(System.getProperty("rusty-audio.site", "site"))));
            return 0;
        } catch (UsageException e) {
            System.err.println("rusty-audio: " + e.getMessage());
            System.err.print(ServeOptions.USAGE);
            return 2;
        } catch (StartException e) {
            System.err.println("rusty-audio: " + e.getMessage());
            return 1;
        }
    }

    private static void serve(ServeOptions options) throws StartException {
        HELIDON.setLevel(Level.SEVERE);
        String publicUrl = System.getenv().getOrDefault("PUBLIC_URL", "");
        boolean https = publicUrl.startsWith("https://");
        var handler = new SiteHandler(Site.load(options.site()), https);
        var server = HttpServer.start(options.host(), options.port(), handler);
        String host = options.host().contains(":") ? "[" + options.host() + "]" : options.host();
        System.out.println("Rusty Audio is at http://" + host + ":" + server.port() + "/");
        if (publicUrl.isEmpty() && !isLoopback(options.host())) {
            System.err.println("rusty-audio: browsers on other machines play only over HTTPS; put a proxy with a"
                    + " certificate before this address and set PUBLIC_URL");
        }
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}

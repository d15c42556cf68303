package org.rustyaudio.server;

import java.nio.file.Path;
import java.util.List;

/// What `serve` was asked for.
///
/// @param port 0 for one of the system's choice
record ServeOptions(String host, int port, Path site) {

    static final String USAGE = """
            Serves the web player.

            Usage: rusty-audio serve [--port PORT] [--host ADDRESS] [--site DIR]

              --port PORT      the port to listen on, 0 for any free one (8787)
              --host ADDRESS   the address to listen on; 0.0.0.0 for every one of this machine (127.0.0.1)
              --site DIR       the built web player (the one that came with the program)

            PUBLIC_URL=https://… says that browsers reach it encrypted, through a proxy: it then tells them to stay so.
            """;

    static ServeOptions parse(List<String> arguments, Path site) throws UsageException {
        var options = new ServeOptions("127.0.0.1", 8787, site);
        var rest = arguments.iterator();
        while (rest.hasNext()) {
            String word = rest.next();
            int equals = word.indexOf('=');
            String name = equals < 0 ? word : word.substring(0, equals);
            if (!name.equals("--port") && !name.equals("--host") && !name.equals("--site")) {
                throw new UsageException("serve knows no " + name);
            }
            if (equals < 0 && !rest.hasNext()) {
                throw new UsageException(name + " wants a value");
            }
            String value = equals < 0 ? rest.next() : word.substring(equals + 1);
            options = switch (name) {
                case "--port" -> new ServeOptions(options.host, portOf(value), options.site);
                case "--host" -> new ServeOptions(value, options.port, options.site);
                default -> new ServeOptions(options.host, options.port, Path.of(value));
            };
        }
        return options;
    }

    private static int portOf(String text) throws UsageException {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Said below, together with the range.
        }
        throw new UsageException("--port wants a number from 0 to 65535, not " + text);
    }
}

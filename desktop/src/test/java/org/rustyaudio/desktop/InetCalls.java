package org.rustyaudio.desktop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// Finds what reached for the network in a record of `strace -f -yy -e trace=network`.
final class InetCalls {

    private static final Pattern REACHING =
            Pattern.compile("\\b(connect|bind|listen|sendto|sendmsg|sendmmsg|accept4?)\\(");
    private static final Pattern NETWORK =
            Pattern.compile("AF_INET6?\\b|<(TCP|UDP|UDPLITE|RAW|PING|SCTP|DCCP)(v6)?:|AF_PACKET|AF_BLUETOOTH|AF_VSOCK");

    private InetCalls() {}

    static List<String> in(Path record) throws IOException {
        return in(Files.readAllLines(record, StandardCharsets.ISO_8859_1));
    }

    static List<String> in(List<String> lines) {
        return lines.stream()
                .filter(line ->
                        REACHING.matcher(line).find() && NETWORK.matcher(line).find())
                .toList();
    }
}

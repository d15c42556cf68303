package org.rustyaudio.protocol.web;

/// The tables as Cloudflare Pages reads them: the files `_headers` and `_redirects`.
public final class PagesFiles {

    private PagesFiles() {}

    /// Prints one of the files: `headers` or `redirects`.
    public static void main(String[] args) {
        switch (args.length == 1 ? args[0] : "") {
            case "headers" -> System.out.print(headers());
            case "redirects" -> System.out.print(redirects());
            default -> throw new IllegalArgumentException("say headers or redirects");
        }
    }

    /// Pages joins the values of all rules that match, so each name stands in one matching rule only. Pages is always
    /// HTTPS.
    public static String headers() {
        var text = new StringBuilder();
        text.append("/*\n");
        for (Header header : SecurityHeaders.of(true)) {
            append(text, header);
        }
        for (CacheRule rule : CacheRule.ALL) {
            text.append('\n').append(rule.pattern()).append('\n');
            append(text, rule.tier().header());
        }
        return text.toString();
    }

    public static String redirects() {
        var text = new StringBuilder();
        for (Redirect redirect : Redirect.ALL) {
            text.append(redirect.from())
                    .append(' ')
                    .append(redirect.to())
                    .append(' ')
                    .append(redirect.status())
                    .append('\n');
        }
        return text.toString();
    }

    private static void append(StringBuilder text, Header header) {
        text.append("  ")
                .append(header.name())
                .append(": ")
                .append(header.value())
                .append('\n');
    }
}

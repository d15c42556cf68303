package org.rustyaudio.protocol.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The one table of headers, cache tiers and redirects, and what Pages reads of it.
class WebTablesTest {

    @Test
    void policyAllowsNoInlineScriptAndNoEval() {
        String policy = named(SecurityHeaders.of(false)).getOrDefault("Content-Security-Policy", "");
        assertTrue(policy.contains("script-src 'self' 'wasm-unsafe-eval';"), policy);
        assertTrue(policy.contains("object-src 'none'; base-uri 'none'"), policy);
        assertTrue(policy.endsWith("frame-ancestors 'none'"), policy);
        assertFalse(policy.contains("unsafe-inline"), policy);
        assertFalse(policy.contains("'unsafe-eval'"), policy);
        assertFalse(policy.contains("*"), policy);
    }

    @Test
    void onlyAnEncryptedResponseBindsTheClientToHttps() {
        assertFalse(named(SecurityHeaders.of(false)).containsKey("Strict-Transport-Security"));
        assertEquals(
                "max-age=31536000; includeSubDomains; preload",
                named(SecurityHeaders.of(true)).get("Strict-Transport-Security"));
    }

    @Test
    void pageIsCrossOriginIsolated() {
        Map<String, String> headers = named(SecurityHeaders.of(false));
        assertEquals("same-origin", headers.get("Cross-Origin-Opener-Policy"));
        assertEquals("require-corp", headers.get("Cross-Origin-Embedder-Policy"));
    }

    @ParameterizedTest
    @CsvSource({
        "/, PAGE",
        "/index.html, PAGE",
        "/robots.txt, PAGE",
        "/manifest.webmanifest, PAGE",
        "/sw.js, SERVICE_WORKER",
        "/assets/page-0123abcd.js, ASSET",
        "/assets/fonts/x.woff2, ASSET",
        "/assetsx, PAGE",
        "/api/health, API",
    })
    void everyAddressHasItsTier(String path, CacheTier tier) {
        assertEquals(tier, CacheRule.tierOf(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/assets/a.js", "/sw.js", "/api/x", "/robots.txt", "/404.html", "/manifest.webmanifest"})
    void noAddressIsMatchedByTwoRules(String path) {
        assertEquals(
                1, CacheRule.ALL.stream().filter(rule -> rule.matches(path)).count());
    }

    @Test
    void tiersLastAsLongAsTheyShould() {
        assertEquals(
                "public, max-age=31536000, immutable", CacheTier.ASSET.header().value());
        assertEquals(
                "public, max-age=0, must-revalidate", CacheTier.PAGE.header().value());
        assertEquals(
                "private, max-age=86400, must-revalidate",
                CacheTier.SERVICE_WORKER.header().value());
        assertEquals("no-store", CacheTier.API.header().value());
    }

    @Test
    void pagesReadsTheSameTable() {
        Map<String, List<String>> rules = new HashMap<>();
        String pattern = "";
        for (String line : PagesFiles.headers().lines().toList()) {
            assertTrue(line.length() < 2000, "Pages takes 2000 characters a line: " + line);
            if (line.startsWith("  ")) {
                rules.computeIfAbsent(pattern, ignored -> new ArrayList<>()).add(line.strip());
            } else {
                pattern = line;
            }
        }
        assertEquals(CacheRule.ALL.size() + 1, rules.size());
        for (Header header : SecurityHeaders.of(true)) {
            assertTrue(
                    rules.getOrDefault("/*", List.of()).contains(header.name() + ": " + header.value()), header.name());
        }
        for (CacheRule rule : CacheRule.ALL) {
            assertEquals(List.of("Cache-Control: " + rule.tier().header().value()), rules.get(rule.pattern()));
        }
        assertEquals("/index.html / 308\n/share /?shared=missed 303\n", PagesFiles.redirects());
    }

    @Test
    void redirectsStayOnTheirOrigin() {
        assertThrows(IllegalArgumentException.class, () -> new Redirect("/x", "//elsewhere.example", 301));
        assertThrows(IllegalArgumentException.class, () -> new Redirect("/x", "/y", 200));
    }

    @Test
    void headersCannotBeSplit() {
        assertThrows(IllegalArgumentException.class, () -> new Header("X", "a\r\nSet-Cookie: b"));
    }

    private static Map<String, String> named(List<Header> headers) {
        var map = new HashMap<String, String>();
        headers.forEach(header -> map.put(header.name(), header.value()));
        return map;
    }
}

package org.rustyaudio.faceplate.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ThemesTest {

    private record Pair(Token ink, Token ground, double needed) {}

    private static final List<Pair> PAIRS = List.of(
            new Pair(Token.LEGEND, Token.KEY0, 4.5),
            new Pair(Token.LEGEND_DIM, Token.KEY0, 4.5),
            new Pair(Token.LEGEND_DIM, Token.BODY0, 4.5),
            new Pair(Token.GLASS_TEXT, Token.GLASS, 4.5),
            new Pair(Token.GLASS_DIM, Token.GLASS, 4.5),
            new Pair(Token.ARTIST, Token.GLASS, 4.5),
            new Pair(Token.ACCENT, Token.GLASS, 4.5),
            new Pair(Token.ON_GLASS_ACCENT, Token.ACCENT, 4.5),
            new Pair(Token.ON_ACCENT, Token.ACCENT_BODY, 4.5),
            new Pair(Token.ACCENT_BODY, Token.KEY0, 3),
            new Pair(Token.ACCENT_BODY, Token.BODY0, 3),
            new Pair(Token.ACCENT_BODY, Token.TRAY, 4.5),
            new Pair(Token.ACCENT_BODY, Token.ROW, 4.5),
            new Pair(Token.TRAY_TEXT, Token.TRAY, 4.5),
            new Pair(Token.TRAY_TEXT, Token.TRAY_KEY, 4.5),
            new Pair(Token.TRAY_DIM, Token.TRAY, 4.5),
            new Pair(Token.TRAY_DIM, Token.ROW, 4.5),
            new Pair(Token.TRAY_DIM, Token.TRAY_KEY, 4.5));

    static List<Theme> themes() {
        return Themes.all();
    }

    @ParameterizedTest
    @MethodSource("themes")
    void everyInkIsReadableOnItsGround(Theme theme) {
        for (Pair pair : PAIRS) {
            double needed = theme.highContrast() && pair.needed() == 4.5 ? 7 : pair.needed();
            check(theme, pair, needed);
        }
    }

    @ParameterizedTest
    @MethodSource("themes")
    void dimmingKeepsEveryInkReadable(Theme theme) {
        for (Pair pair : PAIRS) {
            check(Themes.in(Theme.Mode.DIMMED, theme), pair, pair.needed());
        }
    }

    @ParameterizedTest
    @MethodSource("themes")
    void theNightPanelKeepsTheGlassReadableAndTouchingItLightsTheLegends(Theme theme) {
        Theme night = Themes.in(Theme.Mode.NIGHT, theme);
        check(night, new Pair(Token.GLASS_TEXT, Token.GLASS, 4.5), 4.5);
        check(night, new Pair(Token.ARTIST, Token.GLASS, 4.5), 4.5);
        check(night, new Pair(Token.ACCENT_BODY, Token.BODY0, 3), 3);
        for (Pair pair : PAIRS) {
            check(Themes.in(Theme.Mode.NIGHT_LIT, theme), pair, pair.needed());
        }
    }

    private static void check(Theme theme, Pair pair, double needed) {
        double contrast = Argb.contrast(theme.colour(pair.ink()), theme.colour(pair.ground()));
        assertTrue(
                contrast >= needed,
                theme + ": " + pair.ink() + " on " + pair.ground() + " is " + contrast + ", needed " + needed);
    }

    @Test
    void theNightPanelPutsTheLegendsOutAndKeepsTheAccent() {
        Theme night = Themes.in(Theme.Mode.NIGHT, Themes.AMBER);
        assertTrue(Argb.contrast(night.colour(Token.LEGEND), night.colour(Token.KEY0)) < 1.3);
        assertEquals(Themes.AMBER.colour(Token.ACCENT), night.colour(Token.GLASS_TEXT));
    }

    @Test
    void highContrastRefusesTheNightPanelAndDimming() {
        assertSame(Themes.HIGH_CONTRAST, Themes.in(Theme.Mode.NIGHT, Themes.HIGH_CONTRAST));
        assertSame(Themes.HIGH_CONTRAST, Themes.in(Theme.Mode.DIMMED, Themes.HIGH_CONTRAST));
    }

    @Test
    void thePublishedContrastsAreReproduced() {
        assertEquals(10.4, contrast(Themes.ICE, Token.LEGEND, Token.KEY0), 0.05);
        assertEquals(7.3, contrast(Themes.AMBER, Token.GLASS_DIM, Token.GLASS), 0.05);
        assertEquals(5.3, contrast(Themes.LATTE, Token.ACCENT_BODY, Token.BODY0), 0.05);
        assertEquals(14.8, contrast(Themes.DRACULA, Token.TRAY_TEXT, Token.TRAY), 0.05);
        assertEquals(21.0, contrast(Themes.HIGH_CONTRAST, Token.LEGEND, Token.KEY0), 0.05);
    }

    private static double contrast(Theme theme, Token ink, Token ground) {
        return Argb.contrast(theme.colour(ink), theme.colour(ground));
    }

    @Test
    void aThemeWithoutAColourIsRefusedByItsName() {
        Map<Token, Integer> colours = new EnumMap<>(Themes.ICE.colours());
        colours.remove(Token.KNURL);
        IllegalArgumentException refusal = assertThrows(
                IllegalArgumentException.class, () -> new Theme("x", "Mine", true, false, Theme.Mode.DAY, colours));
        assertEquals("theme 'Mine' lacks the colour knurl", refusal.getMessage());
    }

    @Test
    void aColourIsReadWithAndWithoutAlpha() {
        assertEquals(0xFF8FD6FF, Argb.parse("#8FD6FF"));
        assertEquals(0x408FD6FF, Argb.parse("#8FD6FF40"));
        assertThrows(IllegalArgumentException.class, () -> Argb.parse("8FD6FF"));
        assertThrows(IllegalArgumentException.class, () -> Argb.parse("#8FD6FG"));
    }

    @Test
    void anUnknownThemeFallsBackToTheFirst() {
        assertSame(Themes.ICE, Themes.byId("plaid"));
        assertSame(Themes.LATTE, Themes.byId("latte"));
    }
}

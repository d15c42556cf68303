package org.rustyaudio.faceplate.theme;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;

/// The illuminations that come with the stereo, and how each looks dimmed and by night.
public final class Themes {

    private static final Map<Token, Integer> DARK = colours("""
            body0 #202224 body1 #17181A seam #0B0C0D top #FFFFFF0E
            key0 #2F3134 key1 #27292C keyEdge #101112 keyTop #FFFFFF12 keyLow #00000073
            slot #131415 legend #E3E6E8 legendDim #A2A8AD
            cap0 #3A3D41 cap1 #25272A rim0 #45494D rim1 #17181A knurl #00000052 tick #5A5F64 shadow #0000008C
            glass #050607 glassEdge #000000 glassHi #FFFFFF12
            tray #121314 trayLine #2A2C2F trayKey #222427 trayKeyEdge #34373A trayText #EDEFF0 trayDim #9CA2A7
            row #1C1E20 seamShade #0000008C onGlassAccent #06131A""");

    /// Clear light blue on graphite: the light the stereo starts with.
    public static final Theme ICE = theme("ice", "Ice blue", """
            accent #8FD6FF onAccent #06202E glassText #EAF6FD glassDim #86A0AE""");

    public static final Theme AMBER = theme("amber", "Amber", """
            accent #FFB02E onAccent #2B1900 glassText #FFEFD6 glassDim #B39768
            body0 #232120 body1 #191817 key0 #33302D key1 #2A2725 cap0 #3E3B37 cap1 #282624 rim0 #4A4641 rim1 #191817
            tray #131211 row #1E1C1A trayLine #2E2B28 trayKey #252321 trayKeyEdge #3A3632 legend #E9E5E0
            legendDim #ADA59C trayText #F2EEE9 trayDim #A89F95 tick #655E57 glass #060504""");

    public static final Theme GREEN = theme("green", "Green", """
            accent #7EE8A2 onAccent #06240F glassText #E8FBEE glassDim #83A892""");

    public static final Theme RED = theme("red", "Red", """
            accent #FF6A5A onAccent #2E0500 glassText #FFE9E6 glassDim #BB8D88""");

    public static final Theme WHITE = theme("white", "White", """
            accent #FFFFFF onAccent #111213 glassText #F4F6F7 glassDim #9BA1A6""");

    public static final Theme MOCHA = theme("mocha", "Catppuccin Mocha", """
            body0 #27283A body1 #1E1E2E seam #11111B key0 #363850 key1 #2D2F43 keyEdge #151520 slot #181825
            legend #DCE3F8 legendDim #B0B7D2 cap0 #43465F cap1 #2B2D40 rim0 #4C4F69 rim1 #1C1C2B tick #6C7086
            glass #0B0B12 tray #181825 trayLine #313244 trayKey #2A2B3D trayKeyEdge #45475A trayText #E4E9FB
            trayDim #A6ADC8 row #24253A accent #B4BEFE onAccent #11111B glassText #EEF1FF glassDim #9399B2""");

    public static final Theme LATTE = theme("latte", "Catppuccin Latte", """
            body0 #F3F4F8 body1 #E6E9EF seam #BCC0CC top #FFFFFFE6
            key0 #FCFCFE key1 #F1F3F7 keyEdge #C3C7D3 keyTop #FFFFFF keyLow #4C4F6929
            slot #CCD0DA legend #3F4259 legendDim #5C5F77
            cap0 #FDFDFE cap1 #E3E6EE rim0 #FFFFFF rim1 #C6CAD6 knurl #4C4F6929 tick #A4A8B8 shadow #4C4F6947
            dimple0 #CDD1DC dimple1 #F7F8FB glass #1B1C2A glassEdge #12131D glassHi #FFFFFF1A
            tray #E6E9EF trayLine #CCD0DA trayKey #F4F5F9 trayKeyEdge #BCC0CC trayText #3F4259 trayDim #5C5F77
            row #F7F8FB seamShade #4C4F6929
            accent #89B4FA accentBody #1A5BE0 onAccent #FFFFFF glassText #EDF2FE glassDim #9CA6C8""");

    public static final Theme DRACULA = theme("dracula", "Dracula", """
            body0 #30323F body1 #252732 seam #14151C key0 #3E4152 key1 #343746 keyEdge #191A22 slot #1E1F29
            legend #F8F8F2 legendDim #BCC2DA cap0 #4A4D61 cap1 #313442 rim0 #54586E rim1 #23252F tick #7380A8
            glass #0D0E13 tray #21222C trayLine #373A49 trayKey #323543 trayKeyEdge #4B4F63 trayText #F8F8F2
            trayDim #AEB6D3 row #2C2E3A accent #BD93F9 accentBody #C9A6FB onAccent #1A1122 glassText #F8F8F2
            glassDim #98A2C8""");

    public static final Theme HIGH_CONTRAST = theme("hc", "High Contrast", """
            body0 #000000 body1 #000000 seam #FFFFFF top #00000000
            key0 #000000 key1 #000000 keyEdge #FFFFFF keyTop #00000000 keyLow #00000000
            slot #000000 legend #FFFFFF legendDim #FFFFFF
            cap0 #000000 cap1 #000000 rim0 #FFFFFF rim1 #FFFFFF knurl #00000000 tick #8C8C8C shadow #00000000
            glass #000000 glassEdge #FFFFFF glassHi #00000000
            tray #000000 trayLine #8C8C8C trayKey #000000 trayKeyEdge #FFFFFF trayText #FFFFFF trayDim #FFFFFF
            row #000000 seamShade #00000000 onGlassAccent #000000
            accent #FFE600 onAccent #000000 glassText #FFFFFF glassDim #FFFFFF""");

    /// What the night panel puts in the place of every neutral.
    private static final Map<Token, Integer> NIGHT = colours("""
            body0 #070707 body1 #040404 seam #000000 top #FFFFFF00
            key0 #0C0C0C key1 #0A0A0A keyEdge #020202 keyTop #FFFFFF08 keyLow #00000080 slot #060606
            legend #1E1B1B legendDim #1A1818 cap0 #121212 cap1 #0A0A0A rim0 #161616 rim1 #060606 knurl #00000080
            tick #1C1413 dimple0 #020202 dimple1 #161616 glass #020202 glassEdge #000000 glassHi #FFFFFF05
            tray #121314 trayLine #2A2C2F trayKey #222427 trayKeyEdge #34373A trayText #EDEFF0 trayDim #9CA2A7
            row #1C1E20 shadow #0000008C seamShade #0000008C""");

    private static final Map<Token, Integer> NIGHT_LIT = colours("legend #A39B99 legendDim #958D8B tick #5E5250");

    private Themes() {}

    /// All of them, in the order a person is offered them.
    public static List<Theme> all() {
        return List.of(ICE, AMBER, GREEN, RED, WHITE, MOCHA, LATTE, DRACULA, HIGH_CONTRAST);
    }

    /// The theme remembered by `id`, or the first one where there is none of that name.
    public static Theme byId(String id) {
        for (Theme theme : all()) {
            if (theme.id().equals(id)) {
                return theme;
            }
        }
        return ICE;
    }

    /// The theme in another light. High Contrast stays as it is.
    public static Theme in(Theme.Mode mode, Theme theme) {
        if (theme.highContrast()) {
            return theme;
        }
        return switch (mode) {
            case DAY -> theme;
            case DIMMED -> dimmed(theme);
            case NIGHT -> night(theme, Theme.Mode.NIGHT);
            case NIGHT_LIT -> night(theme, mode).with(mode, NIGHT_LIT);
        };
    }

    private static Theme night(Theme theme, Theme.Mode mode) {
        Map<Token, Integer> colours = new EnumMap<>(NIGHT);
        int accent = theme.colour(Token.ACCENT);
        colours.put(Token.GLASS_TEXT, accent);
        colours.put(Token.ACCENT_BODY, accent);
        colours.put(Token.ON_ACCENT, 0xFF06131A);
        colours.put(Token.ARTIST, Argb.mix(0xFF020202, accent, 0.77));
        return theme.with(mode, colours);
    }

    private static Theme dimmed(Theme theme) {
        Map<Token, Integer> colours = new EnumMap<>(Token.class);
        int glass = theme.colour(Token.GLASS);
        for (Token token : List.of(Token.GLASS_TEXT, Token.ACCENT)) {
            colours.put(token, Argb.mix(theme.colour(token), glass, 0.2));
        }
        for (Token token : List.of(Token.GLASS_DIM, Token.ARTIST)) {
            colours.put(token, Argb.mix(theme.colour(token), glass, 0.16));
        }
        if (theme.dark()) {
            colours.put(Token.ACCENT_BODY, Argb.mix(theme.colour(Token.ACCENT_BODY), glass, 0.1));
            colours.put(Token.LEGEND, Argb.mix(theme.colour(Token.LEGEND), theme.colour(Token.KEY0), 0.22));
            colours.put(Token.LEGEND_DIM, Argb.mix(theme.colour(Token.LEGEND_DIM), theme.colour(Token.KEY0), 0.06));
        }
        return theme.with(Theme.Mode.DIMMED, colours);
    }

    private static Theme theme(String id, String name, String table) {
        boolean latte = id.equals("latte");
        Map<Token, Integer> colours = new EnumMap<>(DARK);
        colours.putAll(colours(table));
        follow(colours, Token.ACCENT_BODY, Token.ACCENT);
        follow(colours, Token.ARTIST, Token.GLASS_DIM);
        follow(colours, Token.DIMPLE0, Token.KEY_EDGE);
        follow(colours, Token.DIMPLE1, Token.RIM0);
        return new Theme(id, name, !latte, id.equals("hc"), Theme.Mode.DAY, colours);
    }

    private static void follow(Map<Token, Integer> colours, Token token, Token example) {
        Integer colour = colours.get(example);
        if (colour != null && !colours.containsKey(token)) {
            colours.put(token, colour);
        }
    }

    private static Map<Token, Integer> colours(String table) {
        Map<Token, Integer> colours = new EnumMap<>(Token.class);
        StringTokenizer words = new StringTokenizer(table);
        while (words.hasMoreTokens()) {
            colours.put(token(words.nextToken()), Argb.parse(words.nextToken()));
        }
        return colours;
    }

    private static Token token(String key) {
        for (Token token : Token.values()) {
            if (token.key().equals(key)) {
                return token;
            }
        }
        throw new IllegalArgumentException("there is no colour named '" + key + "'");
    }
}

package org.rustyaudio.player.library;

/// Text as it is compared: without case, accents, widths and apostrophes, so that "Bjork" finds "Björk".
///
/// The tables give, for every letter of their block, the lower-case letter without its marks, after the
/// decompositions of the Unicode Character Database; letters that have none but are typed as others (ø, ł, đ, ħ) follow
/// custom. Marks on their own are dropped, controls and blanks become one kind of blank.
public final class Folding {

    private static final int LATIN_FIRST = 0xC0;
    private static final int GREEK_FIRST = 0x386;
    private static final int CYRILLIC_FIRST = 0x400;
    private static final int LATIN_MORE_FIRST = 0x1E00;
    private static final int GREEK_MORE_FIRST = 0x1F00;

    private static final String LATIN = "aaaaaaæceeeeiiiidnooooo×ouuuuyþßaaaaaaæceeeeiiiidnooooo÷ouuuuyþy"
            + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiĳĳjjkkkllllllŀ"
            + "ŀllnnnnnnŉnnooooooœœrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
            + "bbƃƃƅƅɔƈƈɖɗƌƌƍeəɛƒƒɠɣƕɩɨƙƙƚƛɯɲƞɵooƣƣƥƥʀƨƨʃƪƫƭƭʈuuʊʋƴƴƶƶʒƹƹƺƻƽƽƾƿ"
            + "ǀǁǂǃǆǆǆǉǉǉǌǌǌaaiioouuuuuuuuuueaaaaææǥǥggkkooooʒʒjǳǳǳggƕƿnnaaææoo"
            + "aaaaeeeeiiiioooorrrruuuussttȝȝhhƞȡȣȣȥȥaaeeooooooooyyȴȵȶȷȸȹⱥȼȼƚⱦȿ"
            + "ɀɂɂbʉʌɇɇɉɉɋɋɍɍɏɏ";

    private static final String GREEK =
            "α\u0387εηι\u038bο\u038dυωιαβγδεζηθικλμνξοπρ\u03a2στυφχψωιυαεηιυαβγδεζηθικλμνξοπρσστυ" + "φχψωιυουωϗ";

    private static final String CYRILLIC = "ееђгєѕііјљњћкиуџабвгдежзииклмнопрстуфхцчшщъыьэюяабвгдежзииклмноп"
            + "рстуфхцчшщъыьэюяееђгєѕііјљњћкиуџѡѡѣѣѥѥѧѧѩѩѫѫѭѭѯѯѱѱѳѳѵѵѵѵѹѹѻѻѽѽѿѿ"
            + "ҁҁ\u0482       ҋҋҍҍҏҏґґғғҕҕҗҗҙҙққҝҝҟҟҡҡңңҥҥҧҧҩҩҫҫҭҭүүұұҳҳҵҵҷҷҹҹһһҽҽҿҿ"
            + "ӏжжӄӄӆӆӈӈӊӊӌӌӎӎӏааааӕӕееәәәәжжззӡӡииииооөөөөээууууууччӷӷыыӻӻӽӽӿӿ";

    private static final String LATIN_MORE = "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"
            + "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
            + "wwwwwwwwwwxxxxyyzzzzzzhtwyẚsẜẝßẟaaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
            + "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyyỻỻỽỽỿỿ";

    private static final String GREEK_MORE =
            "ααααααααααααααααεεεεεε\u1f16\u1f17εεεεεε\u1f1e\u1f1fηηηηηηηηηηηηηηηηιιιιιιιιιιιιιιιι"
                    + "οοοοοο\u1f46\u1f47οοοοοο\u1f4e\u1f4fυυυυυυυυ\u1f58υ\u1f5aυ\u1f5cυ\u1f5eυωωωωωωωωωωωωωωωωααεεηηιιοουυωω\u1f7e\u1f7f"
                    + "ααααααααααααααααηηηηηηηηηηηηηηηηωωωωωωωωωωωωωωωωααααα\u1fb5ααααααα\u1fbdι\u1fbf"
                    + "\u1fc0\u1fc1ηηη\u1fc5ηηεεηηη\u1fcd\u1fce\u1fcfιιιι\u1fd4\u1fd5ιιιιιι\u1fdc\u1fdd\u1fde\u1fdfυυυυρρυυυυυυρ\u1fed\u1fee\u1fef\u1ff0\u1ff1ωωω\u1ff5ωωοοωωω\u1ffd\u1ffe\u1fff";

    private Folding() {}

    public static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                addAscii(c, folded);
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                folded.appendCodePoint(Character.toLowerCase(Character.toCodePoint(c, text.charAt(++i))));
            } else {
                add(c, folded);
            }
        }
        return folded.toString();
    }

    private static void addAscii(char c, StringBuilder folded) {
        if (c >= 'A' && c <= 'Z') {
            folded.append((char) (c + 32));
        } else if (c <= ' ' || c == 0x7F) {
            folded.append(' ');
        } else if (c != '\'' && c != '`') {
            folded.append(c);
        }
    }

    private static void add(char c, StringBuilder folded) {
        if (c < 0xA1) {
            folded.append(' ');
        } else if (isDropped(c)) {
            return;
        } else if (c >= 0xFF01 && c <= 0xFF5E) {
            addAscii((char) (c - 0xFEE0), folded);
        } else if (c == 0x3000 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F) {
            folded.append(' ');
        } else if (c >= 0x2010 && c <= 0x2015) {
            folded.append('-');
        } else {
            addLetter(letter(c), folded);
        }
    }

    /// Marks, apostrophes, and what only steers how text is laid out.
    private static boolean isDropped(char c) {
        return (c >= 0x300 && c <= 0x36F)
                || (c >= 0x483 && c <= 0x487)
                || (c >= 0x591 && c <= 0x5C7 && c != 0x5BE)
                || (c >= 0x64B && c <= 0x65F)
                || c == 0x670
                || c == 0x640
                || c == 0x2018
                || c == 0x2019
                || c == 0x2BC
                || c == 0xB4
                || c == 0xAD
                || (c >= 0x200B && c <= 0x200F)
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2060 && c <= 0x2069)
                || (c >= 0xFE00 && c <= 0xFE0F)
                || c == 0xFEFF;
    }

    private static char letter(char c) {
        if (c < LATIN_FIRST + LATIN.length()) {
            return c < LATIN_FIRST ? c : LATIN.charAt(c - LATIN_FIRST);
        }
        if (c >= GREEK_FIRST && c < GREEK_FIRST + GREEK.length()) {
            return GREEK.charAt(c - GREEK_FIRST);
        }
        if (c >= CYRILLIC_FIRST && c < CYRILLIC_FIRST + CYRILLIC.length()) {
            return CYRILLIC.charAt(c - CYRILLIC_FIRST);
        }
        if (c >= LATIN_MORE_FIRST && c < GREEK_MORE_FIRST) {
            return LATIN_MORE.charAt(c - LATIN_MORE_FIRST);
        }
        if (c >= GREEK_MORE_FIRST && c < GREEK_MORE_FIRST + GREEK_MORE.length()) {
            return GREEK_MORE.charAt(c - GREEK_MORE_FIRST);
        }
        return Character.toLowerCase(c);
    }

    private static void addLetter(char c, StringBuilder folded) {
        switch (c) {
            case 'ß' -> folded.append("ss");
            case 'æ' -> folded.append("ae");
            case 'œ' -> folded.append("oe");
            case 'þ' -> folded.append("th");
            default -> folded.append(c);
        }
    }
}

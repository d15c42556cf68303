package org.rustyaudio.codec.tags;

/// The numbered genres of ID3v1 and Winamp, which ID3v2 may write as `17`, `(17)` or `(17)Rock`.
final class Genres {

    private static final String LIST = """
            Blues,Classic Rock,Country,Dance,Disco,Funk,Grunge,Hip-Hop,Jazz,Metal,New Age,Oldies,Other,Pop,R&B,Rap,\
            Reggae,Rock,Techno,Industrial,Alternative,Ska,Death Metal,Pranks,Soundtrack,Euro-Techno,Ambient,Trip-Hop,\
            Vocal,Jazz+Funk,Fusion,Trance,Classical,Instrumental,Acid,House,Game,Sound Clip,Gospel,Noise,\
            Alternative Rock,Bass,Soul,Punk,Space,Meditative,Instrumental Pop,Instrumental Rock,Ethnic,Gothic,\
            Darkwave,Techno-Industrial,Electronic,Pop-Folk,Eurodance,Dream,Southern Rock,Comedy,Cult,Gangsta,Top 40,\
            Christian Rap,Pop/Funk,Jungle,Native American,Cabaret,New Wave,Psychedelic,Rave,Showtunes,Trailer,Lo-Fi,\
            Tribal,Acid Punk,Acid Jazz,Polka,Retro,Musical,Rock & Roll,Hard Rock,Folk,Folk-Rock,National Folk,Swing,\
            Fast Fusion,Bebop,Latin,Revival,Celtic,Bluegrass,Avantgarde,Gothic Rock,Progressive Rock,\
            Psychedelic Rock,Symphonic Rock,Slow Rock,Big Band,Chorus,Easy Listening,Acoustic,Humour,Speech,Chanson,\
            Opera,Chamber Music,Sonata,Symphony,Booty Bass,Primus,Porn Groove,Satire,Slow Jam,Club,Tango,Samba,\
            Folklore,Ballad,Power Ballad,Rhythmic Soul,Freestyle,Duet,Punk Rock,Drum Solo,A Cappella,Euro-House,\
            Dance Hall""";

    private static final String[] NAMES = LIST.split(",", -1);

    private Genres() {}

    /// The name behind a number; anything else stays as it is.
    static String name(String genre) {
        String text = genre.strip();
        int close = text.indexOf(')');
        if (text.startsWith("(") && close > 1) {
            String rest = text.substring(close + 1).strip();
            return rest.isEmpty() ? numbered(text.substring(1, close), text) : rest;
        }
        return numbered(text, text);
    }

    private static String numbered(String number, String otherwise) {
        if (number.isEmpty() || number.length() > 3 || !number.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return otherwise;
        }
        int index = Integer.parseInt(number);
        return index < NAMES.length ? NAMES[index] : otherwise;
    }
}

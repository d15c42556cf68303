package org.rustyaudio.faceplate.theme;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/// One illumination: a colour for every [Token]. Immutable.
///
/// @param id stable name to remember it by, such as `ice`
/// @param name what a person calls it
/// @param dark whether the moulding is dark
/// @param highContrast no gradients, shadows or greys for text; outlines and plain type instead
/// @param mode how the light is set
/// @param colours `0xAARRGGBB` by token, complete
public record Theme(
        String id, String name, boolean dark, boolean highContrast, Mode mode, Map<Token, Integer> colours) {

    /// How the light is set.
    public enum Mode {
        DAY,
        /// Darker inks on the glass, the moulding nearly as by day.
        DIMMED,
        /// Everything dark but volume and title.
        NIGHT,
        /// The night panel just touched: its legends are readable for a while.
        NIGHT_LIT
    }

    /// @throws IllegalArgumentException naming the colour that is missing
    public Theme {
        for (Token token : Token.values()) {
            if (!colours.containsKey(token)) {
                throw new IllegalArgumentException("theme '" + name + "' lacks the colour " + token.key());
            }
        }
        colours = Collections.unmodifiableMap(new EnumMap<>(colours));
    }

    /// Whether the night panel is on, lit or not.
    public boolean night() {
        return mode == Mode.NIGHT || mode == Mode.NIGHT_LIT;
    }

    public int colour(Token token) {
        return Objects.requireNonNull(colours.get(token));
    }

    /// The same theme in another light, with some colours replaced.
    Theme with(Mode newMode, Map<Token, Integer> replaced) {
        Map<Token, Integer> all = new EnumMap<>(colours);
        all.putAll(replaced);
        boolean night = newMode == Mode.NIGHT || newMode == Mode.NIGHT_LIT;
        return new Theme(id, name, dark || night, highContrast, newMode, all);
    }

    @Override
    public String toString() {
        return name + " (" + mode + ")";
    }
}

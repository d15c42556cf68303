package org.rustyaudio.faceplate.control;

import java.util.Locale;

/// A key with what is held down beside it. Letters and digits are what stands on the key, other characters what they
/// become when typed, so that Shift is never held for those.
///
/// @param key `A` to `Z`, `0` to `9`, one other character, or a name such as `Space`, `Left`, `PageUp`, `F1`
/// @param control whether Ctrl is held, on a Mac the command key
public record KeyStroke(String key, boolean control, boolean shift) {

    private static final String CONTROL = "Ctrl+";
    private static final String SHIFT = "Shift+";

    public KeyStroke {
        if (key.isEmpty() || key.length() > 20) {
            throw new IllegalArgumentException("'" + key + "' is no key");
        }
        if (key.length() == 1) {
            key = key.toUpperCase(Locale.ROOT);
            shift &= letterOrDigit(key.charAt(0));
        }
    }

    private static boolean letterOrDigit(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    /// Reads what [#toString] writes, such as `Ctrl+Shift+O`.
    public static KeyStroke of(String text) {
        String rest = text;
        boolean control = rest.startsWith(CONTROL);
        rest = control ? rest.substring(CONTROL.length()) : rest;
        boolean shift = rest.startsWith(SHIFT);
        rest = shift ? rest.substring(SHIFT.length()) : rest;
        return new KeyStroke(rest, control, shift);
    }

    /// The same with signs and spaces a person knows from the keys.
    public String legend() {
        String name = switch (key) {
            case "Left" -> "←";
            case "Right" -> "→";
            case "Up" -> "↑";
            case "Down" -> "↓";
            case "PageUp" -> "Page Up";
            case "PageDown" -> "Page Down";
            case "Escape" -> "Esc";
            case "-" -> "−";
            default -> key;
        };
        return held() + name;
    }

    private String held() {
        return (control ? CONTROL : "") + (shift ? SHIFT : "");
    }

    @Override
    public String toString() {
        return held() + key;
    }
}

package org.rustyaudio.desktop.canvas;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.rustyaudio.faceplate.canvas.FontWeight;

/// The three weights of Inter, and the widths of what is set in them. JavaFX application thread only.
public final class FxFonts {

    private static final int KEPT_FONTS = 200;
    private static final int KEPT_WIDTHS = 5000;
    private static final FxFonts SHARED = new FxFonts();

    private final Map<FontWeight, String> names = new EnumMap<>(FontWeight.class);
    private final Map<String, Font> fonts = new HashMap<>();
    private final Map<String, Double> widths = new HashMap<>();
    private final Text ruler = new Text();

    private FxFonts() {
        names.put(FontWeight.REGULAR, load("Inter-Regular.ttf"));
        names.put(FontWeight.MEDIUM, load("Inter-Medium.ttf"));
        names.put(FontWeight.SEMIBOLD, load("Inter-SemiBold.ttf"));
    }

    public static FxFonts shared() {
        return SHARED;
    }

    private static String load(String file) {
        String path = "/org/rustyaudio/faceplate/fonts/" + file;
        try (InputStream in = FxFonts.class.getResourceAsStream(path)) {
            Font font = in == null ? null : Font.loadFont(in, 12);
            return font == null ? Font.getDefault().getName() : font.getName();
        } catch (IOException e) {
            return Font.getDefault().getName();
        }
    }

    public Font font(FontWeight weight, double size) {
        String key = weight.css() + "/" + size;
        Font kept = fonts.get(key);
        if (kept == null) {
            if (fonts.size() >= KEPT_FONTS) {
                fonts.clear();
            }
            kept = new Font(Objects.requireNonNull(names.get(weight)), size);
            fonts.put(key, kept);
        }
        return kept;
    }

    /// The name JavaFX's style sheets know a weight by.
    public String name(FontWeight weight) {
        return Objects.requireNonNull(names.get(weight));
    }

    double width(Font font, String text) {
        String key = font.getName() + "/" + font.getSize() + "/" + text;
        Double kept = widths.get(key);
        if (kept == null) {
            ruler.setFont(font);
            ruler.setText(text);
            kept = ruler.getLayoutBounds().getWidth();
            if (widths.size() >= KEPT_WIDTHS) {
                widths.clear();
            }
            widths.put(key, kept);
        }
        return kept;
    }
}

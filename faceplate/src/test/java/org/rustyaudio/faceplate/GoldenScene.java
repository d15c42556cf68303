package org.rustyaudio.faceplate;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.rustyaudio.faceplate.layout.FaceLayout;
import org.rustyaudio.faceplate.layout.FaceLayouts;
import org.rustyaudio.faceplate.model.FaceState;
import org.rustyaudio.faceplate.model.Showcase;
import org.rustyaudio.faceplate.theme.Theme;
import org.rustyaudio.faceplate.theme.Themes;

/// A face of which a picture is stored.
record GoldenScene(String name, int width, int height, double scale, Theme theme) {

    static List<GoldenScene> all() {
        return List.of(
                new GoldenScene("small-green", 640, 360, 1, Themes.GREEN),
                new GoldenScene("small-latte", 640, 360, 1, Themes.LATTE),
                new GoldenScene("small-contrast", 640, 360, 1, Themes.HIGH_CONTRAST),
                new GoldenScene("wide-ice", 1280, 360, 1, Themes.ICE),
                new GoldenScene("medium-mocha-150", 768, 460, 1.5, Themes.MOCHA),
                new GoldenScene("tall-amber", 1280, 720, 1, Themes.AMBER),
                new GoldenScene("tall-night", 1280, 720, 1, Themes.in(Theme.Mode.NIGHT, Themes.RED)),
                new GoldenScene("phone-white-200", 360, 700, 2, Themes.WHITE));
    }

    FaceLayout layout() {
        return FaceLayouts.of(width, height, false);
    }

    FaceState state() {
        FaceLayout layout = layout();
        return Showcase.playing(
                theme, layout.glass().style().columns(), layout.glass().rows());
    }

    BufferedImage golden() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(GoldenScene.class.getResourceAsStream("golden/" + name + ".png"), name)) {
            return ImageIO.read(in);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}

package org.rustyaudio.faceplate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rustyaudio.faceplate.layout.FaceLayout;
import org.rustyaudio.faceplate.layout.FaceLayouts;
import org.rustyaudio.faceplate.paint.FacePainter;
import org.rustyaudio.faceplate.theme.Theme;
import org.rustyaudio.faceplate.theme.Themes;

/// Painted frames beside stored ones. After an intended change, run with `-Dgolden.write=true`, look at the pictures
/// under `target/golden` and copy the good ones over the stored ones.
class GoldenPicturesTest {

    record Scene(String name, int width, int height, double scale, boolean drawer, Theme theme) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Scene> scenes() {
        return List.of(
                new Scene("small-green", 640, 360, 1, false, Themes.GREEN),
                new Scene("small-latte", 640, 360, 1, false, Themes.LATTE),
                new Scene("small-contrast", 640, 360, 1, false, Themes.HIGH_CONTRAST),
                new Scene("wide-ice", 1280, 360, 1, false, Themes.ICE),
                new Scene("medium-mocha-150", 768, 460, 1.5, false, Themes.MOCHA),
                new Scene("tall-amber", 1280, 720, 1, false, Themes.AMBER),
                new Scene("tall-night", 1280, 720, 1, false, Themes.in(Theme.Mode.NIGHT, Themes.RED)),
                new Scene("phone-white-200", 360, 700, 2, false, Themes.WHITE));
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void theFaceLooksAsItDid(Scene scene) throws IOException {
        FaceLayout layout = FaceLayouts.of(scene.width(), scene.height(), scene.drawer());
        AwtCanvas canvas = new AwtCanvas(scene.width(), scene.height(), scene.scale());
        int columns = layout.glass().style().columns();
        new FacePainter()
                .paint(
                        canvas,
                        layout,
                        Scenes.playing(scene.theme(), columns, layout.glass().rows()));
        Path written = Path.of("target", "golden", scene.name() + ".png");
        Files.createDirectories(written.getParent());
        ImageIO.write(canvas.image(), "png", written.toFile());
        if (Boolean.getBoolean("golden.write")) {
            return;
        }
        BufferedImage golden;
        try (InputStream in = Objects.requireNonNull(
                GoldenPicturesTest.class.getResourceAsStream("golden/" + scene.name() + ".png"), scene.name())) {
            golden = ImageIO.read(in);
        }
        assertEquals(golden.getWidth(), canvas.image().getWidth());
        assertEquals(golden.getHeight(), canvas.image().getHeight());
        double mean = Pictures.difference(golden, canvas.image());
        double far = Pictures.differing(golden, canvas.image(), 24);
        assertTrue(
                mean <= 0.6 && far <= 0.002,
                scene + ": mean difference " + mean + " of 0.6, " + 100 * far + " % of 0.2 % far off; see " + written);
    }
}

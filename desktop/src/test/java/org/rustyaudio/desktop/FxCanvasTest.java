package org.rustyaudio.desktop;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rustyaudio.desktop.canvas.FxCanvas;
import org.rustyaudio.faceplate.layout.FaceLayout;
import org.rustyaudio.faceplate.layout.FaceLayouts;
import org.rustyaudio.faceplate.model.FaceState;
import org.rustyaudio.faceplate.model.Showcase;
import org.rustyaudio.faceplate.paint.FacePainter;
import org.rustyaudio.faceplate.theme.Theme;
import org.rustyaudio.faceplate.theme.Themes;

/// JavaFX beside the pictures that faceplate's own tests store, painted by another rasterizer.
class FxCanvasTest {

    private static final Path GOLDEN = Path.of("../faceplate/src/test/resources/org/rustyaudio/faceplate/golden");

    @ParameterizedTest
    @CsvSource({
        "small-green, 640, 360, 1, green, DAY",
        "small-latte, 640, 360, 1, latte, DAY",
        "small-contrast, 640, 360, 1, hc, DAY",
        "wide-ice, 1280, 360, 1, ice, DAY",
        "medium-mocha-150, 768, 460, 1.5, mocha, DAY",
        "tall-amber, 1280, 720, 1, amber, DAY",
        "tall-night, 1280, 720, 1, red, NIGHT",
        "phone-white-200, 360, 700, 2, white, DAY",
        "car-white, 1280, 720, 1, white, DAY"
    })
    void javaFxPaintsTheStoredPictures(String name, int width, int height, double scale, String theme, Theme.Mode mode)
            throws IOException {
        FaceLayout layout =
                name.startsWith("car") ? FaceLayouts.car(width, height, false) : FaceLayouts.of(width, height, false);
        FaceState state = Showcase.playing(
                Themes.in(mode, Themes.byId(theme)),
                layout.glass().style().columns(),
                layout.glass().rows());
        BufferedImage painted = FxRunner.call(() -> {
            Canvas canvas = new Canvas(width * scale, height * scale);
            new FacePainter().paint(new FxCanvas(canvas.getGraphicsContext2D(), scale, 1, 0, 0), layout, state);
            return FxPictures.of(
                    canvas.snapshot(null, new WritableImage((int) (width * scale), (int) (height * scale))));
        });
        Path kept = FxPictures.keep(painted, "canvas-" + name);
        BufferedImage golden = ImageIO.read(GOLDEN.resolve(name + ".png").toFile());
        double mean = FxPictures.difference(golden, painted);
        double far = FxPictures.differing(golden, painted, 48);
        assertTrue(
                mean <= 1.5 && far <= 0.01,
                name + ": mean difference " + mean + " of 1.5, " + 100 * far + " % of 1 % far off; see " + kept);
    }
}

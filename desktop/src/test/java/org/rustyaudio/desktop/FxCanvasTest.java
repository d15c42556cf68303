package org.rustyaudio.desktop;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rustyaudio.desktop.canvas.FxCanvas;
import org.rustyaudio.faceplate.layout.FaceLayout;
import org.rustyaudio.faceplate.layout.FaceLayouts;
import org.rustyaudio.faceplate.model.FaceState;
import org.rustyaudio.faceplate.model.MeterStyle;
import org.rustyaudio.faceplate.model.Showcase;
import org.rustyaudio.faceplate.paint.FacePainter;
import org.rustyaudio.faceplate.theme.Theme;
import org.rustyaudio.faceplate.theme.Themes;

/// JavaFX beside the pictures that faceplate's own tests store, painted by another rasterizer.
class FxCanvasTest {

    private static final Path GOLDEN = Path.of("../faceplate/src/test/resources/org/rustyaudio/faceplate/golden");

    enum Shape {
        FACE,
        DRAWER,
        CAR
    }

    @ParameterizedTest
    @CsvSource({
        "small-green, 640, 360, 1, green, DAY, FACE, ",
        "small-latte, 640, 360, 1, latte, DAY, FACE, ",
        "small-contrast, 640, 360, 1, hc, DAY, FACE, ",
        "wide-ice, 1280, 360, 1, ice, DAY, FACE, ",
        "medium-mocha-150, 768, 460, 1.5, mocha, DAY, FACE, ",
        "tall-amber, 1280, 720, 1, amber, DAY, FACE, ",
        "tall-night, 1280, 720, 1, red, NIGHT, FACE, ",
        "phone-white-200, 360, 700, 2, white, DAY, FACE, ",
        "wide-drawer-dracula, 1280, 720, 1, dracula, DAY, DRAWER, ",
        "car-white, 1280, 720, 1, white, DAY, CAR, ",
        "car-upright-ice, 540, 960, 1, ice, DAY, CAR, ",
        "meter-vu, 640, 360, 1, ice, DAY, FACE, VU",
        "meter-peak, 640, 360, 1, ice, DAY, FACE, PEAK",
        "meter-loudness, 640, 360, 1, ice, DAY, FACE, LOUDNESS",
        "meter-scope, 640, 360, 1, ice, DAY, FACE, SCOPE",
        "meter-spectrogram, 640, 360, 1, ice, DAY, FACE, SPECTROGRAM",
        "meter-waveform, 640, 360, 1, ice, DAY, FACE, WAVEFORM"
    })
    void javaFxPaintsTheStoredPictures(
            String name,
            int width,
            int height,
            double scale,
            String themeId,
            Theme.Mode mode,
            Shape shape,
            @Nullable MeterStyle meter)
            throws IOException {
        FaceLayout layout = shape == Shape.CAR
                ? FaceLayouts.car(width, height, false)
                : FaceLayouts.of(width, height, shape == Shape.DRAWER);
        Theme theme = Themes.in(mode, Themes.byId(themeId));
        int columns = layout.glass().style().columns();
        int rows = layout.glass().rows();
        FaceState state =
                meter == null ? Showcase.playing(theme, columns, rows) : Showcase.metering(theme, meter, columns, rows);
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
        System.out.printf("%s: mean difference %.2f, %.2f %% far off%n", name, mean, 100 * far);
        assertTrue(
                mean <= 1.5 && far <= 0.01,
                name + ": mean difference " + mean + " of 1.5, " + 100 * far + " % of 1 % far off; see " + kept);
    }
}

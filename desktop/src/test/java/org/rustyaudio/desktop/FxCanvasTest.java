package org.rustyaudio.desktop;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rustyaudio.desktop.canvas.FxCanvas;
import org.rustyaudio.faceplate.GoldenScene;
import org.rustyaudio.faceplate.Pictures;
import org.rustyaudio.faceplate.paint.FacePainter;

class FxCanvasTest {

    static List<GoldenScene> scenes() {
        return GoldenScene.all();
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void javaFxPaintsTheStoredPictures(GoldenScene scene) throws IOException {
        BufferedImage painted = FxRunner.call(() -> {
            double width = scene.width() * scene.scale();
            double height = scene.height() * scene.scale();
            Canvas canvas = new Canvas(width, height);
            FxCanvas port = new FxCanvas(canvas.getGraphicsContext2D(), scene.scale(), 1, 0, 0);
            new FacePainter().paint(port, scene.layout(), scene.state());
            return FxPictures.of(canvas.snapshot(null, new WritableImage((int) width, (int) height)));
        });
        Path kept = FxPictures.keep(painted, "canvas-" + scene.name());
        BufferedImage golden = scene.golden();
        double mean = Pictures.difference(golden, painted);
        double far = Pictures.differing(golden, painted, 48);
        assertTrue(
                mean <= 1.5 && far <= 0.01,
                scene + ": mean difference " + mean + " of 1.5, " + 100 * far + " % of 1 % far off; see " + kept);
    }
}

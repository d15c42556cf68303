package org.rustyaudio.faceplate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rustyaudio.faceplate.paint.FacePainter;

/// Painted frames beside stored ones. After an intended change, run with `-Dgolden.write=true`, look at the pictures
/// under `target/golden` and copy the good ones over the stored ones.
class GoldenPicturesTest {

    static List<GoldenScene> scenes() {
        return GoldenScene.all();
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void theFaceLooksAsItDid(GoldenScene scene) throws IOException {
        AwtCanvas canvas = new AwtCanvas(scene.width(), scene.height(), scene.scale());
        new FacePainter().paint(canvas, scene.layout(), scene.state());
        Path written = Path.of("target", "golden", scene.name() + ".png");
        Files.createDirectories(written.getParent());
        ImageIO.write(canvas.image(), "png", written.toFile());
        if (Boolean.getBoolean("golden.write")) {
            return;
        }
        BufferedImage golden = scene.golden();
        assertEquals(golden.getWidth(), canvas.image().getWidth());
        assertEquals(golden.getHeight(), canvas.image().getHeight());
        double mean = Pictures.difference(golden, canvas.image());
        double far = Pictures.differing(golden, canvas.image(), 24);
        assertTrue(
                mean <= 0.6 && far <= 0.002,
                scene + ": mean difference " + mean + " of 0.6, " + 100 * far + " % of 0.2 % far off; see " + written);
    }
}

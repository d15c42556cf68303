package org.rustyaudio.faceplate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rustyaudio.dsp.Band;
import org.rustyaudio.dsp.EqualizerSettings;
import org.rustyaudio.dsp.FilterType;
import org.rustyaudio.faceplate.equalizer.CurvePlot;
import org.rustyaudio.faceplate.equalizer.EqualizerPainter;
import org.rustyaudio.faceplate.layout.Rect;
import org.rustyaudio.faceplate.theme.Themes;
import org.rustyaudio.faceplate.theme.Token;

class EqualizerPaintingTest {

    private final CurvePlot plot = new CurvePlot(new Rect(40, 10, 600, 200), 12);

    @Test
    void aLiftedBandLiftsTheCurveWhereItStands() {
        EqualizerSettings lifted = settings(new Band(true, FilterType.PEAK, 1000, 9, 1.4));
        AwtCanvas canvas = new AwtCanvas(680, 240, 1);
        new EqualizerPainter(48_000).live(canvas, Themes.ICE, plot, lifted, new float[0], -1, true);
        int accent = Themes.ICE.colour(Token.ACCENT_BODY);
        int far = (int) plot.x(40);
        assertTrue(Pictures.count(canvas.image().getSubimage(far, (int) plot.y(0) - 2, 4, 5), accent) > 0);
        int beside = (int) plot.x(1000) - 20;
        assertTrue(Pictures.count(canvas.image().getSubimage(beside, 0, 4, (int) plot.y(6)), accent) > 0);
    }

    @Test
    void theBarOfAThirdOctaveStandsOnBothSidesOfItsMiddle() {
        for (int band : new int[] {0, 6, 16, 28}) {
            AwtCanvas canvas = new AwtCanvas(680, 240, 1);
            float[] levels = new float[30];
            Arrays.fill(levels, -200);
            levels[band] = 0;
            new EqualizerPainter(48_000).live(canvas, Themes.ICE, plot, EqualizerSettings.FLAT, levels, -1, true);
            int[] edges = edges(canvas, (int) plot.area().y() + 20);
            double middle = plot.x(1000 * Math.pow(10, (band - 16) / 10.0));
            assertEquals(middle, (edges[0] + edges[1]) / 2.0, 1, "band " + band);
            assertEquals(18, edges[1] - edges[0], 1, "band " + band);
        }
    }

    @Test
    void theHighestBarEndsWithThePlot() {
        AwtCanvas canvas = new AwtCanvas(680, 240, 1);
        float[] levels = new float[30];
        Arrays.fill(levels, 0, 29, -200);
        new EqualizerPainter(48_000).live(canvas, Themes.ICE, plot, EqualizerSettings.FLAT, levels, -1, true);
        assertEquals(plot.area().right(), edges(canvas, (int) plot.area().y() + 20)[1], 1);
    }

    @Test
    void aSuggestedCurveIsDashedAndNoAccent() {
        AwtCanvas canvas = new AwtCanvas(680, 240, 1);
        List<Band> suggested = List.of(new Band(true, FilterType.LOW_SHELF, 10_000, 6, 0.7));
        new EqualizerPainter(48_000)
                .live(canvas, Themes.ICE, plot, EqualizerSettings.FLAT, suggested, new float[0], -1, true);
        int row = (int) plot.y(6) - 2;
        int lit = 0;
        for (int x = 100; x < 400; x++) {
            for (int y = row; y < row + 5; y++) {
                if (canvas.image().getRGB(x, y) >>> 24 > 128) {
                    lit++;
                    break;
                }
            }
        }
        assertEquals(300 * 4 / 7.0, lit, 30, "of 300 columns");
        BufferedImage strip = canvas.image().getSubimage(100, row, 300, 5);
        assertEquals(0, Pictures.count(strip, Themes.ICE.colour(Token.ACCENT_BODY)));
    }

    @Test
    void thirtyTwoBandsBeyondEveryLimitArePaintedInsideThePlot() {
        List<FilterType> types = List.of(FilterType.values());
        List<Band> many = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            many.add(new Band(i % 3 != 0, types.get(i % types.size()), 1 + i * 6000, i % 2 == 0 ? 60 : -60, 0.01 + i));
        }
        AwtCanvas canvas = new AwtCanvas(680, 240, 1);
        EqualizerPainter painter = new EqualizerPainter(44_100);
        painter.grid(canvas, Themes.HIGH_CONTRAST, plot);
        painter.live(
                canvas,
                Themes.HIGH_CONTRAST,
                plot,
                new EqualizerSettings(true, 0, true, many),
                new float[] {-200, -20, 10, Float.NaN},
                31,
                false);
    }

    /// The first and the end of the painted columns of a row.
    private static int[] edges(AwtCanvas canvas, int row) {
        int from = -1;
        int to = -1;
        for (int x = 0; x < 680; x++) {
            if (canvas.image().getRGB(x, row) >>> 24 != 0) {
                from = from < 0 ? x : from;
                to = x + 1;
            }
        }
        return new int[] {from, to};
    }

    private static EqualizerSettings settings(Band band) {
        return new EqualizerSettings(true, 0, false, List.of(band));
    }
}

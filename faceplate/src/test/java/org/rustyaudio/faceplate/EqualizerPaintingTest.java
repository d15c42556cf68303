package org.rustyaudio.faceplate;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
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

    private static EqualizerSettings settings(Band band) {
        return new EqualizerSettings(true, 0, false, List.of(band));
    }
}

package org.rustyaudio.faceplate;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.rustyaudio.faceplate.layout.FaceLayout;
import org.rustyaudio.faceplate.layout.FaceLayouts;
import org.rustyaudio.faceplate.model.FaceState;
import org.rustyaudio.faceplate.model.MeterStyle;
import org.rustyaudio.faceplate.model.Showcase;
import org.rustyaudio.faceplate.theme.Theme;
import org.rustyaudio.faceplate.theme.Themes;

/// A face of which a picture is stored.
///
/// @param scale device pixels in one logical pixel
/// @param mark what makes this face differ from one that plays
record GoldenScene(String name, int width, int height, double scale, Theme theme, Mark mark) {

    /// What a scene shows besides its layout and theme.
    enum Mark {
        PLAYING,
        DRAWER,
        CAR,
        PAUSED,
        ATT,
        HELD,
        ERROR,
        EMPTY,
        VU,
        PEAK,
        LOUDNESS,
        SCOPE,
        SPECTROGRAM,
        WAVEFORM
    }

    /// Every layout, every state and every theme at least once; not every one with every other.
    static List<GoldenScene> all() {
        List<GoldenScene> scenes = new ArrayList<>(List.of(
                of("small-green", 640, 360, 1, Themes.GREEN, Mark.PLAYING),
                of("small-latte", 640, 360, 1, Themes.LATTE, Mark.PLAYING),
                of("small-contrast", 640, 360, 1, Themes.HIGH_CONTRAST, Mark.PLAYING),
                of("wide-ice", 1280, 360, 1, Themes.ICE, Mark.PLAYING),
                of("medium-mocha-150", 768, 460, 1.5, Themes.MOCHA, Mark.PLAYING),
                of("tall-amber", 1280, 720, 1, Themes.AMBER, Mark.PLAYING),
                of("tall-night", 1280, 720, 1, Themes.in(Theme.Mode.NIGHT, Themes.RED), Mark.PLAYING),
                of("phone-white-200", 360, 700, 2, Themes.WHITE, Mark.PLAYING),
                of("wide-drawer-dracula", 1280, 720, 1, Themes.DRACULA, Mark.DRAWER),
                of("tablet-red", 768, 1024, 1, Themes.RED, Mark.PAUSED),
                of("car-white", 1280, 720, 1, Themes.WHITE, Mark.CAR),
                of("car-upright-ice", 540, 960, 1, Themes.ICE, Mark.CAR),
                of("small-att", 640, 360, 1, Themes.ICE, Mark.ATT),
                of("small-held", 640, 360, 1, Themes.AMBER, Mark.HELD),
                of("small-error", 640, 360, 1, Themes.WHITE, Mark.ERROR),
                of("phone-empty", 360, 780, 1, Themes.ICE, Mark.EMPTY)));
        for (Mark meter : List.of(Mark.VU, Mark.PEAK, Mark.LOUDNESS, Mark.SCOPE, Mark.SPECTROGRAM, Mark.WAVEFORM)) {
            String name = "meter-" + meter.name().toLowerCase(java.util.Locale.ROOT);
            scenes.add(of(name, 640, 360, 1, Themes.ICE, meter));
        }
        return List.copyOf(scenes);
    }

    private static GoldenScene of(String name, int width, int height, double scale, Theme theme, Mark mark) {
        return new GoldenScene(name, width, height, scale, theme, mark);
    }

    FaceLayout layout() {
        return mark == Mark.CAR
                ? FaceLayouts.car(width, height, false)
                : FaceLayouts.of(width, height, mark == Mark.DRAWER);
    }

    FaceState state() {
        FaceLayout layout = layout();
        return switch (mark) {
            case PLAYING, DRAWER, CAR ->
                Showcase.playing(
                        theme, layout.glass().style().columns(), layout.glass().rows());
            case VU, PEAK, LOUDNESS, SCOPE, SPECTROGRAM, WAVEFORM ->
                Showcase.metering(
                        theme,
                        MeterStyle.valueOf(mark.name()),
                        layout.glass().style().columns(),
                        layout.glass().rows());
            case PAUSED, ATT, HELD, ERROR, EMPTY -> StatePictures.of(theme, layout, mark);
        };
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

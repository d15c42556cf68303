package org.rustyaudio.desktop.equalizer;

import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import org.rustyaudio.dsp.FilterType;

/// A filter's curve as a small sign, in the colour of the text. JavaFX thread only.
final class FilterShape extends Region {

    private static final double WIDTH = 20;
    private static final double HEIGHT = 14;

    private final SVGPath line = new SVGPath();

    FilterShape(FilterType type) {
        line.setContent(path(type));
        line.getStyleClass().add("filter-shape");
        line.setMouseTransparent(true);
        getChildren().add(line);
        setMinSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
    }

    private static String path(FilterType type) {
        return switch (type) {
            case PEAK -> "M2 11 H4 C8 11 8 3 10 3 C12 3 12 11 16 11 H18";
            case LOW_SHELF -> "M2 4 H5 C10 4 10 10 15 10 H18";
            case HIGH_SHELF -> "M2 10 H5 C10 10 10 4 15 4 H18";
            case LOW_SHELF_6DB -> "M2 4 H5 L15 10 H18";
            case HIGH_SHELF_6DB -> "M2 10 H5 L15 4 H18";
            case LOW_SHELF_12DB -> "M2 4 H8 L12 10 H18";
            case HIGH_SHELF_12DB -> "M2 10 H8 L12 4 H18";
            case LOW_PASS -> "M2 4 H9 C13 4 14 7 16 12";
            case HIGH_PASS -> "M4 12 C6 7 7 4 11 4 H18";
            case BAND_PASS -> "M4 12 C6 6 7 3 10 3 C13 3 14 6 16 12";
            case NOTCH -> "M2 4 H6 C9 4 9 11 10 11 C11 11 11 4 14 4 H18";
            case ALL_PASS -> "M2 4 H18 M2 8 C10 8 10 12 18 12";
        };
    }
}

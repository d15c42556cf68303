package org.rustyaudio.desktop.library;

import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// A cover of a row, or the empty sleeve where there is none.
public final class CoverView extends StackPane {

    private static final double SIDE = 40;

    private final ImageView picture = new ImageView();

    public CoverView() {
        getStyleClass().add("cover");
        setMinSize(SIDE, SIDE);
        setMaxSize(SIDE, SIDE);
        picture.setFitWidth(SIDE);
        picture.setFitHeight(SIDE);
        picture.setPreserveRatio(true);
        picture.setSmooth(true);
        getChildren().add(picture);
    }

    public void show(@Nullable Image cover) {
        picture.setImage(cover);
    }
}

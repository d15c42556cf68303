package org.rustyaudio.desktop.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/// The volume knob as the window's icon, in every size a desktop asks for. JavaFX thread only.
final class WindowIcons {

    private static final List<Integer> SIZES = List.of(16, 32, 48, 64, 128, 256);

    private WindowIcons() {}

    static void putOn(Stage stage) {
        List<Image> icons = new ArrayList<>();
        for (int size : SIZES) {
            icons.add(new Image(Objects.requireNonNull(WindowIcons.class.getResource("icon-" + size + ".png"))
                    .toExternalForm()));
        }
        stage.getIcons().setAll(icons);
    }
}

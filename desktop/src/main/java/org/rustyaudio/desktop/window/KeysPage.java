package org.rustyaudio.desktop.window;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.rustyaudio.desktop.face.Shortcuts;

/// All keys on one page, over the face.
final class KeysPage extends StackPane {

    KeysPage(Runnable close) {
        setId("keys-page");
        getStyleClass().add("keys-page");
        Label title = new Label("Keys");
        title.getStyleClass().add("title");
        GridPane grid = new GridPane();
        grid.setHgap(20);
        grid.setVgap(7);
        int half = (Shortcuts.ALL.size() + 1) / 2;
        for (int i = 0; i < Shortcuts.ALL.size(); i++) {
            Label keys = new Label(Shortcuts.ALL.get(i).keys());
            keys.getStyleClass().add("key");
            int column = i < half ? 0 : 2;
            grid.add(keys, column, i % half);
            grid.add(new Label(Shortcuts.ALL.get(i).does()), column + 1, i % half);
        }
        VBox page = new VBox(16, title, grid);
        page.setAlignment(Pos.CENTER_LEFT);
        page.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(page);
        setOnMouseClicked(_ -> close.run());
    }
}

package org.rustyaudio.desktop.window;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.rustyaudio.faceplate.control.KeyTable;

/// All keys on one page, over the face.
final class KeysPage extends StackPane {

    KeysPage(List<KeyTable.Line> lines, Runnable close) {
        setId("keys-page");
        getStyleClass().add("keys-page");
        Label title = new Label("Keys");
        title.getStyleClass().add("title");
        GridPane grid = new GridPane();
        grid.setHgap(20);
        grid.setVgap(7);
        int half = (lines.size() + 1) / 2;
        for (int i = 0; i < lines.size(); i++) {
            Label keys = new Label(lines.get(i).keys());
            keys.getStyleClass().add("key");
            int column = i < half ? 0 : 2;
            grid.add(keys, column, i % half);
            grid.add(new Label(lines.get(i).does()), column + 1, i % half);
        }
        VBox page = new VBox(16, title, grid);
        page.setAlignment(Pos.CENTER_LEFT);
        page.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(page);
        setOnMouseClicked(_ -> close.run());
    }
}

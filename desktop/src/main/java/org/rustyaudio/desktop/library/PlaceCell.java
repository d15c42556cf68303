package org.rustyaudio.desktop.library;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// One place beside the rows: its name and how much is there.
final class PlaceCell extends ListCell<PlaceCell.Place> {

    /// @param count as it is shown; may be empty
    record Place(String name, String count) {}

    private final Label name = new Label();
    private final Label count = new Label();
    private final HBox graphic;

    PlaceCell() {
        name.getStyleClass().add("place-name");
        count.getStyleClass().add("row-text");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        graphic = new HBox(8, name, between, count);
        graphic.getStyleClass().add("place-row");
        graphic.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
        setText(null);
    }

    @Override
    protected void updateItem(@Nullable Place place, boolean empty) {
        super.updateItem(place, empty);
        if (place == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        name.setText(place.name());
        count.setText(place.count());
        setAccessibleText(place.count().isEmpty() ? place.name() : place.name() + ", " + place.count());
        setGraphic(graphic);
    }
}

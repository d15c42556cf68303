package org.rustyaudio.desktop.library;

import java.util.function.IntFunction;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.faceplate.library.LibraryRow;

/// One row of the library: cover, name over artist, album or year, length. Its item is the row's number; the row is
/// made when it comes into view.
final class LibraryCell extends ListCell<Integer> {

    private static final double NARROW = 460;
    private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");

    private final IntFunction<@Nullable LibraryRow> rows;
    private final Covers covers;
    private final CoverView cover = new CoverView();
    private final Label title = label("row-title");
    private final Label detail = label("row-text");
    private final Label extra = label("row-text");
    private final Label length = label("row-length");
    private final HBox graphic;

    LibraryCell(IntFunction<@Nullable LibraryRow> rows, Covers covers) {
        this.rows = rows;
        this.covers = covers;
        VBox names = new VBox(1, title, detail);
        names.setAlignment(Pos.CENTER_LEFT);
        names.setMinWidth(0);
        names.setPrefWidth(300);
        HBox.setHgrow(names, Priority.ALWAYS);
        extra.setPrefWidth(180);
        extra.setMinWidth(0);
        length.setMinWidth(72);
        length.setAlignment(Pos.CENTER_RIGHT);
        graphic = new HBox(12, cover, names, extra, length);
        graphic.getStyleClass().add("library-row");
        graphic.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
        setText(null);
    }

    private static Label label(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        return label;
    }

    @Override
    protected void updateItem(@Nullable Integer number, boolean empty) {
        super.updateItem(number, empty);
        LibraryRow row = number == null || empty ? null : rows.apply(number);
        if (row == null) {
            setGraphic(null);
            setAccessibleText(null);
            pseudoClassStateChanged(MISSING, false);
            return;
        }
        boolean hasCover = !row.cover().isEmpty();
        cover.setVisible(hasCover || row.kind() == LibraryRow.Kind.ALBUM);
        cover.show(hasCover ? covers.of(row.cover()) : null);
        title.setText(row.title());
        detail.setText(row.detail());
        detail.setManaged(!row.detail().isEmpty());
        extra.setText(row.missing() ? "missing" : row.extra());
        extra.setManaged(row.missing() || getListView().getWidth() > NARROW);
        extra.setVisible(extra.isManaged());
        length.setText(row.length());
        setAccessibleText(row.spoken());
        pseudoClassStateChanged(MISSING, row.missing());
        setGraphic(graphic);
    }
}

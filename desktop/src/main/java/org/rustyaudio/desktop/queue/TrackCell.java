package org.rustyaudio.desktop.queue;

import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.LongSupplier;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.image.Image;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.desktop.library.CoverView;
import org.rustyaudio.faceplate.model.Times;
import org.rustyaudio.faceplate.paint.DisplayText;
import org.rustyaudio.player.TrackDetails;
import org.rustyaudio.player.queue.QueueEntry;

/// One row of the queue: number or three still bars, title over artist, album, length.
final class TrackCell extends ListCell<QueueEntry> {

    private static final int LONGEST = 300;
    private static final double NARROW = 460;
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final Function<QueueEntry, TrackDetails> details;
    private final Function<QueueEntry, @Nullable Image> covers;
    private final BooleanSupplier hasCovers;
    private final CoverView cover = new CoverView();
    private final LongSupplier current;
    private final Label number = label("row-number");
    private final HBox bars = new HBox(2, bar(7), bar(12), bar(9));
    private final Label title = label("row-title");
    private final Label artist = label("row-text");
    private final Label album = label("row-text");
    private final Label length = label("row-length");
    private final HBox row;

    TrackCell(
            Function<QueueEntry, TrackDetails> details,
            Function<QueueEntry, @Nullable Image> covers,
            BooleanSupplier hasCovers,
            LongSupplier current) {
        this.details = details;
        this.covers = covers;
        this.hasCovers = hasCovers;
        this.current = current;
        bars.setAlignment(Pos.BOTTOM_CENTER);
        bars.setMaxHeight(12);
        bars.getStyleClass().add("bars");
        StackPane mark = new StackPane(number, bars);
        mark.setMinWidth(44);
        mark.setPrefWidth(44);
        VBox names = new VBox(1, title, artist);
        names.setAlignment(Pos.CENTER_LEFT);
        names.setMinWidth(0);
        names.setPrefWidth(300);
        HBox.setHgrow(names, Priority.ALWAYS);
        album.setPrefWidth(180);
        album.setMinWidth(0);
        length.setMinWidth(64);
        length.setAlignment(Pos.CENTER_RIGHT);
        row = new HBox(12, mark, cover, names, album, length);
        row.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
        setText(null);
    }

    private static Label label(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        return label;
    }

    private static Region bar(double height) {
        Region bar = new Region();
        bar.getStyleClass().add("bar");
        bar.setMinSize(3, height);
        bar.setMaxSize(3, height);
        return bar;
    }

    @Override
    protected void updateItem(@Nullable QueueEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        if (entry == null || empty) {
            setGraphic(null);
            pseudoClassStateChanged(CURRENT, false);
            return;
        }
        TrackDetails known = details.apply(entry);
        boolean playing = entry.id() == current.getAsLong();
        number.setText(String.valueOf(getIndex() + 1));
        number.setVisible(!playing);
        bars.setVisible(playing);
        boolean covered = hasCovers.getAsBoolean();
        cover.setManaged(covered);
        cover.setVisible(covered);
        cover.show(covered ? covers.apply(entry) : null);
        title.setText(DisplayText.clean(known.title(), LONGEST));
        artist.setText(DisplayText.clean(known.artist(), LONGEST));
        artist.setManaged(!known.artist().isEmpty());
        album.setText(DisplayText.clean(known.album(), LONGEST));
        album.setManaged(getListView().getWidth() > NARROW);
        album.setVisible(album.isManaged());
        length.setText(known.durationSeconds() > 0 ? Times.elapsed(known.durationSeconds()) : "");
        setAccessibleText((playing ? "Playing: " : "") + title.getText() + ", " + artist.getText());
        pseudoClassStateChanged(CURRENT, playing);
        setGraphic(row);
    }
}

package org.rustyaudio.desktop.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import org.rustyaudio.faceplate.control.FaceStereo;
import org.rustyaudio.player.queue.QueueEntry;
import org.rustyaudio.player.queue.QueueSort;

/// A key with the orders the queue can be put into; the same one again turns it round. JavaFX thread only.
final class SortMenu extends MenuButton {

    private final FaceStereo stereo;

    SortMenu(FaceStereo stereo) {
        super("Sort");
        setId("queue-sort");
        setAccessibleText("Sort the queue");
        getStyleClass().add("chip");
        setMinWidth(Region.USE_PREF_SIZE);
        this.stereo = stereo;
        getItems().addAll(orders());
    }

    /// The orders as items of a menu.
    List<MenuItem> orders() {
        List<MenuItem> items = new ArrayList<>();
        for (QueueSort by : QueueSort.values()) {
            MenuItem item = new MenuItem("Sort by " + by.title().toLowerCase(Locale.ROOT));
            item.setOnAction(_ -> sort(by));
            items.add(item);
        }
        return items;
    }

    private void sort(QueueSort by) {
        stereo.tell(player -> {
            List<QueueEntry> entries = player.queue().view().entries();
            if (entries.size() > 1) {
                player.queue().arrange(by.order(entries, player::detailsOf));
            }
        });
    }
}

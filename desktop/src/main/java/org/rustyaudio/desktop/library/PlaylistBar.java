package org.rustyaudio.desktop.library;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.rustyaudio.desktop.drawer.Chip;
import org.rustyaudio.player.playlist.ShelvedPlaylist;

/// Asks for a playlist's new name, or whether its file is to go. It stands above the rows while it asks. JavaFX thread
/// only.
final class PlaylistBar extends HBox {

    private final Runnable ended;
    private final Label question = new Label();
    private final TextField name = new TextField();
    private final Chip yes;
    private final Chip no;
    private Runnable action = () -> {};

    /// @param ended told when nothing is asked any more
    PlaylistBar(Runnable ended) {
        super(8);
        this.ended = ended;
        setAlignment(Pos.CENTER_LEFT);
        question.setId("playlist-question");
        question.setWrapText(true);
        question.setMinWidth(0);
        question.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(question, Priority.ALWAYS);
        name.setId("playlist-name");
        name.setAccessibleText("New name of the playlist");
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setOnAction(_ -> accept());
        yes = new Chip("Rename", this::accept);
        yes.setId("playlist-yes");
        yes.setMinWidth(USE_PREF_SIZE);
        no = new Chip("Cancel", this::end);
        no.setId("playlist-no");
        no.setMinWidth(USE_PREF_SIZE);
        hide();
    }

    /// @param rename told the new name
    void rename(ShelvedPlaylist playlist, Consumer<String> rename) {
        name.setText(playlist.name());
        yes.setText("Rename");
        no.setText("Cancel");
        action = () -> rename.accept(name.getText());
        getChildren().setAll(name, yes, no);
        show();
        name.requestFocus();
        name.selectAll();
    }

    void delete(ShelvedPlaylist playlist, Runnable delete) {
        question.setText("Delete the playlist file “" + playlist.name() + "”? The music it names stays.");
        yes.setText("Delete");
        no.setText("Keep");
        action = delete;
        getChildren().setAll(question, yes, no);
        show();
        no.requestFocus();
    }

    private void show() {
        setVisible(true);
        setManaged(true);
    }

    private void hide() {
        setVisible(false);
        setManaged(false);
        getChildren().clear();
        action = () -> {};
    }

    private void accept() {
        Runnable wanted = action;
        end();
        wanted.run();
    }

    /// Asks no more.
    ///
    /// @return false where nothing was asked
    boolean giveUp() {
        boolean asked = isVisible();
        if (asked) {
            end();
        }
        return asked;
    }

    private void end() {
        // The keyboard goes on first: what has it must not leave the window.
        ended.run();
        hide();
    }
}

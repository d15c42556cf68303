package org.rustyaudio.desktop.equalizer.shelf;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.faceplate.shelf.PresetDesk;
import org.rustyaudio.presets.Preset;
import org.rustyaudio.presets.PresetNames;

/// One preset of the shelf: its name, what it is for, the key that holds it. The name can be edited in its place.
final class PresetCell extends ListCell<Preset> {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final PresetDesk desk;
    private final Label name = new Label();
    private final Label facts = new Label();
    private final HBox row = new HBox(8, name, facts);
    private final NameField field = new NameField("New name of the preset");

    PresetCell(PresetDesk desk, Runnable recall, Renaming renaming) {
        this.desk = desk;
        getStyleClass().add("preset-row");
        name.getStyleClass().add("row-title");
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        facts.getStyleClass().add("caption");
        facts.setMinWidth(USE_PREF_SIZE);
        row.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
        field.setId("preset-rename");
        field.onDone(
                () -> {
                    Preset preset = getItem();
                    if (preset != null && renaming.rename(preset, field.getText())) {
                        cancelEdit();
                    }
                },
                this::cancelEdit);
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && !isEmpty() && !isEditing()) {
                recall.run();
            }
        });
    }

    /// Takes a new name.
    @FunctionalInterface
    interface Renaming {
        /// @return false where the name is refused, which has been told
        boolean rename(Preset preset, String name);
    }

    @Override
    public void startEdit() {
        Preset preset = getItem();
        if (preset == null || !desk.shelf().isOwn(preset.name())) {
            return;
        }
        super.startEdit();
        field.setText(preset.name());
        setGraphic(field);
        field.requestFocus();
        field.selectAll();
    }

    @Override
    public void cancelEdit() {
        boolean had = field.isFocused();
        super.cancelEdit();
        setGraphic(row);
        if (had) {
            getListView().requestFocus();
        }
    }

    @Override
    protected void updateItem(@Nullable Preset preset, boolean none) {
        super.updateItem(preset, none);
        if (none || preset == null) {
            pseudoClassStateChanged(CURRENT, false);
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        boolean current = PresetNames.same(preset.name(), desk.preset().name());
        boolean own = desk.shelf().isOwn(preset.name());
        pseudoClassStateChanged(CURRENT, current);
        name.setText(preset.name());
        String key = desk.key(preset);
        String device = preset.outputDevice();
        facts.setText((current && desk.changed() ? "edited   " : "") + (device.isEmpty() ? "" : "◂   ") + key);
        setAccessibleText(preset.name()
                + (own ? ", your own" : ", factory")
                + (current ? ", sounding" : "")
                + (current && desk.changed() ? ", edited" : "")
                + (device.isEmpty() ? "" : ", for " + device)
                + (key.isEmpty() ? "" : ", key " + key));
        if (!isEditing()) {
            setGraphic(row);
        }
    }
}

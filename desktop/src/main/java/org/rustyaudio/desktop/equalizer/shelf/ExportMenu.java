package org.rustyaudio.desktop.equalizer.shelf;

import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.rustyaudio.presets.Preset;
import org.rustyaudio.presets.PresetFormat;

/// The formats a preset can be handed out in, each with what it would lose. JavaFX thread only.
final class ExportMenu extends MenuButton {

    private static final int LINE = 52;

    /// @param preset the one that is to be handed out
    /// @param export told preset and format
    ExportMenu(Supplier<Preset> preset, BiConsumer<Preset, PresetFormat> export) {
        super("Export");
        setId("preset-export");
        getStyleClass().add("chip");
        setAccessibleText("Export");
        // Filled already when it opens: an empty menu would not.
        fill(preset.get(), export);
        setOnShowing(_ -> fill(preset.get(), export));
    }

    private void fill(Preset preset, BiConsumer<Preset, PresetFormat> export) {
        getItems().clear();
        for (PresetFormat format : PresetFormat.values()) {
            PresetTransfer.Outlook outlook = PresetTransfer.Outlook.of(preset, format);
            StringBuilder text = new StringBuilder(format.title());
            for (String sentence : outlook.lost()) {
                text.append("\n   ").append(wrapped(outlook.possible() ? sentence : "not possible: " + sentence));
            }
            MenuItem item = new MenuItem(text.toString());
            item.setId("export-" + format.label());
            item.setMnemonicParsing(false);
            item.setDisable(!outlook.possible());
            item.setOnAction(_ -> export.accept(preset, format));
            getItems().add(item);
        }
    }

    private static String wrapped(String sentence) {
        StringBuilder lines = new StringBuilder();
        int column = 0;
        for (String word : sentence.split(" ", -1)) {
            if (column > 0 && column + word.length() > LINE) {
                lines.append("\n   ");
                column = 0;
            } else if (column > 0) {
                lines.append(' ');
            }
            lines.append(word);
            column += word.length() + 1;
        }
        return lines.toString();
    }
}

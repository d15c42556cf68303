package org.rustyaudio.desktop.equalizer;

import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.dsp.FilterType;
import org.rustyaudio.faceplate.equalizer.Numbers;

/// The kinds of filter a band can be: closed it shows the curve, open the names too. JavaFX thread only.
final class TypeBox extends ComboBox<FilterType> {

    private final String name;
    private @Nullable FilterType shown;

    TypeBox(String name, Consumer<FilterType> chosen) {
        this.name = name;
        getStyleClass().add("band-type");
        getItems().setAll(FilterType.values());
        setVisibleRowCount(FilterType.values().length);
        setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable FilterType type) {
                return type == null ? "" : Numbers.name(type);
            }

            @Override
            public FilterType fromString(String text) {
                throw new UnsupportedOperationException("types are chosen, not typed");
            }
        });
        setCellFactory(_ -> new Cell(false));
        setButtonCell(new Cell(true));
        setOnAction(_ -> {
            FilterType type = getValue();
            // The list tells of what it was given, too.
            if (type != null && type != shown) {
                shown = type;
                setAccessibleText(name + ": " + Numbers.name(type));
                chosen.accept(type);
            }
        });
    }

    void show(FilterType type) {
        if (type != shown) {
            shown = type;
            setValue(type);
            setAccessibleText(name + ": " + Numbers.name(type));
        }
    }

    private static final class Cell extends ListCell<FilterType> {
        private final boolean closed;

        Cell(boolean closed) {
            this.closed = closed;
            setGraphicTextGap(12);
        }

        @Override
        protected void updateItem(@Nullable FilterType type, boolean empty) {
            super.updateItem(type, empty);
            if (empty || type == null) {
                setText("");
                setGraphic(null);
            } else {
                setText(Numbers.name(type));
                setGraphic(new FilterShape(type));
                setContentDisplay(closed ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
            }
        }
    }
}

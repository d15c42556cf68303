package org.rustyaudio.web.equalizer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.rustyaudio.dsp.Band;
import org.rustyaudio.dsp.FilterType;
import org.rustyaudio.faceplate.equalizer.BandField;
import org.rustyaudio.faceplate.equalizer.EqualizerModel;
import org.rustyaudio.faceplate.equalizer.Numbers;
import org.rustyaudio.web.dom.Dom;
import org.rustyaudio.web.dom.Elem;

/// A column of fields for every band, so that nothing has to be dragged.
final class BandStrip {

    private final EqualizerModel model;
    private final Runnable wake;
    private final Elem root = Dom.of("div", "strip");
    private final List<Column> columns = new ArrayList<>();

    private final Consumer<String> refused;

    /// @param refused told why a number is not taken
    BandStrip(EqualizerModel model, Consumer<String> refused, Runnable wake) {
        this.model = model;
        this.refused = refused;
        this.wake = wake;
        root.setAttribute("role", "group");
        root.setAttribute("aria-label", "Bands");
    }

    Elem root() {
        return root;
    }

    void update() {
        List<Band> bands = model.bands();
        while (columns.size() < bands.size()) {
            Column column = new Column(columns.size());
            columns.add(column);
            root.append(column.root);
        }
        while (columns.size() > bands.size()) {
            columns.removeLast().root.remove();
        }
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).show(bands.get(i), i == model.selected());
        }
    }

    /// The fields of one band.
    private final class Column {
        final Elem root = Dom.of("div", "band");
        final Elem on;
        final Elem type = Dom.of("select", "band-type");
        final Field gain;
        final Field hertz;
        final Field q;

        Column(int index) {
            String name = "Band " + (index + 1);
            root.setAttribute("role", "group");
            root.setAttribute("aria-label", name);
            on = Dom.button("band-number", String.valueOf(index + 1), () -> {
                model.setOn(index, !model.bands().get(index).on());
                wake.run();
            });
            on.setAttribute("aria-label", name + " in circuit");
            for (FilterType each : FilterType.values()) {
                Elem option = Dom.of("option", "", Numbers.name(each));
                option.setValue(each.name());
                type.append(option);
            }
            type.setAttribute("aria-label", name + " type");
            type.on("change", _ -> {
                model.setType(index, FilterType.valueOf(type.getValue()));
                wake.run();
            });
            gain = new Field(BandField.GAIN, index);
            hertz = new Field(BandField.FREQUENCY, index);
            q = new Field(BandField.Q, index);
            gain.input.getClassList().add("gain");
            root.append(Dom.of("div", "band-head", on, type));
            root.append(gain.input);
            root.append(Dom.of("div", "band-foot", hertz.input, q.input));
            root.on("focusin", _ -> {
                model.select(index);
                wake.run();
            });
        }

        void show(Band band, boolean chosen) {
            root.getClassList().toggle("chosen", chosen);
            root.getClassList().toggle("off", !band.on());
            Dom.attribute(on, "aria-pressed", String.valueOf(band.on()));
            if (!type.getValue().equals(band.type().name())) {
                type.setValue(band.type().name());
            }
            gain.show(band);
            hertz.show(band);
            q.show(band);
        }
    }

    /// A number of a band as text: typed, or stepped with the arrows; what is no number or out of range is refused and
    /// the old one stands.
    private final class Field {
        final Elem input = Dom.of("input", "number");
        final BandField field;
        final int index;

        Field(BandField field, int index) {
            this.field = field;
            this.index = index;
            input.setAttribute("type", "text");
            input.setAttribute("inputmode", "decimal");
            input.setAttribute("aria-label", field.name(index));
            input.setAttribute("autocomplete", "off");
            input.on("focus", _ -> input.select());
            input.on("change", _ -> change(() -> field.take(model, index, input.getValue())));
            input.on("keydown", event -> {
                String key = event.getKey();
                boolean up = key.equals("ArrowUp") || key.equals("PageUp");
                boolean page = key.startsWith("Page");
                if (up || key.equals("ArrowDown") || key.equals("PageDown")) {
                    double steps = BandField.steps(up, page, event.isShiftKey());
                    change(() -> field.step(model, index, steps));
                    event.preventDefault();
                } else if (key.equals("Enter")) {
                    change(() -> field.take(model, index, input.getValue()));
                    input.select();
                } else if (key.equals("Escape")) {
                    String kept = text();
                    if (!input.getValue().equals(kept)) {
                        input.setValue(kept);
                        input.select();
                        event.stopPropagation();
                    }
                }
            });
        }

        String text() {
            return field.text(model.bands().get(index));
        }

        void change(Runnable change) {
            try {
                change.run();
            } catch (IllegalArgumentException e) {
                refused.accept(String.valueOf(e.getMessage()));
            }
            input.setValue(text());
            wake.run();
        }

        void show(Band band) {
            input.setDisabled(!field.used(band));
            String text = field.text(band);
            if (!Dom.active().equals(input) && !text.equals(input.getValue())) {
                input.setValue(text);
            }
        }
    }
}

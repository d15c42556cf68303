package org.rustyaudio.web.equalizer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.rustyaudio.dsp.Band;
import org.rustyaudio.dsp.FilterType;
import org.rustyaudio.faceplate.equalizer.EqualizerModel;
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
            gain = new Field(
                    name + " gain in dB",
                    index,
                    band -> Numbers.decibels(band.gainDb()),
                    (band, value) -> new Band(band.on(), band.type(), band.frequencyHz(), value, band.q()),
                    (band, steps) -> band.gainDb() + steps * 0.5);
            hertz = new Field(
                    name + " frequency in Hz",
                    index,
                    band -> Numbers.hertz(band.frequencyHz()),
                    (band, value) -> new Band(band.on(), band.type(), value, band.gainDb(), band.q()),
                    (band, steps) -> Math.round(band.frequencyHz() * Math.pow(2, steps / 12) * 10) / 10.0);
            q = new Field(
                    name + " Q",
                    index,
                    band -> Numbers.plain(Math.round(band.q() * 100) / 100.0),
                    (band, value) -> new Band(band.on(), band.type(), band.frequencyHz(), band.gainDb(), value),
                    (band, steps) -> Math.round((band.q() + steps * 0.1) * 100) / 100.0);
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
            gain.show(band, band.type().hasGain());
            hertz.show(band, true);
            q.show(band, band.type().hasQ());
        }
    }

    /// A number of a band as text: typed, or stepped with the arrows; what is no number or out of range is refused and
    /// the old one stands.
    private final class Field {
        final Elem input = Dom.of("input", "number");
        final int index;
        final Function<Band, String> read;
        final BiFunction<Band, Double, Band> write;

        Field(
                String name,
                int index,
                Function<Band, String> read,
                BiFunction<Band, Double, Band> write,
                BiFunction<Band, Double, Double> step) {
            this.index = index;
            this.read = read;
            this.write = write;
            input.setAttribute("type", "text");
            input.setAttribute("inputmode", "decimal");
            input.setAttribute("aria-label", name);
            input.setAttribute("autocomplete", "off");
            input.on("focus", _ -> input.select());
            input.on("change", _ -> take(Numbers.parse(input.getValue())));
            input.on("keydown", event -> {
                double direction = switch (event.getKey()) {
                    case "ArrowUp" -> 1;
                    case "ArrowDown" -> -1;
                    case "PageUp" -> 5;
                    case "PageDown" -> -5;
                    default -> 0;
                };
                if (direction != 0) {
                    double steps = event.isShiftKey() ? direction * 0.2 : direction;
                    take(step.apply(model.bands().get(index), steps));
                    event.preventDefault();
                } else if (event.getKey().equals("Enter")) {
                    take(Numbers.parse(input.getValue()));
                    input.select();
                } else if (event.getKey().equals("Escape")) {
                    String kept = read.apply(model.bands().get(index));
                    if (!input.getValue().equals(kept)) {
                        input.setValue(kept);
                        input.select();
                        event.stopPropagation();
                    }
                }
            });
        }

        void take(double value) {
            Band band = model.bands().get(index);
            try {
                model.set(index, write.apply(band, value));
            } catch (IllegalArgumentException e) {
                refused.accept(
                        Double.isNaN(value)
                                ? "This is no number: write 1600, 1.6k or −2.5"
                                : String.valueOf(e.getMessage()));
            }
            input.setValue(read.apply(model.bands().get(index)));
            wake.run();
        }

        void show(Band band, boolean used) {
            input.setDisabled(!used);
            String text = used ? read.apply(band) : "–";
            if (!Dom.active().equals(input) && !text.equals(input.getValue())) {
                input.setValue(text);
            }
        }
    }
}

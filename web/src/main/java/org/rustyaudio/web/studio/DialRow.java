package org.rustyaudio.web.studio;

import java.util.function.Consumer;
import org.rustyaudio.faceplate.parameter.Dial;
import org.rustyaudio.web.dom.Dom;
import org.rustyaudio.web.dom.Elem;
import org.rustyaudio.web.dom.Ev;

/// One value: its name, a slider and a field, or a list where it is a choice, or a key where it is on or off. Page's
/// thread.
final class DialRow {

    private static final int PLACES = 1000;

    private final Dial dial;
    private final Hand hand;
    private final Consumer<String> refused;
    private final Elem root = Dom.of("div", "dial");
    private final Elem slider = Dom.of("input", "dial-slider");
    private final Elem field = Dom.of("input", "number dial-value");
    private final Elem choice = Dom.of("select", "field dial-choice");
    private final Elem key;
    private double value;

    /// What the field was last given; what it says otherwise is being typed.
    private String shownText = "";

    /// @param refused told why a field is not taken
    DialRow(Dial dial, Hand hand, Consumer<String> refused) {
        this.dial = dial;
        this.hand = hand;
        this.refused = refused;
        this.value = dial.standard();
        key = Dom.button("chip toggle", dial.label(), () -> hand.set(1 - value));
        if (dial.isSwitch()) {
            root.append(key);
            return;
        }
        Elem name = Dom.of("span", "dial-name", dial.label());
        name.setAttribute("aria-hidden", "true");
        root.append(name);
        if (dial.isChoice()) {
            buildChoice();
        } else {
            buildSlider();
            buildField();
        }
    }

    Elem root() {
        return root;
    }

    private void buildChoice() {
        for (int i = 0; i < dial.choices().size(); i++) {
            Elem option = Dom.of("option", "", dial.choices().get(i));
            option.setValue(String.valueOf(i));
            choice.append(option);
        }
        choice.setAttribute("aria-label", dial.label());
        choice.on("change", _ -> hand.set(Integer.parseInt(choice.getValue())));
        choice.on("keydown", this::typedReset);
        root.append(choice);
    }

    private void buildSlider() {
        slider.setAttribute("type", "range");
        slider.setAttribute("min", "0");
        slider.setAttribute("max", String.valueOf(PLACES));
        slider.setAttribute("aria-label", dial.label());
        slider.on("input", _ -> hand.set(dial.at(Double.parseDouble(slider.getValue()) / PLACES)));
        slider.on("pointerdown", _ -> hand.begin());
        for (String end : new String[] {"change", "pointerup", "pointercancel", "blur"}) {
            slider.on(end, _ -> hand.end());
        }
        slider.on("dblclick", _ -> hand.reset());
        slider.on("keydown", this::typed);
        root.append(slider);
    }

    private void buildField() {
        field.setAttribute("type", "text");
        field.setAttribute("inputmode", "decimal");
        field.setAttribute("autocomplete", "off");
        field.setAttribute("aria-label", dial.label() + " value");
        field.on("focus", _ -> field.select());
        field.on("dblclick", _ -> hand.reset());
        field.on("change", _ -> take());
        field.on("keydown", event -> {
            double steps = steps(event);
            if (steps != 0) {
                hand.step(steps);
                field.setValue(dial.text(value));
                event.preventDefault();
            } else if (event.getKey().equals("Enter")) {
                take();
                field.select();
            } else if (event.getKey().equals("Escape") && !field.getValue().equals(dial.text(value))) {
                field.setValue(dial.text(value));
                field.select();
                event.preventDefault();
                event.stopPropagation();
            }
        });
        root.append(field);
    }

    private void take() {
        if (field.getValue().equals(dial.text(value))) {
            return;
        }
        try {
            hand.take(field.getValue());
        } catch (IllegalArgumentException e) {
            refused.accept(String.valueOf(e.getMessage()));
        }
        field.setValue(dial.text(value));
    }

    private void typed(Ev event) {
        double steps = event.getKey().equals("ArrowRight")
                ? Dial.fine(1, event.isShiftKey())
                : event.getKey().equals("ArrowLeft") ? Dial.fine(-1, event.isShiftKey()) : steps(event);
        if (steps != 0) {
            hand.step(steps);
        } else if (event.getKey().equals("Home")) {
            hand.set(dial.lowest());
        } else if (event.getKey().equals("End")) {
            hand.set(dial.highest());
        } else {
            typedReset(event);
            return;
        }
        event.preventDefault();
    }

    private void typedReset(Ev event) {
        if (event.getKey().equals("Delete") || event.getKey().equals("Backspace")) {
            hand.reset();
            event.preventDefault();
        }
    }

    private static double steps(Ev event) {
        double steps = switch (event.getKey()) {
            case "ArrowUp" -> 1;
            case "ArrowDown" -> -1;
            case "PageUp" -> 12;
            case "PageDown" -> -12;
            default -> 0;
        };
        return Dial.fine(steps, event.isShiftKey());
    }

    /// @param used whether it does anything beside the others
    void show(double newValue, boolean used) {
        value = newValue;
        if (dial.isSwitch()) {
            Dom.attribute(key, "aria-pressed", String.valueOf(value != 0));
            return;
        }
        root.getClassList().toggle("unused", !used);
        if (dial.isChoice()) {
            String wanted = String.valueOf((int) value);
            if (!choice.getValue().equals(wanted)) {
                choice.setValue(wanted);
            }
            choice.setDisabled(!used);
            return;
        }
        String text = dial.text(value);
        String place = String.valueOf((int) Math.round(dial.place(value) * PLACES));
        slider.setDisabled(!used);
        field.setDisabled(!used);
        if (!slider.getValue().equals(place)) {
            slider.setValue(place);
        }
        if (!text.equals(slider.getAttribute("aria-valuetext"))) {
            slider.setAttribute("aria-valuetext", text);
            slider.getStyle().setProperty("--part", dial.place(value) * 100 + "%");
        }
        String written = field.getValue();
        boolean untouched = !Dom.active().equals(field) || written.equals(shownText);
        if (untouched && !written.equals(text)) {
            field.setValue(text);
        }
        shownText = text;
    }
}

package org.rustyaudio.web.setup;

import java.util.ArrayList;
import java.util.List;
import org.rustyaudio.faceplate.model.SpectrumDial;
import org.rustyaudio.web.dom.Dom;
import org.rustyaudio.web.dom.Elem;

/// How the spectrum is measured and drawn.
final class SpectrumBlock {

    private final Looks looks;
    private final Elem root = Dom.of("div", "setup-block");
    private final List<Elem> fields = new ArrayList<>();

    SpectrumBlock(Looks looks) {
        this.looks = looks;
        root.append(Dom.of("h2", "setup-title", "Spectrum"));
        Elem grid = Dom.of("div", "pairs");
        for (SpectrumDial dial : SpectrumDial.values()) {
            Elem field = Dom.of("select", "field");
            field.setId("spectrum-" + dial.id());
            List<String> options = dial.options();
            for (int i = 0; i < options.size(); i++) {
                Elem option = Dom.of("option", "", options.get(i));
                option.setAttribute("value", String.valueOf(i));
                field.append(option);
            }
            field.on("change", _ -> looks.setSpectrum(dial.set(looks.spectrum(), Integer.parseInt(field.getValue()))));
            Elem label = Dom.of("label", "caption", dial.label());
            label.setAttribute("for", "spectrum-" + dial.id());
            fields.add(field);
            grid.append(label);
            grid.append(field);
        }
        root.append(grid);
    }

    Elem root() {
        return root;
    }

    void update() {
        List<SpectrumDial> dials = List.of(SpectrumDial.values());
        for (int i = 0; i < fields.size(); i++) {
            String chosen = String.valueOf(dials.get(i).chosen(looks.spectrum()));
            if (!fields.get(i).getValue().equals(chosen)) {
                fields.get(i).setValue(chosen);
            }
        }
    }
}

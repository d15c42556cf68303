package org.rustyaudio.web.studio;

import java.util.ArrayList;
import java.util.List;
import org.rustyaudio.dsp.effect.EffectKind;
import org.rustyaudio.dsp.effect.EffectSettings;
import org.rustyaudio.faceplate.effects.EffectsModel;
import org.rustyaudio.faceplate.effects.Racks;
import org.rustyaudio.faceplate.parameter.Dial;
import org.rustyaudio.web.dom.Dom;
import org.rustyaudio.web.dom.Elem;

/// The values of one effect. Page's thread.
final class EffectForm {

    private final EffectsModel model;
    private final EffectKind kind;
    private final Elem root = Dom.of("div", "studio-form");
    private final Elem presets;
    private final Elem on;
    private final List<Dial> dials;
    private final List<DialRow> rows = new ArrayList<>();

    EffectForm(EffectsModel model, EffectKind kind, Host host) {
        this.model = model;
        this.kind = kind;
        dials = EffectsModel.dials(kind);
        presets = Controls.select(kind.label() + " preset", "Own settings", EffectsModel.names(kind), name -> {
            model.load(kind, name);
            host.wake();
        });
        on = Controls.toggle("In circuit", () -> {
            model.setOn(kind, !model.slot(kind).on());
            host.wake();
        });
        Elem heading = Dom.of("h2", "heading", kind.label());
        Elem grid = Dom.of("div", "dials");
        root.setAttribute("role", "group");
        root.setAttribute("aria-label", kind.label());
        root.append(Dom.of("div", "studio-head", heading, on, presets));
        for (Dial dial : dials) {
            DialRow row = new DialRow(dial, new Grip(dial, host), host::warn);
            rows.add(row);
            grid.append(row.root());
        }
        root.append(grid);
        root.append(Dom.of("p", "caption", "Double-click a value, or press Delete on it, to reset it."));
    }

    EffectKind kind() {
        return kind;
    }

    Elem root() {
        return root;
    }

    void update() {
        EffectSettings settings = model.settings(kind);
        double[] values = settings.values();
        for (int i = 0; i < values.length; i++) {
            rows.get(i).show(values[i], Racks.used(settings, dials.get(i).key()));
        }
        boolean sounds = model.slot(kind).on();
        Controls.press(on, sounds);
        Controls.choose(presets, Racks.name(settings));
        root.getClassList().toggle("sounding", sounds && model.rack().on());
    }

    private final class Grip implements Hand {
        private final Dial dial;
        private final Host host;

        Grip(Dial dial, Host host) {
            this.dial = dial;
            this.host = host;
        }

        @Override
        public void set(double value) {
            model.set(kind, dial, value);
            done();
        }

        @Override
        public void take(String text) {
            model.take(kind, dial, text);
            done();
        }

        @Override
        public void step(double steps) {
            model.step(kind, dial, steps);
            done();
        }

        @Override
        public void reset() {
            model.reset(kind, dial);
            done();
        }

        @Override
        public void begin() {
            model.beginGesture();
        }

        @Override
        public void end() {
            model.endGesture();
        }

        private void done() {
            update();
            host.wake();
        }
    }
}

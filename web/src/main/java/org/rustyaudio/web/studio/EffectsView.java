package org.rustyaudio.web.studio;

import java.util.ArrayList;
import java.util.List;
import org.rustyaudio.dsp.effect.EffectKind;
import org.rustyaudio.dsp.effect.EffectRack;
import org.rustyaudio.faceplate.effects.EffectsModel;
import org.rustyaudio.faceplate.effects.Racks;
import org.rustyaudio.faceplate.parameter.Dial;
import org.rustyaudio.presets.PresetException;
import org.rustyaudio.presets.format.RackJson;
import org.rustyaudio.web.dom.Dom;
import org.rustyaudio.web.dom.Elem;
import org.rustyaudio.web.dom.Ev;

/// The rack under the face: order on the left, the chosen effect's values in the middle, what belongs to the whole on
/// the right. Page's thread.
final class EffectsView implements View {

    private final Host host;
    private final EffectsModel model;
    private final RackList list;
    private final SpeedForm speed;
    private final List<EffectForm> forms = new ArrayList<>();
    private final Elem racks;
    private final Elem on;
    private final Elem sideA;
    private final Elem sideB;
    private final Elem copy;
    private final Elem undo;
    private final Elem redo;
    private final Elem facts = Dom.of("p", "caption");

    EffectsView(Elem root, String state, int sampleRateHz, Host host) {
        this.host = host;
        model = new EffectsModel(read(state), rack -> host.setRack(RackJson.write(rack)));
        list = new RackList(model, host);
        racks = Controls.select("Rack", "Own rack", EffectsModel.rackNames(), name -> {
            model.loadRack(name);
            host.say(name);
            host.wake();
        });
        on = Controls.toggle(
                "All effects", () -> act(() -> model.setOn(!model.rack().on())));
        sideA = Dom.button("chip one", "A", () -> act(() -> model.compare(EffectsModel.Side.A)));
        sideB = Dom.button("chip one", "B", () -> act(() -> model.compare(EffectsModel.Side.B)));
        copy = Dom.button("chip", "Copy to B", () -> act(model::copyToOther));
        undo = Dom.button("chip", "Undo", () -> act(model::undo));
        redo = Dom.button("chip", "Redo", () -> act(model::redo));
        Elem clear = Dom.button("chip", "Clear", () -> act(model::clear));
        speed = new SpeedForm(host);
        Elem middle = Dom.of("div", "studio-middle", speed.root());
        for (EffectKind kind : EffectKind.values()) {
            EffectForm form = new EffectForm(model, kind, host);
            forms.add(form);
            middle.append(form.root());
        }
        Elem side = Dom.of(
                "div",
                "studio-side",
                racks,
                Controls.group("Circuit", on, clear),
                Controls.group("Compare", sideA, sideB, copy),
                Controls.group("Steps", undo, redo),
                facts);
        root.append(list.root());
        root.append(middle);
        root.append(side);
        root.on("keydown", this::typed);
        update("", sampleRateHz);
    }

    private EffectRack read(String json) {
        try {
            return json.isEmpty() ? EffectRack.EMPTY : RackJson.read(json);
        } catch (PresetException e) {
            host.warn("The effects begin anew: " + e.getMessage());
            return EffectRack.EMPTY;
        }
    }

    private void act(Runnable change) {
        change.run();
        host.wake();
    }

    /// Ctrl+Z takes back what was done here, not in the queue.
    private void typed(Ev event) {
        Elem target = event.getTarget();
        boolean field = target != null && target.matches("input[type=text]");
        boolean command = event.isCtrlKey() || event.isMetaKey();
        String key = event.getKey();
        boolean back = key.equals("z") && !event.isShiftKey();
        boolean again = (key.equals("Z") || key.equals("z")) && event.isShiftKey();
        boolean forth = key.equals("y") || again;
        if (command && !field && (back || forth)) {
            act(back ? model::undo : model::redo);
            event.preventDefault();
            event.stopPropagation();
        }
    }

    @Override
    public void opened() {
        list.focus();
    }

    @Override
    public void update(String rack, int sampleRateHz) {
        if (!rack.isEmpty()) {
            model.follow(read(rack));
        }
        list.update();
        EffectKind selected = model.selected();
        for (EffectForm form : forms) {
            boolean chosen = form.kind() == selected;
            form.root().setHidden(!chosen);
            if (chosen) {
                form.update();
            }
        }
        EffectRack now = model.rack();
        Controls.press(on, now.on());
        Controls.choose(racks, Racks.name(now));
        boolean a = model.side() == EffectsModel.Side.A;
        Controls.press(sideA, a);
        Controls.press(sideB, !a);
        Dom.text(copy, a ? "Copy to B" : "Copy to A");
        undo.setDisabled(!model.canUndo());
        redo.setDisabled(!model.canRedo());
        Dom.text(facts, facts(now, sampleRateHz));
    }

    @Override
    public void speed(double newSpeed, int marks, String words) {
        speed.update(newSpeed, marks, words);
    }

    private static String facts(EffectRack rack, int sampleRateHz) {
        String heard = rack.on() ? "In circuit: " + Racks.words(rack) + "." : "Bypassed: nothing is changed.";
        double millis = sampleRateHz > 0 ? 1000.0 * rack.latencyFrames() / sampleRateHz : 0;
        return heard + " Latency " + MILLIS.text(Math.round(millis * 10) / 10.0) + ".";
    }

    private static final Dial MILLIS = Dial.even("", "", "ms", 0, 1000, 0);

    @Override
    public void toggle() {}

    @Override
    public void giveWay() {}
}

package org.rustyaudio.web.equalizer;

import java.util.function.Supplier;
import org.rustyaudio.dsp.EqualizerSettings;
import org.rustyaudio.dsp.filter.EqualizerCurve;
import org.rustyaudio.faceplate.control.Drawer;
import org.rustyaudio.faceplate.control.FaceController;
import org.rustyaudio.faceplate.equalizer.EqualizerModel;
import org.rustyaudio.faceplate.equalizer.Headroom;
import org.rustyaudio.faceplate.equalizer.Numbers;
import org.rustyaudio.faceplate.layout.Control;
import org.rustyaudio.faceplate.model.SoundState;
import org.rustyaudio.faceplate.shelf.PresetBench;
import org.rustyaudio.faceplate.shelf.PresetDesk;
import org.rustyaudio.faceplate.shelf.PresetShelf;
import org.rustyaudio.faceplate.theme.Theme;
import org.rustyaudio.player.transport.PlayerState;
import org.rustyaudio.presets.Preset;
import org.rustyaudio.web.dom.Dom;
import org.rustyaudio.web.dom.Elem;
import org.rustyaudio.web.page.Messages;
import org.rustyaudio.web.page.Panel;
import org.rustyaudio.web.tone.ToneAsking;
import org.rustyaudio.web.tone.ToneSection;

/// The equalizer under the face: the curve over the live sound, a column of fields for each band, and what belongs to
/// the whole.
public final class EqualizerPanel implements Panel {

    private final FaceController controller;
    private final Supplier<float[]> levels;
    private final Runnable wake;
    private final EqualizerModel model;
    private final PlotView plot;
    private final BandStrip strip;
    private final PresetBar presets;
    private final ToneSection tone;
    private final SideTabs side;
    private final EqualizerCurve curve;
    private final Elem root = Dom.of("div", "panel equalizer-panel");
    private final Elem headroom = Dom.of("span", "value");
    private final Elem headroomBar = Dom.of("i", "");
    private final Elem preamp = Dom.of("input", "number field");
    private final Elem count = Dom.of("span", "caption");
    private final Elem sideA = Dom.button("chip one", "A", () -> compare(EqualizerModel.Side.A));
    private final Elem sideB = Dom.button("chip one", "B", () -> compare(EqualizerModel.Side.B));
    private final Elem copy;
    private final Elem on;
    private final Elem auto;
    private final Elem undo;
    private final Elem redo;
    private final Elem add;
    private final Elem remove;
    private EqualizerSettings measured = EqualizerSettings.FLAT;
    private String headroomText = "";

    /// @param sampleRateHz what the curve is calculated for
    /// @param levels what is heard now, band by band
    /// @param asking what the tone match needs
    public EqualizerPanel(
            FaceController controller,
            PresetShelf shelf,
            Messages messages,
            double sampleRateHz,
            Supplier<float[]> levels,
            ToneAsking asking,
            Runnable wake) {
        this.controller = controller;
        this.levels = levels;
        this.wake = wake;
        this.curve = new EqualizerCurve(sampleRateHz);
        Preset preset = controller.sound().preset();
        model = new EqualizerModel(preset == null ? shelf.factory().getFirst() : preset, this::heard);
        plot = new PlotView(model, sampleRateHz, wake);
        strip = new BandStrip(model, why -> controller.model().warn(why, controller.now()), wake);
        presets = new PresetBar(
                new PresetDesk(controller, shelf, new Bench()),
                messages,
                text -> controller.model().say(text, controller.now()),
                wake);
        tone = new ToneSection(
                asking.study(),
                asking.sources(),
                asking.details(),
                text -> controller.model().warn(text, controller.now()),
                model::adopt,
                model::undo,
                wake);
        on = toggle("In circuit", () -> controller.press(Control.EQ));
        auto = toggle(
                "Auto headroom", () -> model.setAutoHeadroom(!model.settings().autoHeadroom()));
        copy = act("Copy to B", model::copyToOther);
        undo = act("Undo", model::undo);
        redo = act("Redo", model::redo);
        add = act("Add band", model::add);
        remove = act("Remove band", () -> model.remove(model.selected()));
        side = new SideTabs(wake);
        build();
    }

    private Elem act(String text, Runnable press) {
        return Dom.button("chip", text, () -> {
            press.run();
            wake.run();
        });
    }

    private Elem toggle(String text, Runnable press) {
        Elem chip = act(text, press);
        chip.setClassName("chip toggle");
        return chip;
    }

    private void build() {
        preamp.setId("preamp");
        preamp.setAttribute("type", "text");
        preamp.setAttribute("inputmode", "decimal");
        preamp.on("change", _ -> change(() -> model.setPreampDb(Numbers.require(preamp.getValue()))));
        preamp.on("keydown", event -> {
            double step =
                    event.getKey().equals("ArrowUp") ? 0.5 : event.getKey().equals("ArrowDown") ? -0.5 : 0;
            if (step != 0) {
                change(() -> model.setPreampDb(model.settings().preampDb() + step));
                event.preventDefault();
            }
        });
        Elem preampLabel = Dom.of("label", "caption", "Preamp dB");
        preampLabel.setAttribute("for", "preamp");
        Elem sides = Dom.of("div", "chips", sideA, sideB, copy, on);
        sides.setAttribute("role", "group");
        sides.setAttribute("aria-label", "Compare");
        Elem bands = Dom.of("div", "chips", undo, redo, add, remove, act("Flat", model::flatten));
        Elem bar = Dom.of("div", "headroom-bar", headroomBar);
        bar.setAttribute("aria-hidden", "true");
        Elem room = Dom.of("div", "", Dom.of("p", "spread", Dom.of("span", "caption", "Headroom"), headroom), bar);
        Elem gain = Dom.of("p", "spread", preampLabel, preamp, auto);
        root.append(Dom.of("div", "equalizer-main", plot.root(), strip.root()));
        side.add("preset", "Preset", Dom.of("div", "equalizer-page", presets.root(), room, gain, sides, bands, count));
        side.add("tone", "Tone match", tone.root());
        root.append(side.root());
    }

    private void change(Runnable change) {
        try {
            change.run();
        } catch (IllegalArgumentException e) {
            controller.model().warn(String.valueOf(e.getMessage()), controller.now());
        }
        preamp.setValue(Numbers.decibels(model.settings().preampDb()));
        wake.run();
    }

    private void compare(EqualizerModel.Side side) {
        model.compare(side);
        wake.run();
    }

    private void heard(Preset preset) {
        controller.change(controller.sound().withDraft(preset));
    }

    @Override
    public Drawer drawer() {
        return Drawer.EQUALIZER;
    }

    @Override
    public Elem root() {
        return root;
    }

    @Override
    public void opened() {
        if (side.chosen().equals("preset")) {
            plot.takeFocus();
        } else {
            tone.focus();
        }
    }

    /// The type has come: letters are set anew.
    public void typeChanged() {
        plot.repaint();
    }

    @Override
    public void update(PlayerState player, Theme theme) {
        SoundState sound = controller.sound();
        model.follow(sound);
        tone.update(player);
        plot.update(theme, levels.get(), sound.equalizerOn(), tone.suggested());
        strip.update();
        presets.update();
        measure();
        Dom.attribute(on, "aria-pressed", String.valueOf(sound.equalizerOn()));
        Dom.attribute(auto, "aria-pressed", String.valueOf(model.settings().autoHeadroom()));
        boolean a = model.side() == EqualizerModel.Side.A;
        Dom.attribute(sideA, "aria-pressed", String.valueOf(a));
        Dom.attribute(sideB, "aria-pressed", String.valueOf(!a));
        Dom.text(copy, a ? "Copy to B" : "Copy to A");
        undo.setDisabled(!model.canUndo());
        redo.setDisabled(!model.canRedo());
        add.setDisabled(!model.canAdd());
        remove.setDisabled(model.selected() < 0);
        Dom.text(count, model.bands().size() + " of " + EqualizerSettings.MAX_BANDS + " bands");
        if (!Dom.active().equals(preamp)) {
            String text = Numbers.decibels(model.settings().preampDb());
            if (!text.equals(preamp.getValue())) {
                preamp.setValue(text);
            }
        }
    }

    /// The model, whose steps are taken back; what it has loaded brings its effects and lights its key.
    private final class Bench implements PresetBench {

        @Override
        public Preset preset() {
            return model.preset();
        }

        @Override
        public void load(Preset preset) {
            model.load(preset);
            controller.recall(preset);
        }

        @Override
        public void saved(Preset preset) {
            model.saved(preset);
        }
    }

    private void measure() {
        if (!model.settings().equals(measured) || headroomText.isEmpty()) {
            measured = model.settings();
            Headroom room = Headroom.of(curve, measured);
            headroomText = room.text();
            headroomBar.getStyle().setProperty("width", room.part() * 100 + "%");
            Dom.text(headroom, headroomText);
        }
    }
}

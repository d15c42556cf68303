package org.rustyaudio.web.studio;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.dsp.generate.GeneratorKind;
import org.rustyaudio.dsp.generate.GeneratorSettings;
import org.rustyaudio.faceplate.generator.FactorySignals;
import org.rustyaudio.faceplate.generator.GeneratorDials;
import org.rustyaudio.faceplate.generator.GeneratorJson;
import org.rustyaudio.faceplate.generator.GeneratorModel;
import org.rustyaudio.faceplate.generator.GeneratorState;
import org.rustyaudio.faceplate.generator.SignalPort;
import org.rustyaudio.faceplate.parameter.Dial;
import org.rustyaudio.web.dom.Dom;
import org.rustyaudio.web.dom.Elem;
import org.rustyaudio.web.dom.Ev;
import org.rustyaudio.web.sound.GeneratorValues;

/// The generator under the face: kinds on the left, the chosen one's values in the middle, play and the way through the
/// stereo on the right. Page's thread.
final class GeneratorView implements View, SignalPort {

    private static final double[] SILENCE = {};

    /// A value of the kinds that have it.
    private record Line(Dial dial, DialRow row) {}

    private final Host host;
    private final GeneratorModel model;
    private final List<Elem> kinds = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final ToneList tones;
    private final Elem heading = Dom.of("h2", "heading");
    private final Elem form;
    private final Elem play;
    private final Elem through;
    private final Elem straight;
    private final Elem factory;
    private final Elem problem = Dom.of("p", "studio-problem");

    GeneratorView(Elem root, String state, int sampleRateHz, Host host) {
        this.host = host;
        model = new GeneratorModel(
                read(state), sampleRateHz, changed -> host.keepGenerator(GeneratorJson.write(changed)), this);
        Elem list = Dom.of("div", "kinds");
        list.setAttribute("role", "radiogroup");
        list.setAttribute("aria-label", "Signal");
        list.on("keydown", this::typedKind);
        for (GeneratorKind kind : GeneratorKind.values()) {
            Elem key = Dom.button("chip one", GeneratorDials.name(kind), () -> act(() -> model.setKind(kind)));
            key.setAttribute("role", "radio");
            kinds.add(key);
            list.append(key);
        }
        factory = Controls.select(
                "Signals by name", "Own signal", FactorySignals.names(), name -> act(() -> model.load(name)));
        Elem dials = Dom.of("div", "dials");
        for (Dial dial : GeneratorDials.all()) {
            DialRow row = new DialRow(dial, new Grip(dial), host::warn);
            lines.add(new Line(dial, row));
            dials.append(row.root());
        }
        tones = new ToneList(model, host);
        form = Dom.of("div", "studio-form", Dom.of("div", "studio-head", heading, factory), tones.root(), dials);
        form.append(Dom.of("p", "caption", "Double-click a value, or press Delete on it, to reset it."));
        play = Dom.button("chip toggle studio-play", "Play", this::toggle);
        through = Dom.button("chip one", "Through the chain", () -> act(() -> model.setStraight(false)));
        straight = Dom.button("chip one", "Straight", () -> act(() -> model.setStraight(true)));
        problem.setAttribute("role", "status");
        Elem way = Dom.of(
                "p", "caption", "Straight leaves equalizer and effects out; volume and limiter stay. Music pauses.");
        Elem side = Dom.of("div", "studio-side", play, Controls.group("Way", through, straight), problem, way);
        root.append(list);
        root.append(Dom.of("div", "studio-middle", form));
        root.append(side);
        update("", sampleRateHz);
    }

    private GeneratorState read(String json) {
        try {
            return json.isEmpty() ? GeneratorState.INITIAL : GeneratorJson.read(json);
        } catch (IllegalArgumentException e) {
            host.warn("The generator begins anew: " + e.getMessage());
            return GeneratorState.INITIAL;
        }
    }

    private void act(Runnable change) {
        change.run();
        host.wake();
    }

    private void typedKind(Ev event) {
        int way = switch (event.getKey()) {
            case "ArrowRight", "ArrowDown" -> 1;
            case "ArrowLeft", "ArrowUp" -> -1;
            default -> 0;
        };
        if (way != 0) {
            GeneratorKind[] all = GeneratorKind.values();
            int at = (chosen() + way + all.length) % all.length;
            act(() -> model.setKind(all[at]));
            kinds.get(at).focus();
            event.preventDefault();
            event.stopPropagation();
        }
    }

    private int chosen() {
        GeneratorKind[] all = GeneratorKind.values();
        for (int i = 0; i < all.length; i++) {
            if (all[i] == model.state().kind()) {
                return i;
            }
        }
        return 0;
    }

    // What sounds

    @Override
    public void sound(@Nullable GeneratorSettings settings, boolean past) {
        host.signal(
                settings == null ? SILENCE : GeneratorValues.of(settings),
                past,
                model.state().words());
    }

    @Override
    public void rest() {
        host.rest();
    }

    @Override
    public void speed(double speed, int marks, String words) {}

    @Override
    public void toggle() {
        if (!model.toggle()) {
            host.warn(model.problem());
        }
        host.wake();
    }

    @Override
    public void giveWay() {
        model.yielded();
        host.wake();
    }

    // What is seen

    @Override
    public void opened() {
        play.focus();
    }

    @Override
    public void update(String news, int sampleRateHz) {
        if (!news.isEmpty()) {
            model.take(read(news));
        }
        model.setSampleRateHz(sampleRateHz);
        GeneratorState state = model.state();
        int chosen = chosen();
        for (int i = 0; i < kinds.size(); i++) {
            Dom.attribute(kinds.get(i), "aria-checked", String.valueOf(i == chosen));
            kinds.get(i).setTabIndex(i == chosen ? 0 : -1);
        }
        Dom.text(heading, GeneratorDials.name(state.kind()));
        List<Dial> used = GeneratorDials.of(state.kind());
        for (Line line : lines) {
            boolean shown = used.contains(line.dial());
            line.row().root().setHidden(!shown);
            if (shown) {
                line.row().show(state.value(line.dial()), true);
            }
        }
        boolean several = state.kind() == GeneratorKind.MULTI_TONE;
        tones.root().setHidden(!several);
        if (several) {
            tones.update();
        }
        boolean playing = model.playing();
        form.getClassList().toggle("sounding", playing);
        Controls.press(play, playing);
        Controls.press(through, !state.straight());
        Controls.press(straight, state.straight());
        Controls.choose(factory, FactorySignals.name(state));
        Dom.text(problem, model.problem());
    }

    private final class Grip implements Hand {
        private final Dial dial;

        Grip(Dial dial) {
            this.dial = dial;
        }

        @Override
        public void set(double value) {
            model.set(dial, value);
            done();
        }

        @Override
        public void take(String text) {
            model.take(dial, text);
            done();
        }

        @Override
        public void step(double steps) {
            model.step(dial, steps);
            done();
        }

        @Override
        public void reset() {
            model.reset(dial);
            done();
        }

        private void done() {
            for (Line line : lines) {
                if (line.dial().equals(dial)) {
                    line.row().show(model.state().value(dial), true);
                }
            }
            host.wake();
        }
    }
}

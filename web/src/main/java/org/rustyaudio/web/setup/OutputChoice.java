package org.rustyaudio.web.setup;

import java.util.List;
import org.rustyaudio.web.dom.Dom;
import org.rustyaudio.web.dom.Elem;
import org.rustyaudio.web.engine.Engine;
import org.rustyaudio.web.engine.Figures;
import org.rustyaudio.web.engine.OutputState;
import org.rustyaudio.web.page.Messages;
import org.rustyaudio.web.platform.Outputs;

/// Where the sound goes, and what is known of it.
public final class OutputChoice {

    private final Engine engine;
    private final Outputs outputs;
    private final Messages messages;
    private final Elem root = Dom.of("div", "setup-block");
    private final Elem choice = Dom.of("select", "field");
    private final Elem facts = Dom.of("p", "caption");
    private Outputs.Output chosen;

    /// @param last the output of the last visit
    public OutputChoice(Engine engine, Outputs outputs, Outputs.Output last, Messages messages) {
        this.engine = engine;
        this.outputs = outputs;
        this.messages = messages;
        this.chosen = last;
        choice.setId("output-choice");
        Elem label = Dom.of("label", "caption", "Output");
        label.setAttribute("for", "output-choice");
        choice.on("change", _ -> take(new Outputs.Output(choice.getValue(), "")));
        Elem more = Dom.button("chip", "Choose…", this::choose);
        more.setAttribute("aria-label", "Choose another output");
        root.append(label);
        root.append(Dom.of("div", "preset-line", choice, more));
        root.append(facts);
        root.append(
                Dom.of(
                        "p",
                        "caption",
                        "Line in: a browser gives inputs only as a microphone, late and resampled. The desktop player plays it."));
        outputs.list(this::show);
        outputs.onChange(this::show);
        if (!last.id().isEmpty()) {
            engine.setOutput(last.id());
        }
    }

    Elem root() {
        return root;
    }

    public Outputs.Output chosen() {
        return chosen;
    }

    /// Says first why the browser may ask for the microphone.
    private void choose() {
        String why = outputs.leaveNeeded();
        if (why.isEmpty()) {
            ask();
        } else {
            messages.show("output-choice", why, new Messages.Remedy("Go on", this::ask));
        }
    }

    private void ask() {
        outputs.choose(
                output -> {
                    take(output);
                    outputs.list(this::show);
                },
                this::show,
                reason -> messages.show("output-choice", reason));
    }

    /// Plays there from now on.
    public void take(Outputs.Output output) {
        if (!output.equals(chosen)) {
            chosen = output;
            engine.setOutput(output.id());
            outputs.list(this::show);
        }
    }

    private void show(List<Outputs.Output> all) {
        choice.replaceChildren();
        boolean known = false;
        for (Outputs.Output output : all) {
            add(output);
            if (output.id().equals(chosen.id())) {
                known = true;
                chosen = output;
            }
        }
        if (!known) {
            add(chosen);
        }
        choice.setValue(chosen.id());
    }

    private void add(Outputs.Output output) {
        String name = output.name().isEmpty() ? (output.id().isEmpty() ? "System's choice" : "Output") : output.name();
        Elem option = Dom.of("option", "", name);
        option.setValue(output.id());
        choice.append(option);
    }

    void update() {
        OutputState output = engine.output();
        Figures figures = engine.figures();
        long latency = Math.round(figures.latencyFrames() * 1000.0 / Math.max(1, output.sampleRateHz()));
        String state = switch (output.status()) {
            case WAITING -> "not opened yet";
            case RUNNING ->
                latency + " ms behind the decoder, "
                        + (figures.underruns() == 1 ? "1 dropout" : figures.underruns() + " dropouts");
            case RESTING -> "resting";
            case INTERRUPTED, LOST -> output.notice();
            case CLOSED -> "closed";
        };
        Dom.text(facts, output.sampleRateHz() / 1000.0 + " kHz, " + state);
    }
}

package org.rustyaudio.web.tone;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.dsp.Band;
import org.rustyaudio.dsp.EqualizerSettings;
import org.rustyaudio.player.TrackDetails;
import org.rustyaudio.player.queue.QueueEntry;
import org.rustyaudio.player.queue.QueueView;
import org.rustyaudio.player.transport.PlayerState;
import org.rustyaudio.web.analysis.Findings;
import org.rustyaudio.web.dom.Dom;
import org.rustyaudio.web.dom.Elem;
import org.rustyaudio.web.engine.TrackSources;
import org.rustyaudio.web.study.Study;

/// The tone match beside the curve: what the track is like, and an equalizer that makes it like other music.
public final class ToneSection {

    private static final String POPULAR = "popular";
    private static final String ANOTHER = "another";
    private static final String CHOSEN = "chosen";

    /// Tracks of the queue that are offered, around the one that plays.
    private static final int MOST_OFFERED = 200;

    private final ToneModel model;
    private final Function<QueueEntry, TrackDetails> details;
    private final Consumer<EqualizerSettings> apply;
    private final Runnable wake;
    private final Elem root = Dom.of("div", "tone");
    private final Elem title = Dom.of("p", "value tone-title");
    private final Elem hint = Dom.of("p", "caption");
    private final Elem analyze;
    private final ToneFacts facts = new ToneFacts();
    private final Elem task = Dom.of("div", "tone-task");
    private final Elem taskText = Dom.of("p", "caption");
    private final Elem bar = Dom.of("div", "tone-bar");
    private final Elem part = Dom.of("i", "");
    private final Elem cancel;
    private final Elem outcome = Dom.of("p", "");
    private final Elem answers;
    private final Elem undo;
    private final Elem choice = Dom.of("select", "field");
    private final Elem suggest;
    private final Elem question;
    private QueueView queue = QueueView.EMPTY;
    private Reference.@Nullable OfFile file;
    private boolean filled;

    /// @param details what is known of an entry
    /// @param say tells a sentence on the display, and aloud
    /// @param apply puts an equalizer into circuit, so that it can be taken back
    /// @param takeBack takes it back
    public ToneSection(
            Study study,
            TrackSources sources,
            Function<QueueEntry, TrackDetails> details,
            Consumer<String> say,
            Consumer<EqualizerSettings> apply,
            Runnable takeBack,
            Runnable wake) {
        this.details = details;
        this.apply = apply;
        this.wake = wake;
        model = new ToneModel(study, sources, say, wake);
        analyze = act("Analyse this track", model::analyze);
        cancel = act("Cancel", model::cancel);
        suggest = act("Suggest", this::suggest);
        undo = act("Undo", () -> {
            takeBack.run();
            model.discard();
        });
        answers = Dom.of("div", "chips", act("Apply", this::apply), act("Discard", model::discard));
        choice.setId("tone-reference");
        Elem label = Dom.of("label", "caption", "Match to");
        label.setAttribute("for", "tone-reference");
        question = Dom.of("div", "tone-question", label, Dom.of("div", "preset-line", choice, suggest));
        build();
    }

    private Elem act(String text, Runnable press) {
        return Dom.button("chip", text, () -> {
            press.run();
            wake.run();
        });
    }

    private void build() {
        choice.on("focus", _ -> fill());
        bar.setAttribute("role", "progressbar");
        bar.setAttribute("aria-label", "Listening");
        bar.setAttribute("aria-valuemin", "0");
        bar.setAttribute("aria-valuemax", "100");
        bar.append(part);
        task.append(taskText);
        task.append(bar);
        task.append(cancel);
        for (Elem each : List.of(title, hint, analyze, task, outcome, answers, undo, facts.root(), question)) {
            root.append(each);
        }
    }

    public Elem root() {
        return root;
    }

    /// Gives the keyboard to where work begins.
    public void focus() {
        if (!analyze.isHidden()) {
            analyze.focus();
        } else if (!question.isHidden()) {
            choice.focus();
        }
    }

    /// The bands that are suggested and not answered yet; empty for none.
    public List<Band> suggested() {
        return model.state() instanceof ToneState.Suggested it
                ? it.suggestion().settings().bands()
                : List.of();
    }

    /// Brings it up to what the stereo does now.
    public void update(PlayerState player) {
        QueueEntry entry = player.entry();
        model.follow(entry == null ? null : entry.track(), player.details().title());
        boolean stale = player.queue().revision() != queue.revision()
                || player.queue().currentIndex() != queue.currentIndex()
                || !filled;
        queue = player.queue();
        if (stale && !Dom.active().equals(choice)) {
            fill();
        }
        boolean held = root.contains(Dom.active());
        show(model.state());
        if (held && Dom.active().closest("[hidden]") != null) {
            refocus();
        }
    }

    private void show(ToneState state) {
        Findings findings = model.findings();
        boolean busy = state instanceof ToneState.Listening;
        boolean waits = state instanceof ToneState.Suggested;
        Dom.text(title, model.title());
        title.setHidden(model.title().isEmpty());
        Dom.text(hint, hint(findings, busy));
        hint.setHidden(hint.getTextContent().isEmpty());
        facts.show(findings);
        String other = model.otherTitle();
        Dom.text(analyze, other.isEmpty() ? "Analyse this track" : "Analyse " + other);
        analyze.setHidden(!model.hasTrack() || (other.isEmpty() && (findings != null || busy)));
        task.setHidden(!busy);
        question.setHidden(!model.hasTrack() || busy || waits);
        answers.setHidden(!waits);
        undo.setHidden(!(state instanceof ToneState.Applied));
        switch (state) {
            case ToneState.Resting _ -> Dom.text(outcome, "");
            case ToneState.Listening it -> progress(it);
            case ToneState.Told it -> Dom.text(outcome, it.sentence());
            case ToneState.Suggested it ->
                Dom.text(outcome, ToneWords.suggestion(it.title(), it.like(), it.suggestion()));
            case ToneState.Applied it -> Dom.text(outcome, "Applied: like " + it.like() + ".");
        }
        outcome.setHidden(busy || outcome.getTextContent().isEmpty());
    }

    private String hint(@Nullable Findings findings, boolean busy) {
        if (model.title().isEmpty()) {
            return "Open music first. Then its tempo, key, loudness and balance are measured here, and an equalizer is"
                    + " suggested that makes it sound like other music.";
        }
        if (model.partOfFile()) {
            return "Measured over the whole file, which holds several tracks.";
        }
        return findings == null && !busy ? "Measures tempo, key, loudness and balance of the whole track." : "";
    }

    private void progress(ToneState.Listening state) {
        boolean known = state.part() >= 0;
        long percent = Math.round(100 * state.part());
        Dom.text(taskText, "Listening to " + state.title() + (known ? ": " + percent + " %" : "…"));
        part.getStyle().setProperty("width", known ? percent + "%" : "100%");
        if (known) {
            Dom.attribute(bar, "aria-valuenow", String.valueOf(percent));
        } else {
            bar.removeAttribute("aria-valuenow");
        }
    }

    /// The button under the keyboard is gone: it goes to the one that took its place.
    private void refocus() {
        for (Elem each : List.of(cancel, answers, undo, analyze, choice)) {
            if (each.closest("[hidden]") == null) {
                Elem first = each.getFirstElementChild();
                (each.equals(answers) && first != null ? first : each).focus();
                return;
            }
        }
    }

    // The question

    private void fill() {
        filled = true;
        String chosen = choice.getValue();
        choice.replaceChildren();
        choice.append(option(POPULAR, "Popular music"));
        if (file != null) {
            choice.append(option(CHOSEN, file.title()));
        }
        choice.append(option(ANOTHER, "A reference file…"));
        List<QueueEntry> entries = queue.entries();
        int from = Math.max(0, Math.min(queue.currentIndex() - MOST_OFFERED / 2, entries.size() - MOST_OFFERED));
        int to = Math.min(entries.size(), from + MOST_OFFERED);
        if (to > from) {
            Elem group = Dom.of("optgroup", "");
            group.setAttribute("label", to - from < entries.size() ? "Nearby in the queue" : "In the queue");
            for (QueueEntry entry : entries.subList(from, to)) {
                group.append(option(String.valueOf(entry.id()), titleOf(entry)));
            }
            choice.append(group);
        }
        choice.setValue(chosen);
        if (chosen.isEmpty() || !chosen.equals(choice.getValue())) {
            choice.setValue(POPULAR);
        }
    }

    private static Elem option(String value, String text) {
        Elem option = Dom.of("option", "", text);
        option.setValue(value);
        return option;
    }

    private String titleOf(QueueEntry entry) {
        return details.apply(entry).orElse(entry.track()).title();
    }

    private void suggest() {
        String chosen = choice.getValue();
        if (chosen.equals(ANOTHER)) {
            SoundFile.choose((name, key, chosenFile) -> {
                file = new Reference.OfFile(key, name, chosenFile);
                fill();
                choice.setValue(CHOSEN);
                model.match(file);
                wake.run();
            });
            return;
        }
        model.match(reference(chosen));
    }

    private Reference reference(String chosen) {
        if (chosen.equals(CHOSEN) && file != null) {
            return file;
        }
        for (QueueEntry entry : queue.entries()) {
            if (chosen.equals(String.valueOf(entry.id()))) {
                return new Reference.OfTrack(entry.track(), titleOf(entry));
            }
        }
        return new Reference.Popular();
    }

    private void apply() {
        if (model.state() instanceof ToneState.Suggested it) {
            apply.accept(it.suggestion().settings());
            model.applied();
        }
    }
}

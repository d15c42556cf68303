package org.rustyaudio.web.tone;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.dsp.analysis.EqualizerSuggestion;
import org.rustyaudio.dsp.analysis.ReferenceBalance;
import org.rustyaudio.dsp.analysis.SpectralBalance;
import org.rustyaudio.player.Track;
import org.rustyaudio.web.analysis.Findings;
import org.rustyaudio.web.engine.TrackSources;
import org.rustyaudio.web.study.FindingsListener;
import org.rustyaudio.web.study.Study;
import org.rustyaudio.web.study.SuggestionListener;
import org.teavm.jso.JSObject;

/// What is known of the track, what is found out about it now, and what came of it. Page's thread only.
///
/// It is about the track that plays; while something is under way or a suggestion waits it stays with the track that
/// was asked about. A new question takes the place of the one before.
final class ToneModel {

    private static final int MOST_KNOWN = 64;

    private final Study study;
    private final TrackSources sources;
    private final Consumer<String> say;
    private final Runnable changed;
    private final Map<String, Findings> known = new HashMap<>();
    private ToneState state = new ToneState.Resting();
    private @Nullable Track playing;
    private String playingTitle = "";
    private @Nullable Track subject;
    private String subjectTitle = "";
    private Runnable cancel = () -> {};
    private int turn;

    /// @param say tells a sentence on the display, and aloud
    /// @param changed told after every change that was not asked for at that moment
    ToneModel(Study study, TrackSources sources, Consumer<String> say, Runnable changed) {
        this.study = study;
        this.sources = sources;
        this.say = say;
        this.changed = changed;
    }

    ToneState state() {
        return state;
    }

    /// The title of the track it is about; empty for none.
    String title() {
        return subjectTitle;
    }

    /// Whether the track is a part of a file that is heard as a whole.
    boolean partOfFile() {
        Track track = subject;
        return track != null && (track.startSeconds() > 0 || track.endSeconds() >= 0);
    }

    boolean hasTrack() {
        return playing != null;
    }

    /// The title of the track that plays where that is another one; empty otherwise.
    String otherTitle() {
        return playing != null && !playing.equals(subject) ? playingTitle : "";
    }

    /// What is known of the track; null where nothing is.
    @Nullable
    Findings findings() {
        return subject == null ? null : known.get(subject.location());
    }

    /// Follows the player.
    void follow(@Nullable Track track, String title) {
        playing = track;
        playingTitle = track == null ? "" : title;
        boolean held = state instanceof ToneState.Listening || state instanceof ToneState.Suggested;
        if (!held && (track == null ? subject != null : !track.equals(subject))) {
            subject = track;
            state = new ToneState.Resting();
        }
        if (track == null ? subject == null : track.equals(subject)) {
            subjectTitle = playingTitle;
        }
    }

    /// Finds out what the track that plays is like.
    void analyze() {
        Track track = begin();
        if (track != null) {
            String title = subjectTitle;
            hear(track.location(), title, answer -> sources.find(track, answer), findings -> {
                state = new ToneState.Resting();
                say.accept(ToneWords.summary(title, findings));
            });
        }
    }

    /// Looks for an equalizer that makes the track that plays like a reference.
    void match(Reference reference) {
        Track track = begin();
        if (track == null) {
            return;
        }
        String title = subjectTitle;
        hear(track.location(), title, answer -> sources.find(track, answer), findings -> {
            switch (reference) {
                case Reference.Popular _ -> ask(title, findings.balance(), reference, null);
                case Reference.OfFile it ->
                    hear(
                            it.key(),
                            it.title(),
                            answer -> answer.found(it.file()),
                            other -> ask(title, findings.balance(), reference, other.balance()));
                case Reference.OfTrack it ->
                    hear(
                            it.track().location(),
                            it.title(),
                            answer -> sources.find(it.track(), answer),
                            other -> ask(title, findings.balance(), reference, other.balance()));
            }
        });
    }

    /// Gives up what is under way.
    void cancel() {
        turn++;
        cancel.run();
        cancel = () -> {};
        state = new ToneState.Resting();
    }

    /// Puts a suggestion aside.
    void discard() {
        state = new ToneState.Resting();
    }

    /// It was taken.
    void applied() {
        if (state instanceof ToneState.Suggested suggested) {
            state = new ToneState.Applied(suggested.like());
        }
    }

    private @Nullable Track begin() {
        cancel();
        subject = playing;
        subjectTitle = playingTitle;
        return playing;
    }

    private void hear(String key, String title, Consumer<TrackSources.Answer> source, Consumer<Findings> then) {
        Findings before = known.get(key);
        if (before != null) {
            then.accept(before);
            return;
        }
        state = new ToneState.Listening(title, 0);
        int asked = turn;
        source.accept(new TrackSources.Answer() {
            @Override
            public void found(JSObject file) {
                if (asked == turn) {
                    cancel = study.analyze(file, new Hearing(asked, key, title, then));
                }
            }

            @Override
            public void refused(String reason) {
                if (asked == turn) {
                    tell(reason);
                }
            }
        });
    }

    private void ask(String title, SpectralBalance track, Reference reference, @Nullable SpectralBalance other) {
        String like = reference.title();
        if (!ToneWords.comparable(track, other == null ? ReferenceBalance.popular() : other)) {
            tell(ToneWords.nothingInCommon(title, like));
            return;
        }
        int asked = turn;
        study.match(track, other, new SuggestionListener() {
            @Override
            public void suggested(EqualizerSuggestion suggestion) {
                if (asked == turn) {
                    suggest(title, like, suggestion);
                }
            }

            @Override
            public void refused(String reason) {
                if (asked == turn) {
                    tell(reason);
                }
            }
        });
    }

    private void suggest(String title, String like, EqualizerSuggestion suggestion) {
        if (suggestion.settings().bands().isEmpty()) {
            tell(ToneWords.alike(title, like, suggestion.deviationBeforeDb()));
            return;
        }
        state = new ToneState.Suggested(title, like, suggestion);
        say.accept("Suggested: " + title + " like " + like);
        changed.run();
    }

    private void tell(String sentence) {
        state = new ToneState.Told(sentence);
        say.accept(sentence);
        changed.run();
    }

    /// One file that is heard.
    private final class Hearing implements FindingsListener {

        private final int asked;
        private final String key;
        private final String title;
        private final Consumer<Findings> then;

        Hearing(int asked, String key, String title, Consumer<Findings> then) {
            this.asked = asked;
            this.key = key;
            this.title = title;
            this.then = then;
        }

        @Override
        public void progress(double part) {
            if (asked == turn) {
                state = new ToneState.Listening(title, part);
                changed.run();
            }
        }

        @Override
        public void found(Findings findings) {
            if (asked == turn) {
                if (known.size() >= MOST_KNOWN) {
                    known.clear();
                }
                known.put(key, findings);
                then.accept(findings);
                changed.run();
            }
        }

        @Override
        public void refused(String reason) {
            if (asked == turn) {
                tell(reason);
            }
        }
    }
}

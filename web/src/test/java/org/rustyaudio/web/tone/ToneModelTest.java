package org.rustyaudio.web.tone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rustyaudio.dsp.Band;
import org.rustyaudio.dsp.EqualizerSettings;
import org.rustyaudio.dsp.FilterType;
import org.rustyaudio.dsp.analysis.EqualizerSuggestion;
import org.rustyaudio.dsp.analysis.Key;
import org.rustyaudio.dsp.analysis.ReferenceBalance;
import org.rustyaudio.dsp.analysis.SpectralBalance;
import org.rustyaudio.dsp.analysis.Tempo;
import org.rustyaudio.player.Track;
import org.rustyaudio.web.analysis.Findings;
import org.rustyaudio.web.engine.TrackSources;
import org.rustyaudio.web.study.FindingsListener;
import org.rustyaudio.web.study.Study;
import org.rustyaudio.web.study.SuggestionListener;
import org.teavm.jso.JSObject;

class ToneModelTest {

    private static final Track RAIN = Track.ofFile("rain", "Rain");
    private static final Track SONG = Track.ofFile("song", "Song");
    private static final Findings FINDINGS =
            new Findings(new Tempo(96, 1), new Key(9, true, 1, 0), ReferenceBalance.popular(), -14);
    private static final EqualizerSuggestion LIFT = new EqualizerSuggestion(
            new EqualizerSettings(true, -3, true, List.of(new Band(true, FilterType.PEAK, 500, 3, 1))), 1, 2, 4);

    /// A study that answers when the test says so.
    private static final class HeldStudy implements Study {
        final List<FindingsListener> heard = new ArrayList<>();
        final List<SuggestionListener> matches = new ArrayList<>();
        final List<@Nullable SpectralBalance> references = new ArrayList<>();
        int cancelled;

        @Override
        public Runnable analyze(JSObject source, FindingsListener listener) {
            heard.add(listener);
            return () -> cancelled++;
        }

        @Override
        public void match(SpectralBalance track, @Nullable SpectralBalance reference, SuggestionListener listener) {
            references.add(reference);
            matches.add(listener);
        }

        @Override
        public void close() {}
    }

    private final HeldStudy study = new HeldStudy();
    private final List<String> said = new ArrayList<>();
    private final TrackSources sources = (track, answer) -> {
        if (track.location().startsWith("lost")) {
            answer.refused(track.title() + " is gone. Open it again.");
        } else {
            answer.found(new JSObject() {});
        }
    };
    private final ToneModel model = new ToneModel(study, sources, said::add, () -> {});

    @Test
    void whatWasFoundStandsThereAndIsKnownWhenTheTrackComesBack() {
        model.follow(RAIN, "Rain");
        model.analyze();
        study.heard.getFirst().progress(0.4);
        assertEquals(new ToneState.Listening("Rain", 0.4), model.state());
        study.heard.getFirst().found(FINDINGS);
        assertEquals(FINDINGS, model.findings());
        assertEquals(List.of("Rain: 96 BPM, A minor, −14 LUFS"), said);
        model.follow(SONG, "Song");
        assertNull(model.findings());
        model.follow(RAIN, "Rain");
        assertEquals(FINDINGS, model.findings());
        model.analyze();
        assertEquals(1, study.heard.size());
    }

    @Test
    void aTrackThatIsHeardIsHeardToItsEndThoughAnotherPlays() {
        model.follow(RAIN, "Rain");
        model.analyze();
        model.follow(SONG, "Song");
        assertEquals("Rain", model.title());
        assertEquals("Song", model.otherTitle());
        study.heard.getFirst().found(FINDINGS);
        model.follow(SONG, "Song");
        assertEquals("Song", model.title());
        assertEquals("", model.otherTitle());
    }

    @Test
    void aSecondQuestionTakesThePlaceOfTheFirst() {
        model.follow(RAIN, "Rain");
        model.analyze();
        model.follow(SONG, "Song");
        model.analyze();
        assertEquals(1, study.cancelled);
        assertEquals("Song", model.title());
        study.heard.getFirst().found(FINDINGS);
        assertInstanceOf(ToneState.Listening.class, model.state());
        study.heard.get(1).found(FINDINGS);
        assertInstanceOf(ToneState.Resting.class, model.state());
        assertEquals(1, said.size());
    }

    @Test
    void whatIsCancelledSaysNothingMore() {
        model.follow(RAIN, "Rain");
        model.analyze();
        model.cancel();
        study.heard.getFirst().refused("too late");
        assertInstanceOf(ToneState.Resting.class, model.state());
        assertTrue(said.isEmpty());
        assertEquals(1, study.cancelled);
    }

    @Test
    void aFileThatCannotBeReadIsToldWithItsReason() {
        model.follow(Track.ofFile("lost", "Rain"), "Rain");
        model.analyze();
        assertEquals(new ToneState.Told("Rain is gone. Open it again."), model.state());
        model.follow(SONG, "Song");
        model.analyze();
        study.heard.getFirst().refused("Song: is empty. Choose another file.");
        assertEquals(new ToneState.Told("Song: is empty. Choose another file."), model.state());
    }

    @Test
    void aMatchHearsTheTrackThenTheReferenceThenSuggests() {
        model.follow(RAIN, "Rain");
        model.match(new Reference.OfTrack(SONG, "Song"));
        study.heard.getFirst().found(FINDINGS);
        assertEquals(new ToneState.Listening("Song", 0), model.state());
        study.heard.get(1).found(FINDINGS);
        assertNotNull(study.references.getFirst());
        study.matches.getFirst().suggested(LIFT);
        assertEquals(new ToneState.Suggested("Rain", "Song", LIFT), model.state());
        model.follow(SONG, "Song");
        assertEquals("Rain", model.title());
        model.applied();
        assertEquals(new ToneState.Applied("Song"), model.state());
    }

    @Test
    void popularMusicNeedsNoReferenceAndAKnownTrackIsNotHeardAgain() {
        model.follow(RAIN, "Rain");
        model.analyze();
        study.heard.getFirst().found(FINDINGS);
        model.match(new Reference.Popular());
        assertEquals(1, study.heard.size());
        assertNull(study.references.getFirst());
        study.matches.getFirst().suggested(new EqualizerSuggestion(EqualizerSettings.FLAT, 0.2, 0.3, 0.2));
        assertEquals(
                new ToneState.Told(
                        "Rain already sounds like popular music: they are 0.2 dB apart. There is nothing to change."),
                model.state());
    }

    @Test
    void silenceIsNotMatched() {
        double[] none = new double[31];
        Arrays.fill(none, Double.NEGATIVE_INFINITY);
        model.follow(RAIN, "Rain");
        model.match(new Reference.Popular());
        study.heard
                .getFirst()
                .found(new Findings(Tempo.NONE, Key.NONE, new SpectralBalance(none, 0), Double.NEGATIVE_INFINITY));
        assertTrue(study.matches.isEmpty());
        assertInstanceOf(ToneState.Told.class, model.state());
    }

    @Test
    void withoutATrackThereIsNothingToAsk() {
        model.follow(null, "");
        model.analyze();
        model.match(new Reference.Popular());
        assertTrue(study.heard.isEmpty());
        assertEquals("", model.title());
    }

    @Test
    void aPartOfAFileIsToldApartFromAWholeOne() {
        model.follow(new Track("album", "Part 2", "", "", 30, 60), "Part 2");
        assertTrue(model.partOfFile());
    }
}

package org.rustyaudio.web.tone;

import org.jspecify.annotations.Nullable;
import org.rustyaudio.web.analysis.Findings;
import org.rustyaudio.web.dom.Dom;
import org.rustyaudio.web.dom.Elem;

/// What a track is like, line by line: what was found, and how sure that is.
final class ToneFacts {

    private final Elem root = Dom.of("dl", "tone-facts");
    private final Line tempo = new Line("Tempo");
    private final Line key = new Line("Key");
    private final Line loudness = new Line("Loudness");
    private final Line balance = new Line("Balance");
    private @Nullable Findings shown;

    ToneFacts() {
        root.setHidden(true);
    }

    Elem root() {
        return root;
    }

    void show(@Nullable Findings findings) {
        root.setHidden(findings == null);
        if (findings != null && !findings.equals(shown)) {
            tempo.show(ToneWords.tempo(findings.tempo()), ToneWords.tempoNote(findings.tempo()));
            key.show(ToneWords.key(findings.key()), ToneWords.keyNote(findings.key()));
            loudness.show(ToneWords.loudness(findings.loudnessLufs()), "integrated");
            balance.show(ToneWords.balance(findings.balance()), ToneWords.balanceNote(findings.balance()));
        }
        shown = findings;
    }

    private final class Line {
        private final Elem value = Dom.of("span", "value");
        private final Elem note = Dom.of("span", "caption");

        Line(String name) {
            root.append(Dom.of("dt", "caption", name));
            root.append(Dom.of("dd", "", value, note));
        }

        void show(String what, String how) {
            Dom.text(value, what);
            Dom.text(note, how);
        }
    }
}

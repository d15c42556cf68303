package org.rustyaudio.web.rig;

import org.rustyaudio.dsp.analysis.EqualizerSuggestion;
import org.rustyaudio.dsp.analysis.SpectralBalance;
import org.rustyaudio.web.analysis.Findings;
import org.rustyaudio.web.study.BrowserStudy;
import org.rustyaudio.web.study.FindingsListener;
import org.rustyaudio.web.study.SuggestionListener;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/// Puts the study on a page: `study(file, tell)` tells of the file, then of the equalizer that makes it popular music.
public final class StudyRig {

    private StudyRig() {}

    @JSFunctor
    interface Question extends JSObject {
        void ask(JSObject source, Telling telling);
    }

    @JSFunctor
    interface Telling extends JSObject {
        void tell(String line);
    }

    public static void main(String[] args) {
        var study = new BrowserStudy();
        expose((source, telling) -> study.analyze(source, new FindingsListener() {
            @Override
            public void progress(double part) {}

            @Override
            public void found(Findings findings) {
                telling.tell(findings.tempo().bpm() + " BPM, " + findings.key().name() + ", sounds "
                        + findings.balance().sounds());
                suggest(study, findings.balance(), telling);
            }

            @Override
            public void refused(String reason) {
                telling.tell("refused: " + reason);
            }
        }));
    }

    private static void suggest(BrowserStudy study, SpectralBalance balance, Telling telling) {
        study.match(balance, null, new SuggestionListener() {
            @Override
            public void suggested(EqualizerSuggestion suggestion) {
                boolean headroom = suggestion.settings().preampDb() <= 0;
                telling.tell(suggestion.settings().bands().size() + " bands, headroom " + headroom);
                study.close();
            }

            @Override
            public void refused(String reason) {
                telling.tell("refused: " + reason);
            }
        });
    }

    @JSBody(params = "question", script = "globalThis.study = question;")
    private static native void expose(Question question);
}

package org.rustyaudio.web.rig;

import org.rustyaudio.dsp.ChainSettings;
import org.rustyaudio.dsp.spectrum.MeterKind;
import org.rustyaudio.dsp.spectrum.SpectrumSettings;
import org.rustyaudio.player.Track;
import org.rustyaudio.player.transport.PlayerState;
import org.rustyaudio.player.transport.RatePolicy;
import org.rustyaudio.player.transport.Trouble;
import org.rustyaudio.web.engine.BrowserEngine;
import org.rustyaudio.web.engine.EngineListener;
import org.rustyaudio.web.engine.Figures;
import org.rustyaudio.web.engine.Inspection;
import org.rustyaudio.web.engine.InspectionListener;
import org.rustyaudio.web.engine.Levels;
import org.rustyaudio.web.engine.OutputState;
import org.rustyaudio.web.engine.TrackSources;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/// Puts the engine on a page as `window.rig`: each command a function of one text. Files are those in `window.music`.
public final class EngineRig {

    private static String failed = "";

    private EngineRig() {}

    @JSFunctor
    interface Command extends JSObject {
        String run(String text);
    }

    public static void main(String[] args) {
        var engine = new BrowserEngine(EngineRig::find, ChainSettings.TRANSPARENT);
        engine.addListener(new EngineListener() {
            @Override
            public void failed(String sentence) {
                failed = sentence;
            }
        });
        expose("add", name -> act(() -> engine.player().queue().add(java.util.List.of(Track.ofFile(name, name)))));
        expose("begin", text -> act(engine::begin));
        expose("play", text -> act(() -> engine.player().play()));
        expose("pause", text -> act(() -> engine.player().pause()));
        expose("stop", text -> act(() -> engine.player().stop()));
        expose("seek", frame -> act(() -> engine.player().seekTo(Long.parseLong(frame))));
        expose("volume", db -> act(() -> engine.setChain(engine.chain().withVolumeDb(Double.parseDouble(db)))));
        expose(
                "spectrum",
                text -> act(() -> {
                    engine.setSpectrum(SpectrumSettings.STANDARD);
                    engine.setMeter(MeterKind.PEAK);
                }));
        expose("matchRate", text -> act(() -> engine.player().setRatePolicy(RatePolicy.MATCH_SOURCE)));
        expose("output", id -> act(() -> engine.setOutput(id)));
        expose("close", text -> act(engine::close));
        expose("state", text -> state(engine));
        expose(
                "inspect",
                name -> act(() -> find(Track.ofFile(name, name), new TrackSources.Answer() {
                    @Override
                    public void found(JSObject source) {
                        engine.inspect(source, name, new Told());
                    }

                    @Override
                    public void refused(String reason) {
                        note(reason);
                    }
                })));
    }

    private static final class Told implements InspectionListener {

        @Override
        public void inspected(Inspection inspection) {
            note(inspection.facts().format() + " " + inspection.facts().sourceRateHz() + " "
                    + inspection.details().durationSeconds());
        }

        @Override
        public void refused(String reason) {
            note(reason);
        }
    }

    private static void find(Track track, TrackSources.Answer answer) {
        JSObject file = music(track.location());
        if (isThere(file)) {
            answer.found(file);
        } else {
            answer.refused(track.location() + " is gone; open it again.");
        }
    }

    private static String act(Runnable action) {
        action.run();
        return "";
    }

    /// Everything a test asks for, one `name=value` a line.
    private static String state(BrowserEngine engine) {
        PlayerState player = engine.player().state();
        OutputState output = engine.output();
        Figures figures = engine.figures();
        Levels levels = engine.levels();
        Trouble trouble = player.trouble();
        double loudest = -200;
        for (float level : levels.bandsDb()) {
            loudest = Math.max(loudest, level);
        }
        return "playback=" + player.playback().getClass().getSimpleName()
                + "\nposition=" + player.positionFrames()
                + "\nlength=" + player.lengthFrames()
                + "\ntrack="
                + (player.entry() == null ? "" : player.entry().track().location())
                + "\nstatus=" + output.status()
                + "\nrate=" + output.sampleRateHz()
                + "\nnotice=" + output.notice()
                + "\nunderruns=" + figures.underruns()
                + "\nlatency=" + figures.latencyFrames()
                + "\nstreams=" + figures.openStreams()
                + "\nloudest=" + loudest
                + "\nleft=" + (levels.meterValues().length > 0 ? levels.meterValues()[0] : -200)
                + "\ntrouble=" + (trouble == null ? "" : trouble.reason())
                + "\nfailed=" + failed;
    }

    @JSBody(
            params = {"name", "command"},
            script = "(window.rig = window.rig || {})[name] = command;")
    private static native void expose(String name, Command command);

    @JSBody(params = "name", script = "return window.music[name];")
    private static native JSObject music(String name);

    @JSBody(params = "object", script = "return object != null;")
    private static native boolean isThere(JSObject object);

    @JSBody(params = "text", script = "window.noted = text;")
    private static native void note(String text);
}

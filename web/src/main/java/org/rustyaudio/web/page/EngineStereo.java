package org.rustyaudio.web.page;

import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.dsp.ChainSettings;
import org.rustyaudio.dsp.spectrum.MeterKind;
import org.rustyaudio.dsp.spectrum.SpectrumSettings;
import org.rustyaudio.faceplate.control.FaceStereo;
import org.rustyaudio.player.Track;
import org.rustyaudio.player.queue.QueueEntry;
import org.rustyaudio.player.transport.PlayerControls;
import org.rustyaudio.player.transport.PlayerState;
import org.rustyaudio.web.engine.Engine;
import org.rustyaudio.web.engine.EngineListener;
import org.rustyaudio.web.engine.FileFacts;
import org.rustyaudio.web.engine.Levels;
import org.rustyaudio.web.engine.OutputState;
import org.rustyaudio.web.platform.Tabs;

/// The engine as the face sees it. The page's thread only.
final class EngineStereo implements FaceStereo, EngineListener {

    private static final float[] NO_LEVELS = new float[0];

    private final Engine engine;
    private final Tabs tabs;
    private final Messages messages;
    private @Nullable Track opened;
    private String format = "";
    private @Nullable Track ahead;
    private String aheadFormat = "";
    private @Nullable SpectrumSettings watched;
    private Object measuring = MeterKind.NONE;

    EngineStereo(Engine engine, Tabs tabs, Messages messages) {
        this.engine = engine;
        this.tabs = tabs;
        this.messages = messages;
        engine.addListener(this);
    }

    @Override
    public PlayerState state() {
        return engine.player().state();
    }

    /// An intent comes from a hand on the page, which is what the browser asks for before it lets anything sound. In a
    /// tab that follows another one it means that this one takes over.
    @Override
    public void tell(Consumer<PlayerControls> intent) {
        engine.begin();
        try {
            intent.accept(engine.player());
        } catch (IndexOutOfBoundsException e) {
            // The row that was meant is gone already: there is nothing to do.
            return;
        }
        if (!tabs.leads() && state().playing()) {
            tabs.takeOver();
        }
    }

    @Override
    public void sound(ChainSettings chain) {
        engine.setChain(chain);
    }

    /// A test signal in the place of music; in a tab that follows another one it means that this one takes over.
    ///
    /// @param values as `GeneratorValues` has it; empty for silence
    void signal(double[] values) {
        engine.begin();
        engine.setGenerator(values.length == 0 ? null : values);
        if (!tabs.leads()) {
            tabs.takeOver();
        }
    }

    @Override
    public void beep() {
        engine.beep();
    }

    /// What is looked at; unseen, nothing is measured.
    ///
    /// @param spectrum null where no band is shown
    /// @param measurement what the meter's numbers belong to: with another one it begins anew
    void watch(@Nullable SpectrumSettings spectrum, MeterKind kind, Object measurement) {
        if (!Objects.equals(spectrum, watched)) {
            watched = spectrum;
            engine.setSpectrum(spectrum);
        }
        if (!measurement.equals(measuring)) {
            measuring = measurement;
            engine.setMeter(kind);
        }
    }

    /// Numbers of the meter that is watched.
    Levels levels() {
        return engine.levels();
    }

    /// What is heard now, band by band; nothing while it is not measured.
    float[] levelsDb() {
        return watched == null ? NO_LEVELS : engine.levels().bandsDb();
    }

    long latencyFrames() {
        return Math.max(0, engine.figures().latencyFrames());
    }

    /// Why nothing can be heard; empty where all is well.
    String silence() {
        OutputState output = engine.output();
        return switch (output.status()) {
            case LOST, INTERRUPTED -> output.notice();
            case WAITING, RUNNING, RESTING, CLOSED -> "";
        };
    }

    /// The current file's format, such as `FLAC 44.1`; empty where unknown.
    String format() {
        QueueEntry entry = state().entry();
        return entry == null || !entry.track().equals(opened) ? "" : format;
    }

    @Override
    public void fileOpened(Track track, FileFacts facts) {
        QueueEntry entry = state().entry();
        if (opened == null || entry == null || entry.track().equals(track)) {
            opened = track;
            format = formatOf(facts);
        } else {
            ahead = track;
            aheadFormat = formatOf(facts);
        }
    }

    @Override
    public void playerChanged(PlayerState state) {
        QueueEntry entry = state.entry();
        if (ahead != null && entry != null && entry.track().equals(ahead)) {
            opened = ahead;
            format = aheadFormat;
            ahead = null;
        }
    }

    @Override
    public void outputChanged(OutputState output) {
        if (output.notice().isEmpty()) {
            messages.hide("output");
        } else {
            messages.show("output", output.notice());
        }
    }

    @Override
    public void failed(String sentence) {
        messages.show("engine", sentence);
    }

    private static String formatOf(FileFacts facts) {
        double kilohertz = facts.sourceRateHz() / 1000.0;
        String rate = kilohertz == Math.floor(kilohertz) ? String.valueOf((int) kilohertz) : String.valueOf(kilohertz);
        return facts.sourceRateHz() > 0 ? facts.format() + " " + rate : facts.format();
    }
}

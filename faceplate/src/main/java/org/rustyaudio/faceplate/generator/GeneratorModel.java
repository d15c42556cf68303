package org.rustyaudio.faceplate.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.rustyaudio.dsp.generate.GeneratorKind;
import org.rustyaudio.faceplate.parameter.Dial;

/// The generator under one's hands. It never sounds before [#play()], and what it sounds like follows every change. The
/// user interface's thread only.
public final class GeneratorModel {

    private final Consumer<GeneratorState> changed;
    private final SignalPort port;
    private GeneratorState state;
    private int sampleRateHz;
    private boolean playing;

    /// @param sampleRateHz the output's
    /// @param changed told how it is set after every change
    public GeneratorModel(GeneratorState state, int sampleRateHz, Consumer<GeneratorState> changed, SignalPort port) {
        this.state = state.safe();
        this.sampleRateHz = sampleRateHz;
        this.changed = changed;
        this.port = port;
    }

    public GeneratorState state() {
        return state;
    }

    public boolean playing() {
        return playing;
    }

    /// Why nothing can sound, as a sentence; empty where it can.
    public String problem() {
        return state.problem(sampleRateHz);
    }

    /// The output runs at another rate.
    public void setSampleRateHz(int newSampleRateHz) {
        if (newSampleRateHz > 0 && newSampleRateHz != sampleRateHz) {
            sampleRateHz = newSampleRateHz;
            sound();
        }
    }

    // Sound

    /// @return false where the output cannot carry the signal; [#problem] says why
    public boolean play() {
        if (!problem().isEmpty()) {
            return false;
        }
        playing = true;
        sound();
        return true;
    }

    public void stop() {
        if (playing) {
            playing = false;
            port.rest();
        }
    }

    public boolean toggle() {
        if (playing) {
            stop();
            return true;
        }
        return play();
    }

    /// Something else sounds in its place; nothing is told back.
    public void yielded() {
        playing = false;
    }

    private void sound() {
        if (playing) {
            port.sound(problem().isEmpty() ? state.settings() : null, state.straight());
        }
    }

    // Settings

    /// Takes up how it was set before, or elsewhere.
    public void take(GeneratorState taken) {
        change(taken.safe());
    }

    public void setKind(GeneratorKind kind) {
        change(state.withKind(kind));
    }

    public void setStraight(boolean straight) {
        change(state.withStraight(straight));
    }

    /// A signal of the factory, at the level that is set.
    public void load(String name) {
        change(FactorySignals.load(name, state));
    }

    public void set(Dial dial, double value) {
        change(state.with(dial, dial.nearest(value)));
    }

    /// Takes what a field says.
    ///
    /// @throws IllegalArgumentException a sentence, where it says nothing that can be set
    public void take(Dial dial, String text) {
        set(dial, dial.parse(text));
    }

    public void step(Dial dial, double steps) {
        set(dial, dial.stepped(state.value(dial), steps));
    }

    public void reset(Dial dial) {
        set(dial, dial.standard());
    }

    // Several tones

    /// The value of a tone that `dial`, [GeneratorDials#TONE] or [GeneratorDials#SHARE], stands for.
    public double tone(int index, Dial dial) {
        GeneratorTone tone = state.tones().get(index);
        return dial.equals(GeneratorDials.TONE) ? tone.frequencyHz() : tone.shareDb();
    }

    public void setTone(int index, Dial dial, double value) {
        List<GeneratorTone> tones = new ArrayList<>(state.tones());
        GeneratorTone tone = tones.get(index);
        double within = dial.nearest(value);
        tones.set(index, dial.equals(GeneratorDials.TONE) ? tone.withFrequencyHz(within) : tone.withShareDb(within));
        change(state.withTones(tones));
    }

    public boolean canAddTone() {
        return state.tones().size() < GeneratorState.MOST_TONES;
    }

    /// Adds a tone an octave above the last, or at 1 kHz where there is no room above.
    public void addTone() {
        if (canAddTone()) {
            List<GeneratorTone> tones = new ArrayList<>(state.tones());
            double above = 2 * tones.getLast().frequencyHz();
            tones.add(new GeneratorTone(above < sampleRateHz / 2.0 ? above : GeneratorDials.TONE.standard(), 0));
            change(state.withTones(tones));
        }
    }

    public boolean canRemoveTone() {
        return state.tones().size() > 1;
    }

    public void removeTone(int index) {
        if (canRemoveTone()) {
            List<GeneratorTone> tones = new ArrayList<>(state.tones());
            tones.remove(index);
            change(state.withTones(tones));
        }
    }

    private void change(GeneratorState next) {
        if (!next.equals(state)) {
            state = next;
            changed.accept(state);
            sound();
        }
    }
}

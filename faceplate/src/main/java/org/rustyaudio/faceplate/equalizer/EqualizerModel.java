package org.rustyaudio.faceplate.equalizer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.rustyaudio.dsp.Band;
import org.rustyaudio.dsp.EqualizerSettings;
import org.rustyaudio.dsp.FilterType;
import org.rustyaudio.faceplate.model.SoundState;
import org.rustyaudio.presets.Preset;

/// A preset on the bench: its bands moved, added and taken away, two sides of it compared, every step taken back. The
/// user interface's thread only.
public final class EqualizerModel {

    /// What a hand can reach; fields take what the equalizer itself takes.
    public static final double MOST_GAIN_DB = 24;

    private static final int STEPS = 100;
    private static final double LEAST_Q = 0.1;
    private static final double MOST_Q = 20;
    private static final double NEW_Q = 1;

    /// One of the two settings that are compared.
    public enum Side {
        A,
        B
    }

    private record Step(Preset a, Preset b, Side side, int selected) {}

    private final Consumer<Preset> changed;
    private final Deque<Step> undo = new ArrayDeque<>();
    private final Deque<Step> redo = new ArrayDeque<>();
    private Preset stored;
    private Step now;
    private boolean gesture;

    /// @param changed told the preset in circuit after every change
    public EqualizerModel(Preset preset, Consumer<Preset> changed) {
        this.changed = changed;
        this.stored = preset;
        this.now = new Step(preset, preset, Side.A, bandOr(0, preset));
    }

    private static int bandOr(int index, Preset preset) {
        return Math.min(index, preset.equalizer().bands().size() - 1);
    }

    // What is there

    public Preset preset() {
        return now.side() == Side.A ? now.a() : now.b();
    }

    public EqualizerSettings settings() {
        return preset().equalizer();
    }

    public List<Band> bands() {
        return settings().bands();
    }

    public Side side() {
        return now.side();
    }

    /// The band under the hand, or −1 where there is none.
    public int selected() {
        return now.selected();
    }

    /// Whether the preset in circuit differs from what was loaded.
    public boolean edited() {
        return !preset().equals(stored);
    }

    public boolean canUndo() {
        return !undo.isEmpty();
    }

    public boolean canRedo() {
        return !redo.isEmpty();
    }

    // Whole presets

    /// Puts another preset on the bench, on both sides; taking it back brings the old one.
    public void load(Preset preset) {
        if (preset.equals(preset()) && preset.equals(stored)) {
            return;
        }
        stored = preset;
        step(new Step(preset, preset, Side.A, bandOr(Math.max(0, now.selected()), preset)));
    }

    /// Follows what is heard; what is no draft is stored.
    public void follow(SoundState sound) {
        Preset preset = sound.preset();
        if (preset != null) {
            follow(preset);
            if (sound.draft() == null && edited()) {
                saved(preset);
            }
        }
    }

    /// Follows a preset that was chosen elsewhere; nothing is told back.
    public void follow(Preset preset) {
        if (!preset.equals(preset())) {
            stored = preset;
            remember();
            now = new Step(preset, preset, Side.A, bandOr(Math.max(0, now.selected()), preset));
        }
    }

    /// What is on the bench is stored now.
    public void saved(Preset preset) {
        stored = preset;
        put(preset, now.selected());
    }

    /// Puts other bands, preamp and headroom into the preset; taking it back brings the old ones.
    public void adopt(EqualizerSettings settings) {
        Preset adopted = with(settings);
        put(adopted, bandOr(Math.max(0, now.selected()), adopted));
    }

    /// Listens to the other side.
    public void compare(Side side) {
        if (side != now.side()) {
            Preset there = side == Side.A ? now.a() : now.b();
            now = new Step(now.a(), now.b(), side, bandOr(Math.max(0, now.selected()), there));
            changed.accept(preset());
        }
    }

    /// Makes the other side the same as this one.
    public void copyToOther() {
        step(new Step(preset(), preset(), now.side(), now.selected()));
    }

    // Bands

    public void select(int index) {
        if (index >= 0 && index < bands().size()) {
            now = new Step(now.a(), now.b(), now.side(), index);
        }
    }

    /// Moves a band, as far as a hand can.
    public void move(int index, double frequencyHz, double gainDb) {
        Band band = bands().get(index);
        double hz = clamp(frequencyHz, CurvePlot.LOWEST_HZ, CurvePlot.HIGHEST_HZ);
        double gain = band.type().hasGain() ? clamp(gainDb, -MOST_GAIN_DB, MOST_GAIN_DB) : band.gainDb();
        set(index, new Band(band.on(), band.type(), hz, gain, band.q()));
    }

    /// Makes a band wider or narrower, by a factor of its Q.
    public void narrow(int index, double factor) {
        Band band = bands().get(index);
        if (band.type().hasQ()) {
            double q = clamp(Math.round(band.q() * factor * 100) / 100.0, LEAST_Q, MOST_Q);
            set(index, new Band(band.on(), band.type(), band.frequencyHz(), band.gainDb(), q));
        }
    }

    public void setType(int index, FilterType type) {
        Band band = bands().get(index);
        set(index, new Band(band.on(), type, band.frequencyHz(), band.gainDb(), band.q()));
    }

    public void setOn(int index, boolean on) {
        Band band = bands().get(index);
        set(index, new Band(on, band.type(), band.frequencyHz(), band.gainDb(), band.q()));
    }

    /// Puts a band in the place of another.
    public void set(int index, Band band) {
        List<Band> bands = new ArrayList<>(bands());
        bands.set(index, band);
        put(with(bands), index);
    }

    public boolean canAdd() {
        return bands().size() < EqualizerSettings.MAX_BANDS;
    }

    /// Adds a band at rest, in the widest gap between the others.
    public void add() {
        double at = widestGapHz();
        add(at, 0);
    }

    public void add(double frequencyHz, double gainDb) {
        if (canAdd()) {
            List<Band> bands = new ArrayList<>(bands());
            double hz = clamp(frequencyHz, CurvePlot.LOWEST_HZ, CurvePlot.HIGHEST_HZ);
            bands.add(new Band(true, FilterType.PEAK, hz, clamp(gainDb, -MOST_GAIN_DB, MOST_GAIN_DB), NEW_Q));
            put(with(bands), bands.size() - 1);
        }
    }

    public void remove(int index) {
        List<Band> bands = new ArrayList<>(bands());
        bands.remove(index);
        put(with(bands), Math.min(index, bands.size() - 1));
    }

    /// Sets every band's gain to rest.
    public void flatten() {
        List<Band> bands = new ArrayList<>();
        for (Band band : bands()) {
            bands.add(new Band(band.on(), band.type(), band.frequencyHz(), 0, band.q()));
        }
        put(with(bands), now.selected());
    }

    public void setPreampDb(double db) {
        EqualizerSettings s = settings();
        put(with(new EqualizerSettings(s.on(), db, s.autoHeadroom(), s.bands())), now.selected());
    }

    public void setAutoHeadroom(boolean on) {
        EqualizerSettings s = settings();
        put(with(new EqualizerSettings(s.on(), s.preampDb(), on, s.bands())), now.selected());
    }

    private double widestGapHz() {
        List<Double> places = new ArrayList<>();
        places.add(CurvePlot.LOWEST_HZ);
        for (Band band : bands()) {
            places.add(clamp(band.frequencyHz(), CurvePlot.LOWEST_HZ, CurvePlot.HIGHEST_HZ));
        }
        places.add(CurvePlot.HIGHEST_HZ);
        places.sort(Double::compare);
        double widest = 0;
        double middle = 1000;
        for (int i = 1; i < places.size(); i++) {
            double ratio = places.get(i) / places.get(i - 1);
            if (ratio > widest) {
                widest = ratio;
                middle = Math.sqrt(places.get(i) * places.get(i - 1));
            }
        }
        return Math.round(middle);
    }

    // Steps

    /// From here to [#endGesture()] every change is one step.
    public void beginGesture() {
        remember();
        gesture = true;
    }

    public void endGesture() {
        gesture = false;
        if (!undo.isEmpty() && undo.peekLast().equals(now)) {
            undo.removeLast();
        }
    }

    public void undo() {
        Step back = undo.pollLast();
        if (back != null) {
            redo.addLast(now);
            now = back;
            changed.accept(preset());
        }
    }

    public void redo() {
        Step forth = redo.pollLast();
        if (forth != null) {
            undo.addLast(now);
            now = forth;
            changed.accept(preset());
        }
    }

    private Preset with(List<Band> bands) {
        EqualizerSettings s = settings();
        return with(new EqualizerSettings(s.on(), s.preampDb(), s.autoHeadroom(), bands));
    }

    private Preset with(EqualizerSettings settings) {
        Preset p = preset();
        return p.withEqualizer(settings);
    }

    private void put(Preset preset, int selected) {
        step(
                now.side() == Side.A
                        ? new Step(preset, now.b(), Side.A, selected)
                        : new Step(now.a(), preset, Side.B, selected));
    }

    private void step(Step next) {
        if (next.equals(now)) {
            return;
        }
        if (!gesture) {
            remember();
        }
        now = next;
        changed.accept(preset());
    }

    private void remember() {
        redo.clear();
        undo.addLast(now);
        if (undo.size() > STEPS) {
            undo.removeFirst();
        }
    }

    private static double clamp(double value, double least, double most) {
        return Math.max(least, Math.min(most, value));
    }
}

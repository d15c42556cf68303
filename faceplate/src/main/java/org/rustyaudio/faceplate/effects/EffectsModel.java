package org.rustyaudio.faceplate.effects;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.rustyaudio.dsp.effect.EffectKind;
import org.rustyaudio.dsp.effect.EffectParameter;
import org.rustyaudio.dsp.effect.EffectRack;
import org.rustyaudio.dsp.effect.EffectSettings;
import org.rustyaudio.dsp.effect.EffectSlot;
import org.rustyaudio.faceplate.parameter.Dial;
import org.rustyaudio.faceplate.parameter.History;
import org.rustyaudio.presets.FactoryEffects;

/// The rack on the bench: effects switched, moved and turned, two sides of it compared, every step taken back. The user
/// interface's thread only.
public final class EffectsModel {

    /// The name of the settings an effect has at first.
    public static final String STANDARD = "Standard";

    /// One of the two racks that are compared.
    public enum Side {
        A,
        B
    }

    private record Bench(EffectRack a, EffectRack b, Side side, EffectKind selected) {}

    private final Consumer<EffectRack> changed;
    private final History<Bench> history;

    /// @param changed told the rack in circuit after every change
    public EffectsModel(EffectRack rack, Consumer<EffectRack> changed) {
        this.changed = changed;
        EffectRack whole = Racks.complete(rack);
        history = new History<>(new Bench(whole, whole, Side.A, firstOf(whole)));
    }

    /// The first effect that sounds, or the first.
    private static EffectKind firstOf(EffectRack rack) {
        for (EffectSlot slot : rack.slots()) {
            if (slot.on()) {
                return slot.settings().kind();
            }
        }
        return rack.slots().getFirst().settings().kind();
    }

    // What is there

    public EffectRack rack() {
        Bench bench = history.now();
        return bench.side() == Side.A ? bench.a() : bench.b();
    }

    /// The effects in their order.
    public List<EffectKind> order() {
        List<EffectKind> order = new ArrayList<>();
        for (EffectSlot slot : rack().slots()) {
            order.add(slot.settings().kind());
        }
        return order;
    }

    public EffectSlot slot(EffectKind kind) {
        return rack().slots().get(rack().find(kind));
    }

    public EffectSettings settings(EffectKind kind) {
        return slot(kind).settings();
    }

    /// What can be turned at an effect.
    public static List<Dial> dials(EffectKind kind) {
        List<Dial> dials = new ArrayList<>();
        for (EffectParameter parameter : kind.parameters()) {
            dials.add(Dial.of(parameter));
        }
        return dials;
    }

    /// The effect whose parameters are shown.
    public EffectKind selected() {
        return history.now().selected();
    }

    public Side side() {
        return history.now().side();
    }

    public boolean canUndo() {
        return history.canUndo();
    }

    public boolean canRedo() {
        return history.canRedo();
    }

    // Circuits and order

    public void select(EffectKind kind) {
        Bench bench = history.now();
        history.replace(new Bench(bench.a(), bench.b(), bench.side(), kind));
    }

    /// Puts the whole rack in circuit or out of it; every effect keeps its state.
    public void setOn(boolean on) {
        put(rack().withOn(on));
    }

    public void setOn(EffectKind kind, boolean on) {
        put(rack().withSlot(rack().find(kind), slot(kind).withOn(on)));
    }

    /// Moves an effect to a place in the order, 0 for the first.
    public void moveTo(EffectKind kind, int place) {
        int last = rack().slots().size() - 1;
        put(rack().moved(rack().find(kind), Math.max(0, Math.min(last, place))));
    }

    /// Moves an effect by places: −1 is one sooner.
    public void moveBy(EffectKind kind, int places) {
        moveTo(kind, rack().find(kind) + places);
    }

    // Parameters

    /// Sets a value, or the nearest there is.
    public void set(EffectKind kind, Dial dial, double value) {
        put(kind, settings(kind).with(dial.key(), dial.nearest(value)));
    }

    /// Takes what a field says.
    ///
    /// @throws IllegalArgumentException a sentence, where it says nothing that can be set
    public void take(EffectKind kind, Dial dial, String text) {
        set(kind, dial, dial.parse(text));
    }

    public void step(EffectKind kind, Dial dial, double steps) {
        set(kind, dial, dial.stepped(settings(kind).value(dial.key()), steps));
    }

    public void reset(EffectKind kind, Dial dial) {
        set(kind, dial, dial.standard());
    }

    // From the factory

    /// The names of the settings an effect comes with, how it stands at first before the others.
    public static List<String> names(EffectKind kind) {
        List<String> names = new ArrayList<>();
        names.add(STANDARD);
        for (FactoryEffects.Named named : FactoryEffects.of(kind)) {
            names.add(named.name());
        }
        return names;
    }

    /// Gives an effect settings of the factory, and puts it in circuit.
    public void load(EffectKind kind, String name) {
        EffectSettings chosen = kind.standard();
        for (FactoryEffects.Named named : FactoryEffects.of(kind)) {
            if (named.name().equals(name)) {
                chosen = named.settings();
            }
        }
        put(rack().withSlot(rack().find(kind), new EffectSlot(true, chosen)));
    }

    public static List<String> rackNames() {
        List<String> names = new ArrayList<>();
        for (FactoryEffects.NamedRack named : FactoryEffects.racks()) {
            names.add(named.name());
        }
        return names;
    }

    /// Puts a rack of the factory on the bench; effects that it lacks keep their settings, out of circuit.
    public void loadRack(String name) {
        for (FactoryEffects.NamedRack named : FactoryEffects.racks()) {
            if (named.name().equals(name)) {
                EffectRack whole = Racks.complete(named.rack(), rack());
                Bench bench = with(whole);
                change(new Bench(bench.a(), bench.b(), bench.side(), firstOf(whole)));
            }
        }
    }

    /// Everything as it stands at first.
    public void clear() {
        put(EffectRack.standard());
    }

    /// Follows a rack that was chosen elsewhere; nothing is told back.
    public void follow(EffectRack rack) {
        EffectRack whole = Racks.complete(rack, rack());
        if (!whole.equals(rack())) {
            history.step(with(whole));
        }
    }

    // Sides and steps

    /// Listens to the other side.
    public void compare(Side side) {
        Bench bench = history.now();
        if (side != bench.side()) {
            history.replace(new Bench(bench.a(), bench.b(), side, bench.selected()));
            changed.accept(rack());
        }
    }

    /// Makes the other side the same as this one.
    public void copyToOther() {
        history.step(new Bench(rack(), rack(), side(), selected()));
    }

    /// From here to [#endGesture()] every change is one step.
    public void beginGesture() {
        history.beginGesture();
    }

    public void endGesture() {
        history.endGesture();
    }

    public void undo() {
        if (history.undo()) {
            changed.accept(rack());
        }
    }

    public void redo() {
        if (history.redo()) {
            changed.accept(rack());
        }
    }

    private void put(EffectKind kind, EffectSettings settings) {
        put(rack().withSlot(rack().find(kind), slot(kind).withSettings(settings)));
    }

    private void put(EffectRack rack) {
        change(with(rack));
    }

    private Bench with(EffectRack rack) {
        Bench bench = history.now();
        return bench.side() == Side.A
                ? new Bench(rack, bench.b(), Side.A, bench.selected())
                : new Bench(bench.a(), rack, Side.B, bench.selected());
    }

    private void change(Bench next) {
        if (history.step(next)) {
            changed.accept(rack());
        }
    }
}

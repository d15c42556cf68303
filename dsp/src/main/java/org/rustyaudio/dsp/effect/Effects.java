package org.rustyaudio.dsp.effect;

import org.jspecify.annotations.Nullable;
import org.rustyaudio.dsp.Damage;

/// The rack at work: the effects one after the other in the order of the newest [EffectRack].
/// [#prepare] on the thread that publishes, everything else on the audio thread.
///
/// What is switched on or off fades in or out. Where effects that sound change places, all of them fade out, move, and
/// fade in again. An effect costs memory from the first time it is asked for, and work only while it sounds.
public final class Effects implements Insert {

    private static final int KINDS = 6;

    private final double sampleRateHz;
    /// By kind; null until asked for. Written by the publishing thread before it publishes, never changed after.
    private final @Nullable EffectStage[] stages = new EffectStage[KINDS];

    /// Places of kinds, in the order the sound passes them.
    private final int[] order = {0, 1, 2, 3, 4, 5};
    private final int[] wantedOrder = {0, 1, 2, 3, 4, 5};
    private final boolean[] wanted = new boolean[KINDS];
    private final boolean[] listed = new boolean[KINDS];
    private boolean moving;
    private boolean sounding;

    /// Stands at once at `rack`.
    public Effects(double sampleRateHz, EffectRack rack) {
        this.sampleRateHz = sampleRateHz;
        prepare(rack);
        apply(rack);
        reset();
    }

    @Override
    public void prepare(EffectRack rack) {
        if (!rack.on()) {
            return;
        }
        for (int i = 0; i < rack.slots().size(); i++) {
            EffectSlot slot = rack.slots().get(i);
            int place = place(slot.settings().kind());
            if (slot.on() && stages[place] == null) {
                stages[place] = new EffectStage(unit(slot.settings().kind()), sampleRateHz);
            }
        }
    }

    @Override
    public void apply(EffectRack rack) {
        for (int kind = 0; kind < KINDS; kind++) {
            wanted[kind] = false;
            listed[kind] = false;
        }
        int at = 0;
        for (int i = 0; i < rack.slots().size(); i++) {
            EffectSlot slot = rack.slots().get(i);
            int kind = place(slot.settings().kind());
            wanted[kind] = rack.on() && slot.on();
            listed[kind] = true;
            wantedOrder[at++] = kind;
            EffectStage stage = stages[kind];
            if (stage != null && wanted[kind]) {
                stage.apply(slot.settings());
            }
        }
        for (int i = 0; i < KINDS; i++) {
            if (!listed[order[i]]) {
                wantedOrder[at++] = order[i];
            }
        }
        moving = !inOrder();
        steer();
    }

    @Override
    public void process(float[] left, float[] right, int from, int to) {
        if (!sounding) {
            return;
        }
        Damage.silence(left, from, to);
        Damage.silence(right, from, to);
        int at = from;
        while (at < to) {
            int end = Math.min(to, at + nextTurn());
            for (int i = 0; i < KINDS; i++) {
                EffectStage stage = stages[order[i]];
                if (stage != null) {
                    stage.process(left, right, at, end);
                }
            }
            at = end;
            steer();
        }
    }

    @Override
    public void reset() {
        System.arraycopy(wantedOrder, 0, order, 0, KINDS);
        moving = false;
        for (int kind = 0; kind < KINDS; kind++) {
            EffectStage stage = stages[kind];
            if (stage != null) {
                stage.want(wanted[kind]);
                stage.reset();
            }
        }
        steer();
    }

    @Override
    public int latencyFrames() {
        int frames = 0;
        for (int kind = 0; kind < KINDS; kind++) {
            EffectStage stage = stages[kind];
            if (stage != null && stage.isWanted()) {
                frames += stage.unit.latencyFrames();
            }
        }
        return frames;
    }

    @Override
    public double compressorReductionDb() {
        EffectStage stage = stages[place(EffectKind.COMPRESSOR)];
        return stage != null && stage.sounds() && stage.unit instanceof Compressor compressor
                ? compressor.reductionDb()
                : 0;
    }

    /// Whether [#process] changes anything.
    public boolean isSounding() {
        return sounding;
    }

    /// Frames until a fade ends, where something moves that waits for it.
    private int nextTurn() {
        int frames = Integer.MAX_VALUE;
        for (int kind = 0; kind < KINDS; kind++) {
            EffectStage stage = stages[kind];
            if (stage != null && stage.isFading()) {
                frames = Math.min(frames, stage.fadeLeft());
            }
        }
        return frames == Integer.MAX_VALUE ? 1 << 20 : frames;
    }

    /// Tells every stage whether it is to sound, and moves the stages when those that must be silent are.
    private void steer() {
        if (moving && !inTheWay()) {
            System.arraycopy(wantedOrder, 0, order, 0, KINDS);
            moving = false;
        }
        boolean swapped = moving && swaps();
        sounding = moving;
        for (int kind = 0; kind < KINDS; kind++) {
            EffectStage stage = stages[kind];
            if (stage != null) {
                stage.want(wanted[kind] && !swapped && (!moving || stage.sounds()));
                sounding |= stage.sounds();
            }
        }
    }

    /// Whether something sounds that must be silent before the stages move.
    private boolean inTheWay() {
        boolean swapped = swaps();
        for (int kind = 0; kind < KINDS; kind++) {
            if (soundsNow(kind) && (swapped || !wanted[kind])) {
                return true;
            }
        }
        return false;
    }

    /// Whether two stages that sound, and shall go on sounding, change their order.
    private boolean swaps() {
        int last = -1;
        for (int i = 0; i < KINDS; i++) {
            int kind = order[i];
            if (soundsNow(kind) && wanted[kind]) {
                int to = find(kind);
                if (to < last) {
                    return true;
                }
                last = to;
            }
        }
        return false;
    }

    private boolean soundsNow(int kind) {
        EffectStage stage = stages[kind];
        return stage != null && stage.isHeard();
    }

    private int find(int kind) {
        for (int i = 0; i < KINDS; i++) {
            if (wantedOrder[i] == kind) {
                return i;
            }
        }
        return -1;
    }

    private boolean inOrder() {
        for (int i = 0; i < KINDS; i++) {
            if (order[i] != wantedOrder[i]) {
                return false;
            }
        }
        return true;
    }

    private EffectUnit unit(EffectKind kind) {
        return switch (kind) {
            case COMPRESSOR -> new Compressor(sampleRateHz);
            case DISTORTION -> new Distortion(sampleRateHz);
            case WIDTH -> new Width(sampleRateHz);
            case DELAY -> new Delay(sampleRateHz);
            case REVERB -> new Reverb(sampleRateHz);
            case CROSSFEED -> new Crossfeed(sampleRateHz);
        };
    }

    private static int place(EffectKind kind) {
        return switch (kind) {
            case COMPRESSOR -> 0;
            case DISTORTION -> 1;
            case WIDTH -> 2;
            case DELAY -> 3;
            case REVERB -> 4;
            case CROSSFEED -> 5;
        };
    }
}

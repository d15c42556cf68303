package org.rustyaudio.web.sound;

import java.util.ArrayList;
import java.util.List;
import org.rustyaudio.dsp.Band;
import org.rustyaudio.dsp.ChainSettings;
import org.rustyaudio.dsp.EqualizerSettings;
import org.rustyaudio.dsp.FilterType;
import org.rustyaudio.dsp.effect.EffectKind;
import org.rustyaudio.dsp.effect.EffectRack;
import org.rustyaudio.dsp.effect.EffectSlot;

/// [ChainSettings] as numbers, for the way from the page to the worklet.
///
/// In order: balance, volume in dB, limiter (0 or 1), ceiling in dBTP, equalizer (0 or 1), preamp in dB, headroom (0 or
/// 1), count of bands; then for each band whether it is on, its type's place in [FilterType], frequency, gain and Q;
/// then
/// effects (0 or 1) and their count; then for each effect its place in [EffectKind], whether it is on, and its values.
@SuppressWarnings("EnumOrdinal") // Both ends are of one build.
public final class ChainValues {

    private static final int HEAD = 8;
    private static final int BAND = 5;

    private static final int RACK = 2;
    private static final int SLOT = 2;

    private ChainValues() {}

    public static double[] of(ChainSettings settings) {
        EqualizerSettings equalizer = settings.equalizer();
        List<Band> bands = equalizer.bands();
        EffectRack effects = settings.effects();
        int count = HEAD + BAND * bands.size() + RACK;
        for (EffectSlot slot : effects.slots()) {
            count += SLOT + slot.settings().values().length;
        }
        double[] values = new double[count];
        values[0] = settings.balance();
        values[1] = settings.volumeDb();
        values[2] = flag(settings.limiterOn());
        values[3] = settings.ceilingDbtp();
        values[4] = flag(equalizer.on());
        values[5] = equalizer.preampDb();
        values[6] = flag(equalizer.autoHeadroom());
        values[7] = bands.size();
        int at = HEAD;
        for (Band band : bands) {
            values[at] = flag(band.on());
            values[at + 1] = band.type().ordinal();
            values[at + 2] = band.frequencyHz();
            values[at + 3] = band.gainDb();
            values[at + 4] = band.q();
            at += BAND;
        }
        values[at] = flag(effects.on());
        values[at + 1] = effects.slots().size();
        at += RACK;
        for (EffectSlot slot : effects.slots()) {
            double[] own = slot.settings().values();
            values[at] = slot.settings().kind().ordinal();
            values[at + 1] = flag(slot.on());
            System.arraycopy(own, 0, values, at + SLOT, own.length);
            at += SLOT + own.length;
        }
        return values;
    }

    public static ChainSettings read(double[] values) {
        return readDry(values).withEffects(readEffects(values));
    }

    /// Without the effects, which another module reads.
    static ChainSettings readDry(double[] values) {
        FilterType[] types = FilterType.values();
        int count = (int) values[7];
        List<Band> bands = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int at = HEAD + BAND * i;
            bands.add(new Band(
                    values[at] != 0, types[(int) values[at + 1]], values[at + 2], values[at + 3], values[at + 4]));
        }
        return new ChainSettings(
                new EqualizerSettings(values[4] != 0, values[5], values[6] != 0, bands),
                values[0],
                values[1],
                values[2] != 0,
                values[3]);
    }

    /// The effects alone.
    public static EffectRack readEffects(double[] values) {
        int from = HEAD + BAND * (int) values[7];
        EffectKind[] kinds = EffectKind.values();
        int count = (int) values[from + 1];
        List<EffectSlot> slots = new ArrayList<>(count);
        int at = from + RACK;
        for (int i = 0; i < count; i++) {
            EffectKind kind = kinds[(int) values[at]];
            double[] own = new double[kind.parameters().size()];
            System.arraycopy(values, at + SLOT, own, 0, own.length);
            slots.add(new EffectSlot(values[at + 1] != 0, kind.settings(own)));
            at += SLOT + own.length;
        }
        return new EffectRack(values[from] != 0, slots);
    }

    private static double flag(boolean on) {
        return on ? 1 : 0;
    }
}

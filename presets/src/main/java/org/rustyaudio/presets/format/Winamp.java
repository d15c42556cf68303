package org.rustyaudio.presets.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.rustyaudio.dsp.Band;
import org.rustyaudio.dsp.EqualizerSettings;
import org.rustyaudio.dsp.FilterType;
import org.rustyaudio.dsp.filter.EqualizerCurve;
import org.rustyaudio.presets.Preset;
import org.rustyaudio.presets.PresetException;
import org.rustyaudio.presets.text.Decimals;

/// Winamp's `.eqf` and `.q1`: ten fixed bands of ±12 dB in 64 steps, and a preamp.
public final class Winamp {

    private static final byte[] HEADER = "Winamp EQ library file v1.1\u001a!--".getBytes(StandardCharsets.ISO_8859_1);
    private static final int NAME_BYTES = 257;
    private static final double[] CENTRES_HZ = {60, 170, 310, 600, 1_000, 3_000, 6_000, 12_000, 14_000, 16_000};
    private static final int ENTRY_BYTES = NAME_BYTES + 10 + 1;
    /// Wide enough that neighbours meet.
    private static final double Q = 1.41;
    private static final double RANGE_DB = 12;
    private static final double CURVE_RATE_HZ = 48_000;

    private Winamp() {}

    public static boolean looksLike(byte[] file) {
        if (file.length < HEADER.length) {
            return false;
        }
        for (int i = 0; i < HEADER.length; i++) {
            if (file[i] != HEADER[i]) {
                return false;
            }
        }
        return true;
    }

    public static List<Preset> read(byte[] file, List<String> notes) throws PresetException {
        int body = file.length - HEADER.length;
        if (body == 0 || body % ENTRY_BYTES != 0) {
            throw new PresetException(
                    "the Winamp file has " + file.length + " bytes; whole ones have " + (HEADER.length + ENTRY_BYTES)
                            + " for one preset and " + ENTRY_BYTES + " more for each further one");
        }
        List<Preset> presets = new ArrayList<>();
        for (int at = HEADER.length; at < file.length; at += ENTRY_BYTES) {
            String place = "preset " + (presets.size() + 1);
            Bands bands = new Bands();
            for (int i = 0; i < CENTRES_HZ.length; i++) {
                double gainDb = gainDb(file[at + NAME_BYTES + i], place);
                bands.add(place, true, FilterType.PEAK, CENTRES_HZ[i], gainDb, Q);
            }
            bands.addPreamp(place, gainDb(file[at + NAME_BYTES + 10], place));
            presets.add(Preset.of(name(file, at, place), bands.settings()));
        }
        notes.add("Winamp's fixed bands are read as peaks of Q 1.41");
        return presets;
    }

    private static String name(byte[] file, int at, String otherwise) {
        StringBuilder name = new StringBuilder();
        for (int i = at; i < at + NAME_BYTES && file[i] != 0 && name.length() < Preset.MAX_NAME; i++) {
            char c = (char) (file[i] & 0xFF);
            if (!Character.isISOControl(c)) {
                name.append(c);
            }
        }
        String stripped = name.toString().strip();
        return stripped.isEmpty() ? otherwise : stripped;
    }

    private static double gainDb(byte value, String place) throws PresetException {
        int steps = value & 0xFF;
        if (steps > 63) {
            throw new PresetException(place + ": slider value " + steps + " is outside 0 to 63");
        }
        // 0 is +12 dB, 31 is 0 and 63 is −12: the lower half has one step more.
        double db = steps <= 31 ? (31 - steps) * RANGE_DB / 31 : (31 - steps) * RANGE_DB / 32;
        return Math.rint(db * 100) / 100;
    }

    private static byte steps(double db) {
        double steps = db >= 0 ? 31 - db * 31 / RANGE_DB : 31 - db * 32 / RANGE_DB;
        return (byte) Math.max(0, Math.min(63, Math.rint(steps)));
    }

    /// Writes the preset's curve at the ten centres; what does not fit is said in the notes.
    public static byte[] write(Preset preset, List<String> notes) {
        byte[] file = new byte[HEADER.length + ENTRY_BYTES];
        System.arraycopy(HEADER, 0, file, 0, HEADER.length);
        byte[] name = preset.name().getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(name, 0, file, HEADER.length, Math.min(name.length, NAME_BYTES - 1));
        EqualizerSettings equalizer = preset.equalizer();
        EqualizerSettings bandsOnly = new EqualizerSettings(equalizer.on(), 0, false, equalizer.bands());
        EqualizerCurve curve = new EqualizerCurve(CURVE_RATE_HZ);
        double clipped = 0;
        boolean same = isTenBand(equalizer);
        for (int i = 0; i < CENTRES_HZ.length; i++) {
            double db = same ? equalizer.bands().get(i).gainDb() : curve.totalDb(bandsOnly, CENTRES_HZ[i]);
            clipped = Math.max(clipped, Math.abs(db) - RANGE_DB);
            file[HEADER.length + NAME_BYTES + i] = steps(db);
        }
        file[HEADER.length + NAME_BYTES + 10] = steps(equalizer.preampDb());
        if (!same) {
            notes.add("Winamp has ten fixed bands; they take the curve's height at their centres");
        }
        if (clipped > 0.01) {
            notes.add("Winamp's sliders end at 12 dB; up to " + Decimals.format(clipped, 1, 1) + " dB are cut off");
        }
        return file;
    }

    private static boolean isTenBand(EqualizerSettings equalizer) {
        List<Band> bands = equalizer.bands();
        if (bands.size() != CENTRES_HZ.length) {
            return false;
        }
        for (int i = 0; i < CENTRES_HZ.length; i++) {
            Band band = bands.get(i);
            if (!band.on() || band.type() != FilterType.PEAK || band.frequencyHz() != CENTRES_HZ[i] || band.q() != Q) {
                return false;
            }
        }
        return true;
    }
}

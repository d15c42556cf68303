package org.rustyaudio.presets.format;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.WriterConfig;
import java.util.ArrayList;
import java.util.List;
import org.rustyaudio.dsp.Band;
import org.rustyaudio.dsp.FilterType;
import org.rustyaudio.presets.Preset;
import org.rustyaudio.presets.PresetException;

/// Poweramp's parametric presets, one or many to a file.
public final class Poweramp {

    private static final List<FilterType> TYPES = List.of(
            FilterType.LOW_PASS,
            FilterType.HIGH_PASS,
            FilterType.BAND_PASS,
            FilterType.PEAK,
            FilterType.LOW_SHELF,
            FilterType.HIGH_SHELF);

    private Poweramp() {}

    public static List<Preset> read(String text, String name, List<String> notes) throws PresetException {
        JsonArray list = JsonValues.array(JsonValues.parse(text), "file");
        List<Preset> presets = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            String place = "preset " + (i + 1);
            JsonObject json = JsonValues.object(list.get(i), place);
            String own = JsonValues.text(json, "name", name, place + ".");
            if (!JsonValues.flag(json, "parametric", true, place)) {
                notes.add(place + ": a graphic preset is left out; export it as parametric");
                continue;
            }
            Bands bands = new Bands();
            bands.addPreamp(place + ".preamp", JsonValues.number(json, "preamp", 0, place));
            JsonArray entries = JsonValues.array(json.get("bands"), place + ".bands");
            for (int b = 0; b < entries.size(); b++) {
                addBand(JsonValues.object(entries.get(b), place), place + ", band " + (b + 1), bands);
            }
            try {
                presets.add(Preset.of(own.isBlank() ? name : own, bands.settings()));
            } catch (IllegalArgumentException refusal) {
                throw new PresetException(place + ": " + refusal.getMessage());
            }
        }
        if (presets.isEmpty()) {
            throw new PresetException("the file holds no parametric preset");
        }
        return presets;
    }

    private static void addBand(JsonObject band, String place, Bands bands) throws PresetException {
        double type = JsonValues.number(band.get("type"), place + ".type");
        if (!(type >= 0 && type < TYPES.size()) || type != Math.rint(type)) {
            throw new PresetException(place + ": filter type " + type + " is not known; known are 0 to 5");
        }
        if (JsonValues.number(band, "channels", 0, place) != 0) {
            throw new PresetException(place + ": works on one channel only; a preset works on both alike");
        }
        bands.add(
                place,
                true,
                TYPES.get((int) type),
                JsonValues.number(band.get("frequency"), place + ".frequency"),
                JsonValues.number(band, "gain", 0, place),
                JsonValues.number(band, "q", Bands.DEFAULT_Q, place));
    }

    public static String write(Preset preset, List<String> notes) throws PresetException {
        JsonArray bands = new JsonArray();
        int number = 0;
        for (Band band : preset.equalizer().bands()) {
            number++;
            int type = TYPES.indexOf(band.type());
            if (type < 0) {
                throw new PresetException("band " + number + ": Poweramp has no filter of this type");
            }
            if (!band.on()) {
                throw new PresetException(
                        "band " + number + ": Poweramp cannot keep a band that is off; remove it first");
            }
            bands.add(Json.object()
                    .add("type", type)
                    .add("channels", 0)
                    .add("frequency", band.frequencyHz())
                    .add("q", band.q())
                    .add("gain", band.gainDb())
                    .add("color", 0));
        }
        if (preset.equalizer().autoHeadroom()) {
            notes.add("automatic headroom has no counterpart in Poweramp; the preamp alone is written");
        }
        JsonObject json = Json.object()
                .add("name", preset.name())
                .add("preamp", preset.equalizer().preampDb())
                .add("parametric", true)
                .add("bands", bands);
        return new JsonArray().add(json).toString(WriterConfig.PRETTY_PRINT) + "\n";
    }
}

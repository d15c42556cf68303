package org.rustyaudio.desktop.settings;

import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.devices.OutputRequest;
import org.rustyaudio.dsp.spectrum.BandMode;
import org.rustyaudio.dsp.spectrum.FrequencyScale;
import org.rustyaudio.dsp.spectrum.SpectrumChannels;
import org.rustyaudio.dsp.spectrum.SpectrumSettings;
import org.rustyaudio.dsp.spectrum.Weighting;
import org.rustyaudio.dsp.window.WindowShape;
import org.rustyaudio.faceplate.control.KeyAction;
import org.rustyaudio.faceplate.control.KeyStroke;
import org.rustyaudio.faceplate.model.Dimming;
import org.rustyaudio.faceplate.model.LimiterSettings;
import org.rustyaudio.player.transport.RatePolicy;

/// The setup drawer's part of the settings file. A value that is missing or out of range is the first start's.
final class SetupJson {

    private static final int MOST_KEYS = 8;

    private SetupJson() {}

    static void write(SetupSettings setup, JsonObject into) {
        OutputSettings output = setup.output();
        HearingSettings hearing = setup.hearing();
        LookSettings looks = setup.looks();
        into.add(
                        "output",
                        new JsonObject()
                                .add("device", output.device())
                                .add("buffer_ms", output.bufferMillis())
                                .add("exclusive", output.exclusive())
                                .add("rates", output.rates().name())
                                .add("rate_hz", output.rateHz()))
                .add(
                        "hearing",
                        new JsonObject()
                                .add("soft_start", hearing.softStart())
                                .add("zones", hearing.zones())
                                .add("limiter", hearing.limiter().on())
                                .add("ceiling_dbtp", hearing.limiter().ceilingDbtp()))
                .add(
                        "looks",
                        new JsonObject()
                                .add("dimming", looks.dimming().name())
                                .add("motion", looks.motion().name())
                                .add("plain_type", looks.plainType())
                                .add("spectrum", spectrum(looks.spectrum())))
                .add("keys", keys(setup.keys()));
    }

    static SetupSettings read(JsonObject json) {
        return new SetupSettings(
                output(SettingsJson.child(json, "output")),
                hearing(SettingsJson.child(json, "hearing")),
                looks(json, SettingsJson.child(json, "looks")),
                keys(SettingsJson.child(json, "keys")));
    }

    private static OutputSettings output(JsonObject json) {
        OutputSettings initial = OutputSettings.INITIAL;
        return new OutputSettings(
                SettingsJson.text(json, "device", initial.device()),
                (int) SettingsJson.number(
                        json,
                        "buffer_ms",
                        initial.bufferMillis(),
                        OutputRequest.MIN_BUFFER_MILLIS,
                        OutputRequest.MAX_BUFFER_MILLIS),
                SettingsJson.flag(json, "exclusive", initial.exclusive()),
                SettingsJson.choice(RatePolicy.class, SettingsJson.text(json, "rates", ""), initial.rates()),
                (int) SettingsJson.number(
                        json,
                        "rate_hz",
                        initial.rateHz(),
                        OutputRequest.MIN_SAMPLE_RATE_HZ,
                        OutputRequest.MAX_SAMPLE_RATE_HZ));
    }

    private static HearingSettings hearing(JsonObject json) {
        HearingSettings initial = HearingSettings.INITIAL;
        return new HearingSettings(
                SettingsJson.flag(json, "soft_start", initial.softStart()),
                SettingsJson.flag(json, "zones", initial.zones()),
                new LimiterSettings(
                        SettingsJson.flag(json, "limiter", initial.limiter().on()),
                        SettingsJson.number(
                                json,
                                "ceiling_dbtp",
                                initial.limiter().ceilingDbtp(),
                                LimiterSettings.LEAST_DBTP,
                                LimiterSettings.MOST_DBTP)));
    }

    /// Before motion could follow the system, only whether it was reduced was kept.
    private static LookSettings looks(JsonObject settings, JsonObject json) {
        LookSettings initial = LookSettings.INITIAL;
        LookSettings.Motion before =
                SettingsJson.flag(settings, "reduced_motion", false) ? LookSettings.Motion.REDUCED : initial.motion();
        return new LookSettings(
                SettingsJson.choice(Dimming.class, SettingsJson.text(json, "dimming", ""), initial.dimming()),
                SettingsJson.choice(LookSettings.Motion.class, SettingsJson.text(json, "motion", ""), before),
                SettingsJson.flag(json, "plain_type", initial.plainType()),
                spectrum(SettingsJson.child(json, "spectrum")));
    }

    private static JsonObject spectrum(SpectrumSettings spectrum) {
        return new JsonObject()
                .add("fft_size", spectrum.fftSize())
                .add("window", spectrum.window().name())
                .add("bands", spectrum.bands().name())
                .add("scale", spectrum.scale().name())
                .add("weighting", spectrum.weighting().name())
                .add("channels", spectrum.channels().name())
                .add("smoothing", spectrum.smoothing())
                .add("lowest_hz", spectrum.lowestHz())
                .add("highest_hz", spectrum.highestHz())
                .add("floor_db", spectrum.floorDb())
                .add("ceiling_db", spectrum.ceilingDb())
                .add("peak_hold_s", spectrum.peakHoldSeconds())
                .add("peak_fall_db_s", spectrum.peakFallDbPerSecond());
    }

    private static SpectrumSettings spectrum(JsonObject json) {
        SpectrumSettings initial = SpectrumSettings.STANDARD;
        double any = Double.MAX_VALUE;
        try {
            return new SpectrumSettings(
                    (int) SettingsJson.number(json, "fft_size", initial.fftSize(), 0, 1 << 20),
                    SettingsJson.choice(WindowShape.class, SettingsJson.text(json, "window", ""), initial.window()),
                    SettingsJson.choice(BandMode.class, SettingsJson.text(json, "bands", ""), initial.bands()),
                    SettingsJson.choice(FrequencyScale.class, SettingsJson.text(json, "scale", ""), initial.scale()),
                    SettingsJson.choice(Weighting.class, SettingsJson.text(json, "weighting", ""), initial.weighting()),
                    SettingsJson.choice(
                            SpectrumChannels.class, SettingsJson.text(json, "channels", ""), initial.channels()),
                    SettingsJson.number(json, "smoothing", initial.smoothing(), 0, 1),
                    SettingsJson.number(json, "lowest_hz", initial.lowestHz(), 0, any),
                    SettingsJson.number(json, "highest_hz", initial.highestHz(), 0, any),
                    SettingsJson.number(json, "floor_db", initial.floorDb(), -any, any),
                    SettingsJson.number(json, "ceiling_db", initial.ceilingDb(), -any, any),
                    SettingsJson.number(json, "peak_hold_s", initial.peakHoldSeconds(), 0, any),
                    SettingsJson.number(json, "peak_fall_db_s", initial.peakFallDbPerSecond(), 0, any));
        } catch (IllegalArgumentException e) {
            return initial;
        }
    }

    private static JsonObject keys(Map<KeyAction, List<KeyStroke>> keys) {
        JsonObject json = new JsonObject();
        keys.forEach((action, strokes) -> {
            JsonArray array = new JsonArray();
            strokes.forEach(stroke -> array.add(stroke.toString()));
            json.add(action.name(), array);
        });
        return json;
    }

    /// A key that stands for two actions belongs to the first; what is no key or no action is left out.
    private static Map<KeyAction, List<KeyStroke>> keys(JsonObject json) {
        Map<KeyAction, List<KeyStroke>> keys = new EnumMap<>(KeyAction.class);
        Set<KeyStroke> taken = new HashSet<>();
        for (KeyAction action : KeyAction.values()) {
            JsonValue value = json.get(action.name());
            if (value == null || !value.isArray() || value.asArray().size() > MOST_KEYS) {
                continue;
            }
            List<KeyStroke> strokes = new ArrayList<>();
            for (JsonValue entry : value.asArray()) {
                KeyStroke stroke = entry.isString() ? stroke(entry.asString()) : null;
                if (stroke != null && taken.add(stroke)) {
                    strokes.add(stroke);
                }
            }
            keys.put(action, strokes);
        }
        return keys;
    }

    private static @Nullable KeyStroke stroke(String text) {
        try {
            return KeyStroke.of(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}

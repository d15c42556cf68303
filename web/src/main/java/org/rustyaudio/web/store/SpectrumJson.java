package org.rustyaudio.web.store;

import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.dsp.spectrum.SpectrumSettings;
import org.rustyaudio.faceplate.model.SpectrumDial;

/// How the spectrum is set, as JSON: what stands on each of its dials.
final class SpectrumJson {

    private SpectrumJson() {}

    static JsonObject write(SpectrumSettings settings) {
        JsonObject json = new JsonObject();
        for (SpectrumDial dial : SpectrumDial.values()) {
            int chosen = dial.chosen(settings);
            if (chosen >= 0) {
                json.add(dial.id(), dial.options().get(chosen));
            }
        }
        return json;
    }

    static SpectrumSettings read(@Nullable JsonValue json) {
        SpectrumSettings settings = SpectrumSettings.STANDARD;
        if (json == null || !json.isObject()) {
            return settings;
        }
        for (SpectrumDial dial : SpectrumDial.values()) {
            JsonValue value = json.asObject().get(dial.id());
            int option = value != null && value.isString() ? dial.options().indexOf(value.asString()) : -1;
            if (option >= 0) {
                settings = dial.set(settings, option);
            }
        }
        return settings;
    }
}

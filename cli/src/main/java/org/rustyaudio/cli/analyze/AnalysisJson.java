package org.rustyaudio.cli.analyze;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.TreeMap;
import org.rustyaudio.dsp.analysis.ThirdOctaves;

/// One analysis as one line of JSON. What has no finite value, such as the loudness of silence, is null.
final class AnalysisJson {

    private AnalysisJson() {}

    static String line(Analysis analysis) {
        JsonObject tags = new JsonObject();
        new TreeMap<>(analysis.tags().values()).forEach(tags::add);
        JsonObject object = new JsonObject()
                .add("path", analysis.path())
                .add("format", analysis.info().format())
                .add("sample_rate_hz", analysis.info().sampleRateHz())
                .add("channels", analysis.info().channels())
                .add("frames", analysis.frames())
                .add("duration_s", rounded(analysis.seconds(), 6))
                .add("integrated_lufs", rounded(analysis.integratedLufs(), 2))
                .add("loudness_range_lu", rounded(analysis.rangeLu(), 2))
                .add("true_peak_dbtp", rounded(analysis.truePeakDbtp(), 2))
                .add("sample_peak_dbfs", rounded(analysis.samplePeakDbfs(), 2))
                .add("tags", tags);
        analysis.music().ifPresent(music -> add(object, music));
        return object.toString();
    }

    private static void add(JsonObject object, Music music) {
        boolean steady = music.tempo().steady();
        boolean clear = music.key().clear();
        boolean sounds = music.balance().sounds();
        JsonArray levels = new JsonArray();
        for (int band = 0; band < ThirdOctaves.COUNT; band++) {
            levels.add(rounded(music.balance().levelDb(band), 2));
        }
        object.add("tempo_bpm", steady ? rounded(music.tempo().bpm(), 1) : Json.NULL)
                .add("tempo_confidence", rounded(music.tempo().confidence(), 2))
                .add("key", clear ? Json.value(music.key().name()) : Json.NULL)
                .add("key_confidence", rounded(music.key().confidence(), 2))
                .add(
                        "spectral_tilt_db_per_octave",
                        sounds ? rounded(music.balance().tiltDbPerOctave(), 2) : Json.NULL)
                .add("third_octaves_db", levels);
    }

    private static JsonValue rounded(double value, int decimals) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Json.NULL;
        }
        return Json.value(BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .doubleValue());
    }
}

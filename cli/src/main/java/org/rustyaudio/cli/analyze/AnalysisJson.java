package org.rustyaudio.cli.analyze;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.TreeMap;

/// One analysis as one line of JSON. What has no finite value, such as the loudness of silence, is null.
final class AnalysisJson {

    private AnalysisJson() {}

    static String line(Analysis analysis) {
        JsonObject tags = new JsonObject();
        new TreeMap<>(analysis.tags().values()).forEach(tags::add);
        return new JsonObject()
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
                .add("tags", tags)
                .toString();
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

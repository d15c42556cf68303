package org.rustyaudio.dsp.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.rustyaudio.dsp.Band;
import org.rustyaudio.dsp.measure.Checksum;

/// Holds the bits of the results. The web player's test holds its WebAssembly against the same file, from the same
/// sound.
@SuppressWarnings("EnumOrdinal") // As it travels in the browser.
class AnalysisGoldenTest {

    static final int RATE_HZ = 22_050;

    /// Three square waves and a burst of noise 120 times a minute, by arithmetic that is exact on every host.
    static float[] sound() {
        float[] sound = new float[12 * RATE_HZ];
        int state = 1;
        for (int n = 0; n < sound.length; n++) {
            state = state * 1_664_525 + 1_013_904_223;
            double tones = (n % 100 < 50 ? 1 : -1) + (n % 80 < 40 ? 1 : -1) + (n % 67 < 33 ? 1 : -1);
            int sinceBeat = n % 11_025;
            double burst = sinceBeat < 2_048 ? (state / 2_147_483_648.0) * (1 - sinceBeat / 2_048.0) : 0;
            sound[n] = (float) (tones / 16 + burst / 2);
        }
        return sound;
    }

    @Test
    void resultsAreThoseOfEveryHost() throws IOException {
        float[] sound = sound();
        MusicMeter meter = new MusicMeter(RATE_HZ);
        meter.process(sound, sound, 0, sound.length);
        Checksum findings = new Checksum()
                .add(meter.tempo().bpm())
                .add(meter.tempo().confidence())
                .add(meter.key().tonic())
                .add(meter.key().minor() ? 1 : 0)
                .add(meter.key().confidence())
                .add(meter.key().tuningCents())
                .add(meter.balance().centroidHz());
        for (int b = 0; b < ThirdOctaves.COUNT; b++) {
            findings.add(meter.balance().levelDb(b));
        }
        EqualizerSuggestion suggestion = EqualizerMatch.suggest(meter.balance(), ReferenceBalance.popular());
        Checksum match = new Checksum()
                .add(suggestion.deviationDb())
                .add(suggestion.largestDeviationDb())
                .add(suggestion.deviationBeforeDb())
                .add(suggestion.settings().preampDb())
                .add(suggestion.settings().autoHeadroom() ? 1 : 0)
                .add(suggestion.settings().bands().size());
        for (Band band : suggestion.settings().bands()) {
            match.add(band.type().ordinal())
                    .add(band.frequencyHz())
                    .add(band.gainDb())
                    .add(band.q());
        }
        System.out.println(meter.tempo() + " " + meter.key() + " " + suggestion);
        assertEquals(golden(), "findings " + findings.hex() + "\nmatch " + match.hex() + "\n");
    }

    private static String golden() throws IOException {
        try (InputStream file = AnalysisGoldenTest.class.getResourceAsStream("golden.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.US_ASCII);
        }
    }
}

package org.rustyaudio.web.parity;

import java.util.ArrayList;
import java.util.List;

/// Everything that is compared.
final class ParityCases {

    static final int[] RATES_HZ = {44_100, 48_000, 96_000, 192_000};

    private ParityCases() {}

    static List<ParityCase> all() {
        List<ParityCase> cases = new ArrayList<>();
        MathCases.add(cases);
        for (int rateHz : RATES_HZ) {
            FilterCases.add(cases, rateHz);
            ChainCases.add(cases, rateHz);
            EffectCases.add(cases, rateHz);
            GeneratorCases.add(cases, rateHz);
            ResampleCases.add(cases, rateHz);
            MeterCases.add(cases, rateHz);
            AnalysisCases.add(cases, rateHz);
            DeckCases.add(cases, rateHz);
        }
        return cases;
    }
}

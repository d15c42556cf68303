package org.rustyaudio.dsp.analysis;

/// Measures what a piece of music is like, block by block: tempo, key and spectral balance.
/// One thread; after construction only the results allocate. Memory does not grow with the piece.
///
/// Results may be asked for at any time and speak of all so far. Tempo wants some ten seconds, key and balance a few;
/// before that, and for silence, they say that there is none. Not-a-number and infinity count as silence.
public final class MusicMeter {

    public static final int LOWEST_RATE_HZ = 8_000;
    public static final int HIGHEST_RATE_HZ = 384_000;

    /// Long enough to tell semitones apart in the bass.
    private static final double FRAME_SECONDS = 0.34;

    private final TempoMeter tempo;
    private final StereoSpectrum spectrum;
    private final Pitches pitches;
    private final BalanceMeter balance;

    /// For sample rates from 8,000 to 384,000 Hz.
    public MusicMeter(int sampleRateHz) {
        requireRate(sampleRateHz);
        tempo = new TempoMeter(sampleRateHz);
        int size = StereoSpectrum.sizeFor(FRAME_SECONDS, sampleRateHz);
        spectrum = new StereoSpectrum(size, size / 2, 1);
        pitches = new Pitches(spectrum.bins(), sampleRateHz);
        balance = new BalanceMeter(spectrum.bins(), sampleRateHz);
    }

    /// Listens to the frames `from` to `to`; a mono piece stands in both channels.
    public void process(float[] left, float[] right, int from, int to) {
        tempo.process(left, right, from, to);
        int at = from;
        while (at < to) {
            at = spectrum.take(left, right, at, to);
            if (spectrum.complete()) {
                double[] power = spectrum.power();
                pitches.add(power);
                balance.add(power);
            }
        }
    }

    public Tempo tempo() {
        return tempo.tempo();
    }

    public Key key() {
        return KeySearch.key(pitches);
    }

    public SpectralBalance balance() {
        return balance.balance();
    }

    static void requireRate(int sampleRateHz) {
        if (sampleRateHz < LOWEST_RATE_HZ || sampleRateHz > HIGHEST_RATE_HZ) {
            throw new IllegalArgumentException("sample rate " + sampleRateHz + " Hz is outside " + LOWEST_RATE_HZ
                    + " to " + HIGHEST_RATE_HZ + " Hz");
        }
    }
}

package org.rustyaudio.faceplate.model;

import java.util.List;

/// What stands in the meters' box at one moment. Immutable.
public sealed interface MeterState {

    /// An empty box.
    MeterState NONE = new Spectrum(SpectrumCells.NONE, false);

    /// Columns that rise.
    ///
    /// @param outline only the topmost cell of each
    record Spectrum(SpectrumCells cells, boolean outline) implements MeterState {}

    /// Two bars that grow to the right over a common scale.
    record Bars(Bar upper, Bar lower, List<Tick> ticks) implements MeterState {}

    /// @param label at its left end
    /// @param level 0 to 1
    /// @param mark where one cell stands alone, or −1
    /// @param over from here on cells have the other ink, 1 where there is no such part
    /// @param figure at its right end, or nothing
    record Bar(String label, double level, double mark, double over, String figure) {}

    /// A number of the scale.
    ///
    /// @param part where it stands, 0 to 1
    record Tick(double part, String label) {}

    /// One turn of the oscilloscope.
    ///
    /// @param samples lowest and highest of left, then right, column by column, −1 to 1
    record Scope(Row samples) implements MeterState {}

    /// The last moments of the spectrum.
    ///
    /// @param bands in each column
    /// @param strengths 0 to 1, from the lowest band up, the oldest column first
    record Spectrogram(int bands, Row strengths) implements MeterState {

        public int columns() {
            return bands == 0 ? 0 : strengths.count() / bands;
        }

        public double strength(int column, int band) {
            return strengths.at(column * bands + band);
        }
    }

    /// The whole track.
    ///
    /// @param peaks of its parts from beginning to end, 0 to 1, −1 where nothing is known yet
    /// @param played 0 to 1
    record Waveform(Row peaks, double played) implements MeterState {}
}

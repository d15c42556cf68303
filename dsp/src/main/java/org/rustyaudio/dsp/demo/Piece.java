package org.rustyaudio.dsp.demo;

import java.util.ArrayList;
import java.util.List;
import org.rustyaudio.dsp.math.Trig;

/// A short piece of the demo tape.
///
/// @param title what it is called
/// @param beatsPerMinute how fast it goes
/// @param beats how long it is
/// @param echo how much of it comes back after three quarters of a beat
/// @param notes in any order
public record Piece(String title, double beatsPerMinute, double beats, double echo, List<Note> notes) {

    public static List<Piece> all() {
        return List.of(harbourAtDusk(), teaWithTheRadioOn(), nightFerry());
    }

    public double secondsPerBeat() {
        return 60 / beatsPerMinute;
    }

    /// Pads, and bells over them.
    private static Piece harbourAtDusk() {
        List<Note> notes = new ArrayList<>();
        int[][] chords = {{45, 52, 60, 64}, {41, 53, 57, 60}, {48, 55, 59, 64}, {43, 50, 59, 62}};
        int[] melody = {76, 79, 83, 81, 79, 76, 72, 74, 79, 76, 74, 71};
        for (int bar = 0; bar < 8; bar++) {
            int[] chord = chords[bar % 4];
            for (int i = 0; i < chord.length; i++) {
                notes.add(new Note(Instrument.PAD, bar * 4, 3.9, chord[i] + 0.04, -24, -0.5));
                notes.add(new Note(Instrument.PAD, bar * 4, 3.9, chord[i] - 0.04, -24, 0.5));
            }
            notes.add(new Note(Instrument.BASS, bar * 4, 3.5, chord[0] - 12, -18, 0));
            for (int i = 0; i < 3; i++) {
                double beat = bar * 4 + i * 1.5;
                int pitch = melody[(bar * 3 + i) % melody.length];
                notes.add(new Note(Instrument.BELL, beat, 1, pitch, -20, i * 0.4 - 0.4));
                notes.add(new Note(Instrument.BELL, beat, 1, pitch + 19.02, -34, i * 0.4 - 0.4));
            }
        }
        return new Piece("Harbour at Dusk", 84, 36, 0.28, notes);
    }

    /// A slow groove.
    private static Piece teaWithTheRadioOn() {
        List<Note> notes = new ArrayList<>();
        int[] roots = {38, 43, 36, 45};
        int[][] thirds = {{65, 69, 72, 76}, {65, 71, 74, 77}, {64, 67, 71, 74}, {64, 67, 73, 76}};
        for (int bar = 0; bar < 8; bar++) {
            double at = bar * 4;
            int root = roots[bar % 4];
            for (double beat : new double[] {0, 1.5, 2.5}) {
                notes.add(new Note(Instrument.BASS, at + beat, 0.8, root, -12, 0));
            }
            notes.add(new Note(Instrument.BASS, at + 3.5, 0.4, root + 7, -14, 0));
            for (double beat : new double[] {0.67, 2, 3.33}) {
                for (int i = 0; i < 4; i++) {
                    notes.add(new Note(
                            Instrument.PLUCK, at + beat + i * 0.012, 1, thirds[bar % 4][i], -25, i * 0.3 - 0.45));
                }
            }
            for (int beat = 0; beat < 4; beat++) {
                notes.add(new Note(
                        beat % 2 == 0 ? Instrument.KICK : Instrument.BRUSH,
                        at + beat,
                        1,
                        40,
                        beat % 2 == 0 ? -9 : -22,
                        0));
                notes.add(new Note(Instrument.HAT, at + beat, 1, 60, -32, 0.3));
                notes.add(new Note(Instrument.HAT, at + beat + 0.66, 1, 60, -36, 0.3));
            }
        }
        return new Piece("Tea with the Radio On", 92, 35, 0.16, notes);
    }

    /// An engine that turns, lights that pass.
    private static Piece nightFerry() {
        List<Note> notes = new ArrayList<>();
        int[][] chords = {{57, 60, 64, 67}, {57, 60, 65, 69}, {55, 59, 62, 67}, {52, 59, 62, 67}};
        for (int bar = 0; bar < 12; bar++) {
            double at = bar * 4;
            int[] chord = chords[bar / 2 % 4];
            for (int step = 0; step < 16; step++) {
                int pitch = chord[step * 3 % 4] + (step % 8 == 5 ? 12 : 0);
                notes.add(
                        new Note(Instrument.PLUCK, at + step * 0.25, 0.2, pitch, -23 + step % 4, Trig.sin(step) * 0.6));
            }
            for (int half = 0; half < 8; half++) {
                notes.add(new Note(Instrument.BASS, at + half * 0.5, 0.35, chord[0] - 24, -13, 0));
            }
            for (int beat = 0; beat < 4; beat++) {
                notes.add(new Note(Instrument.KICK, at + beat, 1, 40, -8, 0));
                notes.add(new Note(Instrument.HAT, at + beat + 0.5, 1, 60, -28, -0.2));
            }
            if (bar % 2 == 0) {
                for (int i = 1; i < 4; i++) {
                    notes.add(new Note(Instrument.PAD, at, 7.5, chord[i] + 12.05, -29, -0.6));
                    notes.add(new Note(Instrument.PAD, at, 7.5, chord[i] + 11.95, -29, 0.6));
                }
                notes.add(new Note(Instrument.BELL, at + 2, 2, chord[3] + 12, -20, 0.2));
            }
        }
        return new Piece("Night Ferry", 116, 52, 0.22, notes);
    }
}

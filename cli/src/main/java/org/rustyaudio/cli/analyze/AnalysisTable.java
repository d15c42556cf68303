package org.rustyaudio.cli.analyze;

import org.rustyaudio.cli.line.Numbers;
import org.rustyaudio.cli.terminal.Clock;

/// Analyses as lines for people. The columns have fixed widths and the file comes last, so that each line can be shown
/// as soon as it is known.
final class AnalysisTable {

    static final String HEADING =
            "   LUFS  Range LU  True peak dBTP  Peak dBFS    Length  Format                     File";

    static final String MUSIC_HEADING =
            "   LUFS  Range LU  True peak dBTP  Peak dBFS    BPM  Key          dB/oct    Length  Format"
                    + "                     File";

    private AnalysisTable() {}

    static String heading(boolean music) {
        return music ? MUSIC_HEADING : HEADING;
    }

    static String line(Analysis analysis) {
        StringBuilder line = new StringBuilder();
        right(line, Numbers.fixed(analysis.integratedLufs(), 1), 7);
        right(line, Numbers.fixed(analysis.rangeLu(), 1), 10);
        right(line, Numbers.fixed(analysis.truePeakDbtp(), 1), 16);
        right(line, Numbers.fixed(analysis.samplePeakDbfs(), 1), 11);
        analysis.music().ifPresent(music -> append(line, music));
        right(line, Clock.text(analysis.seconds()), 10);
        line.append("  ");
        String format = format(analysis);
        line.append(format).repeat(' ', Math.max(0, 25 - format.length())).append("  ");
        return line.append(analysis.path()).toString();
    }

    /// A dash for a tempo that is not steady and a key that is not clear.
    private static void append(StringBuilder line, Music music) {
        right(line, music.tempo().steady() ? Numbers.fixed(music.tempo().bpm(), 1) : "-", 7);
        String key = music.key().clear() ? music.key().name() : "-";
        line.append("  ").append(key).repeat(' ', Math.max(0, 11 - key.length()));
        right(line, music.balance().sounds() ? Numbers.fixed(music.balance().tiltDbPerOctave(), 1) : "-", 8);
    }

    private static String format(Analysis analysis) {
        String kilohertz = Numbers.plain(analysis.info().sampleRateHz() / 1000.0);
        int channels = analysis.info().channels();
        String layout = channels == 1 ? "mono" : channels == 2 ? "stereo" : channels + " ch";
        return analysis.info().format() + " " + kilohertz + "k " + layout;
    }

    private static void right(StringBuilder line, String text, int width) {
        line.repeat(' ', Math.max(1, width - text.length())).append(text);
    }
}

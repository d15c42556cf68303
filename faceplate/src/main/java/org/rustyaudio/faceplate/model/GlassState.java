package org.rustyaudio.faceplate.model;

import java.util.List;

/// Everything the display shows at one moment. Immutable.
///
/// @param status the words above the title, from left to right
/// @param clock time of day, right of them; empty to leave it out
/// @param title in dot cells
/// @param titleShift how many dots the title has moved to the left
/// @param time elapsed or remaining; empty where nothing is loaded
/// @param elapsed time since the beginning, where both times are shown
/// @param line artist and album, or a message
/// @param message whether the line is a message
/// @param position 0 to 1, or −1 where there is none
/// @param positionFocused the keyboard is on the position line
/// @param loop the part of the track that repeats
/// @param presets names of the six presets of the bank
/// @param preset which of them is in circuit, or −1
/// @param meter what stands in the meters' box
/// @param invitation words on the button in the middle of an empty display; empty where something is loaded
/// @param plainType normal type instead of dot cells
public record GlassState(
        List<Annunciator> status,
        String clock,
        String title,
        int titleShift,
        String time,
        String elapsed,
        String line,
        boolean message,
        double position,
        boolean positionFocused,
        Span loop,
        List<String> presets,
        int preset,
        MeterState meter,
        String invitation,
        boolean plainType) {

    /// A part of the track.
    ///
    /// @param from 0 to 1, or −1 where no part is marked
    /// @param to 0 to 1, or −1 while only its beginning is marked
    public record Span(double from, double to) {

        public static final Span NONE = new Span(-1, -1);
    }

    /// The same display with another meter.
    public GlassState withMeter(MeterState shown) {
        return new GlassState(
                status,
                clock,
                title,
                titleShift,
                time,
                elapsed,
                line,
                message,
                position,
                positionFocused,
                loop,
                presets,
                preset,
                shown,
                invitation,
                plainType);
    }
}

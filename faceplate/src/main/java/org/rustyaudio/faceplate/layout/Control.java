package org.rustyaudio.faceplate.layout;

import java.util.List;

/// Everything on the face a person can operate, in the order the keyboard walks through it.
public enum Control {
    VOLUME("Volume", ""),
    ATT("Attenuate by 20 dB", "ATT"),
    SRC("Source", "SRC"),
    DISP("Display", "DISP"),
    POSITION("Position", ""),
    BANK("Preset bank", "BANK"),
    PRESET_1("Preset 1", "1"),
    PRESET_2("Preset 2", "2"),
    PRESET_3("Preset 3", "3"),
    PRESET_4("Preset 4", "4"),
    PRESET_5("Preset 5", "5"),
    PRESET_6("Preset 6", "6"),
    PREVIOUS("Previous", ""),
    PLAY("Play", ""),
    NEXT("Next", ""),
    LOUD("Loudness", "LOUD"),
    EQ("Equalizer", "EQ"),
    OPEN("Open", "OPEN"),
    REPEAT("Repeat", "RPT"),
    SHUFFLE("Shuffle", "SHUF"),
    LIST("Queue and library", "LIST"),
    DIM("Dim, hold for Night Panel", "DIM"),
    TUNE("Tune", "");

    /// The six presets of a bank, from left to right.
    public static final List<Control> PRESETS = List.of(PRESET_1, PRESET_2, PRESET_3, PRESET_4, PRESET_5, PRESET_6);

    private final String label;
    private final String legend;

    Control(String label, String legend) {
        this.label = label;
        this.legend = legend;
    }

    /// What a screen reader calls it.
    public String label() {
        return label;
    }

    /// What is printed on its key; empty where an icon or nothing is.
    public String legend() {
        return legend;
    }

    /// Which preset key it is, from 0, or −1.
    public int preset() {
        return PRESETS.indexOf(this);
    }
}

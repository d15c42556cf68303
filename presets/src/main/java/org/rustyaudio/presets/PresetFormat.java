package org.rustyaudio.presets;

/// The files a preset can be in.
public enum PresetFormat {
    RUSTY("rusty", "Rusty Audio", ".json"),
    AUTO_EQ("autoeq", "AutoEq parametric", ".txt"),
    EQUALIZER_APO("apo", "Equalizer APO", ".txt"),
    GRAPHIC_EQ("graphiceq", "GraphicEQ (AutoEq, Wavelet)", ".txt"),
    EASY_EFFECTS("easyeffects", "EasyEffects", ".json"),
    CAMILLA_DSP("camilladsp", "CamillaDSP", ".yml"),
    POWERAMP("poweramp", "Poweramp", ".json"),
    WINAMP("winamp", "Winamp", ".eqf");

    private final String label;
    private final String title;
    private final String extension;

    PresetFormat(String label, String title, String extension) {
        this.label = label;
        this.title = title;
        this.extension = extension;
    }

    /// The word for it on the command line.
    public String label() {
        return label;
    }

    /// What a person calls it.
    public String title() {
        return title;
    }

    /// Usual end of its file names, with the dot.
    public String extension() {
        return extension;
    }
}

package org.rustyaudio.presets;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.rustyaudio.dsp.effect.EffectRack;
import org.rustyaudio.presets.format.CamillaDsp;
import org.rustyaudio.presets.format.EasyEffects;
import org.rustyaudio.presets.format.FilterText;
import org.rustyaudio.presets.format.GraphicEq;
import org.rustyaudio.presets.format.Poweramp;
import org.rustyaudio.presets.format.RustyJson;
import org.rustyaudio.presets.format.Winamp;
import org.rustyaudio.presets.text.Pieces;
import org.rustyaudio.presets.text.TextBytes;

/// Reads and writes presets; the format of a file is found by its content, never by its name.
public final class PresetFormats {

    /// A preset file is a few kilobytes; a megabyte is something else.
    public static final int MAX_BYTES = 1 << 20;

    private PresetFormats() {}

    /// Reads any preset file.
    ///
    /// @param fallbackName name for a preset whose file has none, such as the file's own
    /// @throws PresetException when it is no preset, with the line and the reason
    public static Imported read(byte[] file, String fallbackName) throws PresetException {
        if (file.length == 0) {
            throw new PresetException("the file is empty; export the preset again");
        }
        if (file.length > MAX_BYTES) {
            throw new PresetException("the file has " + file.length + " bytes, more than the " + MAX_BYTES
                    + " a preset may have; it is something else");
        }
        String name = usableName(fallbackName);
        List<String> notes = new ArrayList<>();
        if (Winamp.looksLike(file)) {
            return new Imported(PresetFormat.WINAMP, Winamp.read(file, notes), notes);
        }
        String text = TextBytes.decode(file);
        PresetFormat format = detect(text);
        List<Preset> presets = switch (format) {
            case RUSTY -> List.of(RustyJson.read(text, notes));
            case EASY_EFFECTS -> List.of(EasyEffects.read(text, name, notes));
            case POWERAMP -> Poweramp.read(text, name, notes);
            case CAMILLA_DSP -> List.of(CamillaDsp.read(text, name, notes));
            case GRAPHIC_EQ -> List.of(GraphicEq.read(text, name, notes));
            case AUTO_EQ, EQUALIZER_APO -> List.of(FilterText.read(text, name, notes));
            case WINAMP -> throw new IllegalStateException("Winamp files are binary");
        };
        return new Imported(format, presets, notes);
    }

    /// Writes a preset.
    ///
    /// @throws PresetException when the format cannot say what the preset does
    public static Exported write(Preset preset, PresetFormat format) throws PresetException {
        List<String> notes = new ArrayList<>();
        EffectRack effects = preset.effects();
        if (format != PresetFormat.RUSTY && effects != null && effects.sounds()) {
            notes.add("the preset's effects are left out; this format holds an equalizer only");
        }
        boolean filters = format == PresetFormat.AUTO_EQ
                || format == PresetFormat.EQUALIZER_APO
                || format == PresetFormat.GRAPHIC_EQ
                || format == PresetFormat.CAMILLA_DSP
                || format == PresetFormat.WINAMP;
        if (filters && preset.equalizer().autoHeadroom()) {
            notes.add("automatic headroom has no counterpart in " + format.title() + "; the preamp alone is written");
        }
        byte[] bytes = switch (format) {
            case RUSTY -> utf8(RustyJson.write(preset));
            case AUTO_EQ -> utf8(FilterText.writeAutoEq(preset));
            case EQUALIZER_APO -> utf8(FilterText.writeEqualizerApo(preset));
            case GRAPHIC_EQ -> utf8(GraphicEq.write(preset));
            case EASY_EFFECTS -> utf8(EasyEffects.write(preset, notes));
            case CAMILLA_DSP -> utf8(CamillaDsp.write(preset));
            case POWERAMP -> utf8(Poweramp.write(preset, notes));
            case WINAMP -> Winamp.write(preset, notes);
        };
        return new Exported(bytes, notes);
    }

    private static PresetFormat detect(String text) throws PresetException {
        String start = text.stripLeading();
        if (start.startsWith("[") && start.length() > 1 && Character.isLetter(start.charAt(1))) {
            throw new PresetException("this looks like a Peace file (.peace); export it from Peace as an Equalizer APO"
                    + " text file instead");
        }
        if (start.startsWith("{") || start.startsWith("[")) {
            if (start.startsWith("[")) {
                return PresetFormat.POWERAMP;
            }
            return RustyJson.looksLike(start) ? PresetFormat.RUSTY : PresetFormat.EASY_EFFECTS;
        }
        if (start.startsWith("<")) {
            throw new PresetException("the file is a web page or XML, not a preset; download the raw text file");
        }
        boolean filters = false;
        boolean graphic = false;
        boolean camilla = false;
        boolean apoOnly = false;
        for (String line : Pieces.of(text, '\n')) {
            String lower = line.strip().toLowerCase(java.util.Locale.ROOT);
            filters |= FilterText.isFilterLine(lower);
            graphic |= lower.startsWith("graphiceq:");
            camilla |= line.startsWith("filters:") || line.startsWith("pipeline:");
            apoOnly |= lower.startsWith("device:") || lower.startsWith("channel:") || lower.startsWith("include:");
        }
        if (camilla) {
            return PresetFormat.CAMILLA_DSP;
        }
        if (graphic && !filters) {
            return PresetFormat.GRAPHIC_EQ;
        }
        if (filters) {
            return apoOnly ? PresetFormat.EQUALIZER_APO : PresetFormat.AUTO_EQ;
        }
        throw new PresetException(
                "no equalizer was found in the file; Rusty Audio reads AutoEq, Equalizer APO, GraphicEQ,"
                        + " EasyEffects, CamillaDSP, Poweramp, Winamp and its own presets");
    }

    private static String usableName(String name) {
        StringBuilder clean = new StringBuilder();
        for (int i = 0; i < name.length() && clean.length() < Preset.MAX_NAME; i++) {
            char c = name.charAt(i);
            if (!Character.isISOControl(c)) {
                clean.append(c);
            }
        }
        String stripped = clean.toString().strip();
        return stripped.isEmpty() ? "Imported" : stripped;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package org.rustyaudio.cli.audio;

import java.util.List;
import org.rustyaudio.cli.line.Arguments;
import org.rustyaudio.cli.line.Option;
import org.rustyaudio.cli.line.UsageException;
import org.rustyaudio.dsp.dither.Dither;

/// Which dither is asked for. It sounds only where samples are rounded: those that fit are written bit for bit.
public final class DitherChoice {

    public static final Option OPTION = Option.value(
            "Output", "dither", "KIND", "none, tpdf or shaped (for 44.1k and 48k), where samples lose bits; tpdf.");

    private DitherChoice() {}

    /// Reads `--dither`.
    public static Dither of(Arguments arguments) throws UsageException {
        return switch (arguments.choice(OPTION.name(), "tpdf", List.of("none", "tpdf", "shaped"))) {
            case "none" -> Dither.OFF;
            case "shaped" -> Dither.SHAPED;
            default -> Dither.TPDF;
        };
    }
}

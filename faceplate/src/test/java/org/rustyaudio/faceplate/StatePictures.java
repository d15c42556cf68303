package org.rustyaudio.faceplate;

import java.util.List;
import org.rustyaudio.faceplate.layout.Control;
import org.rustyaudio.faceplate.layout.FaceLayout;
import org.rustyaudio.faceplate.model.FaceModel;
import org.rustyaudio.faceplate.model.FaceState;
import org.rustyaudio.faceplate.model.Players;
import org.rustyaudio.faceplate.model.PresetSlots;
import org.rustyaudio.faceplate.model.SoundState;
import org.rustyaudio.faceplate.model.Surroundings;
import org.rustyaudio.faceplate.paint.FacePainter;
import org.rustyaudio.faceplate.theme.Theme;
import org.rustyaudio.player.transport.Playback;
import org.rustyaudio.player.transport.PlayerState;

/// Faces of the real model in the states that are not "it plays".
final class StatePictures {

    private StatePictures() {}

    static FaceState of(Theme theme, FaceLayout layout, GoldenScene.Mark mark) {
        FaceModel model = new FaceModel(theme);
        SoundState sound = SoundState.initial(PresetSlots.of(List.of())).withVolume(18);
        PlayerState player = Players.playing(107, 273, "Night Ferry", "Ochre");
        switch (mark) {
            case PAUSED -> player = Players.state(Playback.PAUSED, List.of("Night Ferry"), 0, 107, 273, null);
            case ATT -> sound = sound.withAttenuated(true);
            case HELD -> model.touch(Control.PRESET_3, true, true, false, 0.6);
            case ERROR -> model.warn("Skipped: ferry.flac is cut short after 0:12", 0);
            case EMPTY -> player = Players.empty();
            default -> throw new IllegalArgumentException(mark + " is no state");
        }
        AwtCanvas canvas = new AwtCanvas(10, 10, 1);
        FacePainter painter = new FacePainter();
        return model.at(
                player,
                sound,
                new Surroundings("23:48", "FLAC 96/24", "", 0, false),
                layout.glass().style().columns(),
                layout.glass().rows(),
                (title, time) -> painter.titleOverflow(canvas, layout, title, time),
                100);
    }
}

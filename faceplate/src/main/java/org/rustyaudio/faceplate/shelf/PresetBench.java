package org.rustyaudio.faceplate.shelf;

import org.rustyaudio.faceplate.control.FaceController;
import org.rustyaudio.presets.FactoryPresets;
import org.rustyaudio.presets.Preset;

/// Where the preset lies that is heard and worked on.
public interface PresetBench {

    Preset preset();

    /// Puts another preset in circuit, as it is kept.
    void load(Preset preset);

    /// What is in circuit is kept now, as this preset.
    void saved(Preset preset);

    /// The sound itself, where nothing else keeps steps of it.
    static PresetBench of(FaceController controller) {
        return new PresetBench() {
            @Override
            public Preset preset() {
                Preset preset = controller.sound().preset();
                return preset == null ? FactoryPresets.all().getFirst() : preset;
            }

            @Override
            public void load(Preset preset) {
                controller.recall(preset);
            }

            @Override
            public void saved(Preset preset) {
                controller.heard(preset);
            }
        };
    }
}

package org.rustyaudio.desktop.recorder;

import org.rustyaudio.cli.engine.AudioEngine;
import org.rustyaudio.devices.OutputDevice;
import org.rustyaudio.player.live.LiveSource;

/// The stereo's engine, as an input is heard through it.
public final class EngineLoudspeaker implements Loudspeaker {

    private final AudioEngine engine;

    public EngineLoudspeaker(AudioEngine engine) {
        this.engine = engine;
    }

    @Override
    public void play(LiveSource source) {
        engine.choose(source);
    }

    @Override
    public void end(LiveSource source) {
        engine.end(source);
    }

    @Override
    public OutputDevice device() {
        OutputDevice open = engine.output().device();
        if (open != null) {
            return open;
        }
        String asked = engine.request().deviceId();
        return new OutputDevice(asked.isEmpty() ? "default" : asked, "the output", "", asked.isEmpty());
    }
}

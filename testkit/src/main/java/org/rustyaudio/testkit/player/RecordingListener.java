package org.rustyaudio.testkit.player;

import java.util.ArrayList;
import java.util.List;
import org.rustyaudio.player.transport.OutputPort;
import org.rustyaudio.player.transport.PlayerListener;
import org.rustyaudio.player.transport.PlayerState;

/// Records what a player says: its states, and the rates it asks the output for.
public final class RecordingListener implements PlayerListener, OutputPort {

    private final List<PlayerState> states = new ArrayList<>();
    private final List<Integer> rates = new ArrayList<>();

    @Override
    public void changed(PlayerState state) {
        states.add(state);
    }

    @Override
    public void requestRate(int sampleRateHz) {
        rates.add(sampleRateHz);
    }

    public List<PlayerState> states() {
        return List.copyOf(states);
    }

    public List<Integer> ratesAskedHz() {
        return List.copyOf(rates);
    }
}

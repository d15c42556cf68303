package org.rustyaudio.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.rustyaudio.desktop.stereo.Outputs;
import org.rustyaudio.devices.OutputRequest;
import org.rustyaudio.player.transport.RatePolicy;

/// Three devices that only remember what was asked of them.
public final class TestOutputs implements Outputs {

    List<Output> devices = List.of(
            new Output("test:hall", "Hall", "Test", true, false),
            new Output("test:desk", "Desk DAC", "Test", false, true),
            new Output("null:silence", "Silence", "None", false, false));
    Health health = new Health("Hall", "test:hall", 48_000, 112.4, 2, 0, 0, false, "");
    int listed;
    private Runnable changed = () -> {};
    final List<OutputRequest> requests = new ArrayList<>();
    final List<RatePolicy> policies = new ArrayList<>();

    @Override
    public void list(Consumer<List<Output>> told) {
        listed++;
        told.accept(devices);
    }

    @Override
    public Health health() {
        return health;
    }

    /// Another device plays.
    void play(String name, String id) {
        health = new Health(name, id, 48_000, 112.4, 0, 0, 0, false, "");
        changed.run();
    }

    @Override
    public void onChange(Runnable told) {
        changed = told;
    }

    @Override
    public void use(OutputRequest request, RatePolicy rates) {
        requests.add(request);
        policies.add(rates);
    }
}

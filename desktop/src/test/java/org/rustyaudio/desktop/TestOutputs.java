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
    final List<OutputRequest> requests = new ArrayList<>();
    final List<RatePolicy> policies = new ArrayList<>();

    @Override
    public void list(Consumer<List<Output>> told) {
        told.accept(devices);
    }

    @Override
    public Health health() {
        return health;
    }

    @Override
    public void use(OutputRequest request, RatePolicy rates) {
        requests.add(request);
        policies.add(rates);
    }
}

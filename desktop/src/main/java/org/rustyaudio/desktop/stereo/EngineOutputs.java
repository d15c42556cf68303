package org.rustyaudio.desktop.stereo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.rustyaudio.cli.engine.AudioEngine;
import org.rustyaudio.cli.engine.EngineListener;
import org.rustyaudio.cli.engine.Figures;
import org.rustyaudio.cli.engine.OutputState;
import org.rustyaudio.devices.Devices;
import org.rustyaudio.devices.OutputDevice;
import org.rustyaudio.devices.OutputRequest;
import org.rustyaudio.player.transport.RatePolicy;

/// The machine's devices and the engine that plays on them. Any thread; looking at devices has a thread of its own,
/// because they may take their time.
final class EngineOutputs implements Outputs {

    private final AudioEngine engine;
    private final Devices devices;
    private final IntSupplier fileRateHz;

    /// @param fileRateHz sample rate of the current file, 0 while unknown
    EngineOutputs(AudioEngine engine, Devices devices, IntSupplier fileRateHz) {
        this.engine = engine;
        this.devices = devices;
        this.fileRateHz = fileRateHz;
    }

    @Override
    public void list(Consumer<List<Output>> told) {
        Thread.ofPlatform().daemon().name("device-list").start(() -> {
            List<Output> outputs = new ArrayList<>();
            for (OutputDevice device : devices.list()) {
                outputs.add(new Output(
                        device.id(),
                        device.name(),
                        device.host(),
                        device.isDefault(),
                        devices.offersExclusive(device)));
            }
            told.accept(outputs);
        });
    }

    @Override
    public Health health() {
        OutputState output = engine.output();
        Figures figures = engine.figures();
        OutputDevice device = output.device();
        return new Health(
                device == null ? "" : device.name(),
                device == null ? "" : device.id(),
                output.sampleRateHz(),
                figures.latencyMillis(),
                figures.deviceUnderruns(),
                figures.deckUnderruns(),
                figures.losses(),
                output.lost(),
                output.notice());
    }

    @Override
    public void onChange(Runnable changed) {
        engine.addListener(new EngineListener() {
            @Override
            public void outputChanged(OutputState output) {
                changed.run();
            }
        });
    }

    /// Following the file, the output goes at once to the rate of the one that plays.
    @Override
    public void use(OutputRequest request, RatePolicy rates) {
        engine.post(player -> player.setRatePolicy(rates));
        OutputRequest wanted = request;
        if (rates == RatePolicy.MATCH_SOURCE) {
            int file = fileRateHz.getAsInt();
            boolean known = file >= OutputRequest.MIN_SAMPLE_RATE_HZ && file <= OutputRequest.MAX_SAMPLE_RATE_HZ;
            wanted = request.withSampleRate(known ? file : engine.request().sampleRateHz());
        }
        if (!wanted.equals(engine.request())) {
            engine.setOutput(wanted);
        }
    }
}

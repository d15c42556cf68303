package org.rustyaudio.web.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.dsp.ChainSettings;
import org.rustyaudio.dsp.spectrum.MeterKind;
import org.rustyaudio.dsp.spectrum.SpectrumSettings;
import org.rustyaudio.player.transport.Player;
import org.rustyaudio.player.transport.PlayerState;
import org.rustyaudio.web.dom.Fields;
import org.rustyaudio.web.engine.OutputState.Status;
import org.rustyaudio.web.sound.ChainValues;
import org.rustyaudio.web.sound.SpectrumValues;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Float32Array;

/// The engine in a browser: joins the player with the worklet and the decoder.
/// Page thread only.
///
/// Time passes with every message of the worklet, which come thirty times a second while it plays also where the page
/// is hidden and its timers are slow; a timer stands in while nothing plays.
public final class BrowserEngine implements Engine {

    private static final int TICK_MILLIS = 50;

    /// How long silence is played before the output may rest, so that a short pause ends at once.
    private static final double LINGER_MILLIS = 3_000;

    /// A worklet that breaks this often is not started again.
    private static final int MOST_BREAKDOWNS = 3;

    private final List<EngineListener> listeners = new ArrayList<>();
    private final Assets assets = new Assets();
    private final Levels levels = new Levels();
    private final RemoteDeck deck;
    private final RemoteStreams streams;
    private final Output output;
    private final Player player;
    private final int timer;
    private ChainSettings chain;
    private @Nullable SpectrumSettings spectrum;
    private double @Nullable [] generator;
    private MeterKind meter = MeterKind.NONE;
    /// Whether the worklet has effects and test signals, or will when they are loaded.
    private boolean hasOutboard;
    private double playedMillis;
    private int breakdowns;

    /// @param sources finds the file of a track
    public BrowserEngine(TrackSources sources, ChainSettings settings) {
        this.chain = settings;
        this.output = new Output(assets, new Ear());
        this.deck = new RemoteDeck(output::want);
        this.streams = new RemoteStreams(
                sources, deck, assets, (track, facts) -> tellAll(listener -> listener.fileOpened(track, facts)));
        this.player = new Player(
                deck,
                streams,
                this::requestRate,
                Script::random,
                state -> tellAll(listener -> listener.playerChanged(state)),
                output.state().sampleRateHz());
        this.timer = Script.every(this::tick, TICK_MILLIS);
    }

    // ---- intents ---------------------------------------------------------------------------------------------

    @Override
    public Player player() {
        return player;
    }

    @Override
    public void begin() {
        output.want();
        playedMillis = Script.now();
    }

    @Override
    public void setChain(ChainSettings settings) {
        chain = settings;
        JSObject port = output.port();
        if (port != null) {
            Message.of("chain").with("values", ChainValues.of(settings)).post(port);
        }
        bringOutboard();
    }

    @Override
    public ChainSettings chain() {
        return chain;
    }

    @Override
    public void setGenerator(double @Nullable [] signal) {
        generator = signal;
        if (signal != null) {
            output.want();
        }
        sendGenerator();
        bringOutboard();
    }

    /// Gives the worklet what effects and test signals need, when the first of them is to sound.
    @SuppressWarnings("ReferenceEquality") // An object of the browser is itself.
    private void bringOutboard() {
        JSObject port = output.port();
        if (port == null || hasOutboard || !wantsOutboard()) {
            return;
        }
        hasOutboard = true;
        assets.outboard()
                .get(
                        module -> {
                            if (port == output.port()) {
                                Message.of("outboard").with("module", module).post(port);
                            }
                        },
                        reason -> {
                            hasOutboard = false;
                            tellAll(
                                    listener -> listener.failed(
                                            "The effects could not be loaded (" + reason
                                                    + "): the music plays without them. Check the connection and switch one on again."));
                        });
    }

    private boolean wantsOutboard() {
        return generator != null || chain.effects().sounds();
    }

    private void sendGenerator() {
        JSObject port = output.port();
        double[] signal = generator;
        if (port != null) {
            Message message = Message.of("generator");
            (signal == null ? message : message.with("values", signal)).post(port);
        }
    }

    @Override
    public void setOutput(String deviceId) {
        output.setDevice(deviceId);
    }

    @Override
    public void listOutputs(Consumer<List<OutputDevice>> listener) {
        output.list(listener);
    }

    @Override
    public void setSpectrum(@Nullable SpectrumSettings settings) {
        spectrum = settings;
        restUnmeasured();
        sendSpectrum();
    }

    @Override
    public void beep() {
        JSObject port = output.port();
        if (port != null) {
            Message.of("beep").post(port);
        }
    }

    @Override
    public void setMeter(MeterKind kind) {
        meter = kind;
        restUnmeasured();
        sendSpectrum();
    }

    private void restUnmeasured() {
        if (spectrum == null && meter == MeterKind.NONE) {
            levels.rest();
        }
    }

    @SuppressWarnings("EnumOrdinal") // Both ends are of one build.
    private void sendSpectrum() {
        JSObject port = output.port();
        SpectrumSettings settings = spectrum;
        if (port == null) {
            return;
        }
        Message message =
                Message.of("spectrum").with("latency", output.latencyFrames()).with("meter", (double) meter.ordinal());
        (settings == null ? message : message.with("values", SpectrumValues.of(settings))).post(port);
    }

    @Override
    public void inspect(JSObject source, String name, InspectionListener listener) {
        streams.decoder().inspect(source, name, message -> InspectionReader.read(message, listener));
    }

    // ---- what is going on ------------------------------------------------------------------------------------

    @Override
    public OutputState output() {
        return output.state();
    }

    @Override
    public Levels levels() {
        return levels;
    }

    @Override
    public Figures figures() {
        var report = deck.report();
        return new Figures(
                output.latencyFrames() + deck.latencyFrames(),
                report.underruns(),
                report.underrunFrames(),
                report.renderedFrames(),
                streams.count());
    }

    @Override
    public long heardFrames() {
        PlayerState state = player.state();
        long behind = deck.isPlaying() ? output.latencyFrames() + deck.latencyFrames() : 0;
        return Math.max(0, state.positionFrames() - Math.round(behind * state.speed()));
    }

    @Override
    public void addListener(EngineListener listener) {
        listeners.add(listener);
    }

    private void tellAll(Consumer<EngineListener> news) {
        List.copyOf(listeners).forEach(news);
    }

    // ---- time ------------------------------------------------------------------------------------------------

    private void tick() {
        double now = Script.now();
        player.tick((long) now);
        if (deck.isPlaying() || generator != null) {
            playedMillis = now;
        } else if (now - playedMillis > LINGER_MILLIS) {
            output.rest();
        }
    }

    // ---- the output -----------------------------------------------------------------------------------------

    private void requestRate(int rateHz) {
        deck.disconnect();
        output.reopen(rateHz);
    }

    /// The worklet has stopped for good: another one goes on at the same place.
    private void damaged(String reason) {
        breakdowns++;
        long position = player.state().positionFrames();
        deck.disconnect();
        player.seekTo(position);
        if (breakdowns > MOST_BREAKDOWNS) {
            player.stop();
            output.close();
            tellAll(listener -> listener.failed("The sound part stopped again and again (" + reason
                    + "): reload the page, and please report this."));
            return;
        }
        output.reopen(0);
        tellAll(listener -> listener.failed("The sound part stopped (" + reason + ") and was started anew."));
    }

    private final class Ear implements Output.Listener {

        @Override
        public double[] chain() {
            return ChainValues.of(chain);
        }

        @Override
        public boolean wantsOutboard() {
            return BrowserEngine.this.wantsOutboard();
        }

        @Override
        public void connected(JSObject port, int sampleRateHz, boolean withOutboard) {
            hasOutboard = withOutboard;
            deck.connect(port);
            sendSpectrum();
            sendGenerator();
            bringOutboard();
            player.outputRate(sampleRateHz);
        }

        @Override
        public void heard(JSObject message) {
            if (!deck.hear(message)) {
                switch (Fields.text(message, "op")) {
                    case "levels" -> {
                        levels.takeBands(floats(message, "bands"));
                        levels.takeMeters(floats(message, "meters"));
                    }
                    case "damaged" -> damaged(Fields.text(message, "reason"));
                    default -> {}
                }
            }
            tick();
        }

        @Override
        public void changed(OutputState before, OutputState now) {
            boolean held = now.status() == Status.INTERRUPTED || now.status() == Status.LOST;
            boolean wasHeld = before.status() == Status.INTERRUPTED || before.status() == Status.LOST;
            if (held && !wasHeld) {
                player.deviceLost();
            } else if (wasHeld && now.status() == Status.RUNNING) {
                player.deviceBack();
            }
            if (now.status() == Status.RUNNING && before.status() != Status.RUNNING) {
                playedMillis = Script.now();
                sendSpectrum();
            }
            if (now.status() == Status.RESTING) {
                levels.rest();
            }
            tellAll(listener -> listener.outputChanged(now));
        }
    }

    private static float[] floats(JSObject message, String name) {
        Float32Array given = (Float32Array) Fields.get(message, name);
        float[] values = new float[given.getLength()];
        for (int i = 0; i < values.length; i++) {
            values[i] = given.get(i);
        }
        return values;
    }

    // ---- the end ---------------------------------------------------------------------------------------------

    @Override
    public void close() {
        Script.stop(timer);
        player.close();
        streams.decoder().end();
        deck.disconnect();
        output.close();
    }
}

package org.rustyaudio.cli.engine;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.devices.DeviceChange;
import org.rustyaudio.devices.DeviceWatcher;
import org.rustyaudio.devices.Devices;
import org.rustyaudio.devices.OpenedOutput;
import org.rustyaudio.devices.OutputRequest;
import org.rustyaudio.devices.priority.AudioThreadPriority;
import org.rustyaudio.dsp.ChainSettings;
import org.rustyaudio.dsp.spectrum.AnalyserTap;
import org.rustyaudio.player.Track;
import org.rustyaudio.player.deck.Deck;
import org.rustyaudio.player.gain.GainTags;
import org.rustyaudio.player.live.LiveSource;
import org.rustyaudio.player.transport.Player;
import org.rustyaudio.player.transport.PlayerState;

/// Plays files: the player on a control thread, deck and signal chain on an audio thread, a decoding thread for each
/// open track.
/// Any thread.
///
/// The player belongs to the control thread; [#post] hands it intents. Everything that is seen from outside is an
/// immutable snapshot. A device is opened when something is to be heard for the first time, and held until the engine
/// is
/// closed or told to use another.
public final class AudioEngine implements AutoCloseable {

    private static final Duration AUDIO_PATIENCE = Duration.ofSeconds(4);
    private static final Duration CONTROL_PATIENCE = Duration.ofSeconds(2);

    /// The longest analyser window and the longest latency at the highest rate.
    private static final int TAP_FRAMES = 1 << 17;

    private final List<EngineListener> listeners = new CopyOnWriteArrayList<>();
    private final AnalyserTap tap = new AnalyserTap(TAP_FRAMES);
    private final Deck deck = new Deck();
    private final AudioLoop loop;
    private final Player player;
    private final Thread audioThread;
    private final ControlThread control;
    private final Devices devices;
    private final Duration watchInterval;
    /// Watches from the first opening on; control thread only.
    private @Nullable DeviceWatcher watcher;
    private volatile OutputState output;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Object choosing = new Object();
    private volatile MeasuredGain measured = location -> GainTags.NONE;

    /// @param devices stays the caller's; closed after the engine
    /// @param source opens files
    /// @param request the device to play on when there is something to play
    public AudioEngine(Devices devices, ReaderSource source, OutputRequest request, ChainSettings settings) {
        this(devices, source, request, settings, DeviceWatcher.INTERVAL);
    }

    AudioEngine(
            Devices devices,
            ReaderSource source,
            OutputRequest request,
            ChainSettings settings,
            Duration watchInterval) {
        this.output = new OutputState(null, request.sampleRateHz(), request.bufferMillis(), false, "");
        this.loop = new AudioLoop(
                deck,
                new OutputSource(devices),
                tap,
                AudioThreadPriority.ofSystem(),
                new LoopEvents(),
                request,
                settings);
        var news = new FileNews();
        var random = new SplittableRandom();
        this.player = new Player(
                new WarmDeck(deck),
                (track, startFrame, rateHz) -> PrefetchStream.open(source, track, startFrame, rateHz, news),
                rateHz -> requestOutput(loop.request().withSampleRate(rateHz)),
                random::nextInt,
                state -> tellAll(listener -> listener.playerChanged(state)),
                request.sampleRateHz());
        this.devices = devices;
        this.watchInterval = watchInterval;
        this.audioThread = Thread.ofPlatform().daemon().name("audio").unstarted(loop);
        this.control = new ControlThread(player, this::wakeAudio);
        audioThread.start();
        control.start();
    }

    // ---- intents ---------------------------------------------------------------------------------------------

    /// Runs `intent` on the control thread, soon. One that throws goes to that thread's uncaught exception handler, and
    /// playing goes on.
    public void post(Consumer<Player> intent) {
        control.post(intent);
    }

    /// Runs `intent` on the control thread, soon, and gives what it returns or throws.
    public <T> CompletableFuture<T> ask(Function<Player, T> intent) {
        return control.ask(intent);
    }

    /// Where the loudness of files comes from whose tags do not tell it; for files that are opened from now on.
    public void setMeasuredGain(MeasuredGain source) {
        measured = source;
    }

    /// The sound from the next block on; changes glide.
    public void setChain(ChainSettings settings) {
        loop.publish(settings);
    }

    /// Plays a sound that is no track, through the same chain, until another is chosen; null ends it. What the deck
    /// plays goes on: whoever wants only this one pauses the player.
    public void choose(@Nullable LiveSource source) {
        synchronized (choosing) {
            loop.choose(source);
        }
        wakeAudio();
    }

    /// Ends a sound that is no track, unless another was chosen since.
    public void end(LiveSource source) {
        synchronized (choosing) {
            loop.end(source);
        }
    }

    /// A short quiet tone over what plays, if the output runs.
    public void beep() {
        loop.beep();
    }

    /// Plays on another device, or with another buffer. What was rendered is heard to its end first; a device that
    /// refuses leaves the old one playing and says why in the [OutputState].
    public void setOutput(OutputRequest request) {
        requestOutput(request);
    }

    private void requestOutput(OutputRequest request) {
        loop.requestOutput(request);
        wakeAudio();
    }

    // ---- what is going on ------------------------------------------------------------------------------------

    public void addListener(EngineListener listener) {
        listeners.add(listener);
    }

    public void removeListener(EngineListener listener) {
        listeners.remove(listener);
    }

    /// The player's state as last published.
    public PlayerState state() {
        return player.state();
    }

    public ChainSettings chain() {
        return loop.settings();
    }

    public OutputState output() {
        return output;
    }

    public OutputRequest request() {
        return loop.request();
    }

    public Figures figures() {
        return new Figures(
                loop.gauges().latencyFrames(),
                output.sampleRateHz(),
                loop.gauges().underruns(),
                state().underruns(),
                loop.gauges().losses(),
                loop.gauges().writtenFrames());
    }

    /// The sound behind the signal chain, for displays; [#heardTapFrame()] says which of it is heard now.
    public AnalyserTap tap() {
        return tap;
    }

    /// The frame of [#tap()] that reaches the ear now.
    public long heardTapFrame() {
        return Math.max(0, tap.writtenFrames() - loop.gauges().latencyFrames());
    }

    /// The frame of the track that reaches the ear now.
    public long heardFrames() {
        PlayerState state = state();
        return Math.max(0, state.positionFrames() - Math.round(loop.gauges().latencyFrames() * state.speed()));
    }

    /// How far the automatic headroom lowers the sound, in decibels.
    public double headroomDb() {
        return loop.gauges().headroomDb();
    }

    /// How far the limiter lowered the last block, in decibels.
    public double limiterReductionDb() {
        return loop.gauges().reductionDb();
    }

    /// The audio thread's number, for those who measure it.
    public long audioThreadId() {
        return audioThread.threadId();
    }

    // ---- between the threads ----------------------------------------------------------------------------------

    private void wakeAudio() {
        LockSupport.unpark(audioThread);
    }

    /// Brings what decoding threads find out to the control thread.
    private final class FileNews implements FileListener {

        @Override
        public void factsRead(FileFacts facts) {
            control.run(() -> {
                player.setDetails(facts.track(), measured.complete(facts.track(), facts.details()));
                tellAll(listener -> listener.factsRead(facts));
            });
        }

        @Override
        public void warned(Track track, String sentence) {
            control.run(() -> tellAll(listener -> listener.fileWarned(track, sentence)));
        }
    }

    private DeviceWatcher watching() {
        DeviceWatcher running = watcher;
        if (running == null) {
            running = new DeviceWatcher(devices, watchInterval);
            running.addListener(this::devicesChanged);
            watcher = running;
        }
        return running;
    }

    private void devicesChanged(DeviceChange change) {
        String wanted = loop.request().deviceId();
        OutputState now = output;
        boolean onAnother = now.device() != null && !now.device().id().equals(wanted);
        boolean returned =
                change.added().stream().anyMatch(device -> device.id().equals(wanted));
        if (onAnother && returned) {
            loop.requestReopen();
            wakeAudio();
        }
    }

    /// A listener that throws hurts neither the others nor the engine.
    private void tellAll(Consumer<EngineListener> news) {
        for (EngineListener listener : listeners) {
            try {
                news.accept(listener);
            } catch (RuntimeException e) {
                Thread self = Thread.currentThread();
                self.getUncaughtExceptionHandler().uncaughtException(self, e);
            }
        }
    }

    private void tell(OutputState state) {
        output = state;
        tellAll(listener -> listener.outputChanged(state));
    }

    /// Brings what happens on the audio thread to the control thread.
    private final class LoopEvents implements AudioLoop.Events {

        private String refusal = "";

        @Override
        public void opened(OpenedOutput opened, int sampleRateHz) {
            control.run(() -> {
                String notice = (refusal + " " + opened.notice()).strip();
                refusal = "";
                watching();
                boolean wasLost = output.lost();
                tell(new OutputState(
                        opened.device(), sampleRateHz, loop.request().bufferMillis(), false, notice));
                player.outputRate(sampleRateHz);
                if (wasLost) {
                    player.deviceBack();
                }
                loop.goOn();
            });
        }

        @Override
        public void lost(String reason) {
            control.run(() -> {
                watching().lookNow();
                tell(new OutputState(null, output.sampleRateHz(), output.bufferMillis(), true, reason));
                player.deviceLost();
            });
        }

        @Override
        public void refused(String reason) {
            control.run(() -> refusal = reason);
        }

        @Override
        public void failed(Throwable fault) {
            control.run(() -> {
                player.stop();
                String sentence = "Playing stopped because of a fault in the program (" + fault
                        + "): start the program again, and please report this.";
                tell(new OutputState(null, output.sampleRateHz(), output.bufferMillis(), false, sentence));
                tellAll(listener -> listener.failed(sentence));
            });
        }
    }

    // ---- the end ---------------------------------------------------------------------------------------------

    /// Fades out and ends every thread. A device that hangs is left behind.
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        loop.close();
        wakeAudio();
        try {
            audioThread.join(AUDIO_PATIENCE);
            control.end(CONTROL_PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (watcher != null) {
            watcher.close();
        }
        player.close();
    }
}

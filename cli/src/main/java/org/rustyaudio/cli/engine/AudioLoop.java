package org.rustyaudio.cli.engine;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.devices.AudioOutput;
import org.rustyaudio.devices.OpenedOutput;
import org.rustyaudio.devices.OutputRequest;
import org.rustyaudio.devices.priority.AudioThreadPriority;
import org.rustyaudio.dsp.ChainSettings;
import org.rustyaudio.dsp.SignalChain;
import org.rustyaudio.dsp.generate.Beep;
import org.rustyaudio.dsp.spectrum.AnalyserTap;
import org.rustyaudio.player.deck.Deck;
import org.rustyaudio.player.live.LiveMixer;
import org.rustyaudio.player.live.LiveSource;

/// What the audio thread does: deck, signal chain, analyser, device, block by block.
/// Runs on the audio thread; the `request` methods and the figures are for any thread.
///
/// While it plays it allocates nothing, takes none of our locks and throws nothing. When the deck has been silent for a
/// while the device is drained and the thread sleeps. A lost device is awaited; the deck holds still until the control
/// side has heard that it is back. A fault ends the loop and is reported once.
final class AudioLoop implements Runnable {

    static final int BLOCK = 512;

    /// How long silence is played before the device may rest, so that a short pause ends at once.
    private static final int LINGER_SECONDS = 2;

    private static final long REST_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long RETRY_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long STAND_IN_NANOS = TimeUnit.SECONDS.toNanos(5);

    /// What the loop tells the control side. Called on the audio thread, never while it plays undisturbed.
    interface Events {

        /// A device runs now. The loop renders nothing until [#goOn()] is called.
        void opened(OpenedOutput opened, int sampleRateHz);

        void lost(String reason);

        /// The chosen device refused; the reason.
        void refused(String reason);

        void failed(Throwable fault);
    }

    private final Deck deck;
    private final OutputSource outputs;
    private final AnalyserTap tap;
    private final AudioThreadPriority priority;
    private final Events events;
    private final Gauges gauges = new Gauges();
    private final LiveMixer live = new LiveMixer(BLOCK);
    private volatile Beep beep;
    private final float[] left = new float[BLOCK];
    private final float[] right = new float[BLOCK];

    private volatile ChainSettings settings;
    private volatile OutputRequest request;
    private volatile boolean reopen;
    private volatile boolean mayGoOn = true;
    private volatile boolean closing;

    private boolean prepared;
    private AudioThreadPriority.Raised raised = () -> {};
    private @Nullable AudioOutput output;
    private @Nullable OutputRequest playedOn;
    private SignalChain chain;
    private int chainRateHz;
    private boolean resting = true;
    private boolean lost;
    private boolean standIn;
    private long silentFrames;
    private long nextTryNanos;

    AudioLoop(
            Deck deck,
            OutputSource outputs,
            AnalyserTap tap,
            AudioThreadPriority priority,
            Events events,
            OutputRequest request,
            ChainSettings settings) {
        this.deck = deck;
        this.outputs = outputs;
        this.tap = tap;
        this.priority = priority;
        this.events = events;
        this.request = request;
        this.settings = settings;
        this.chainRateHz = request.sampleRateHz();
        this.chain = new SignalChain(chainRateHz, settings);
        this.beep = new Beep(chainRateHz);
    }

    // ---- any thread ------------------------------------------------------------------------------------------

    void publish(ChainSettings newSettings) {
        settings = newSettings;
    }

    /// Plays a sound that is no track, beside the deck; null ends it.
    void end(LiveSource source) {
        live.end(source);
    }

    void choose(@Nullable LiveSource source) {
        live.choose(source);
    }

    ChainSettings settings() {
        return settings;
    }

    /// A short quiet tone over what plays, if the output runs.
    void beep() {
        beep.ring();
    }

    OutputRequest request() {
        return request;
    }

    /// Plays on another device, at another rate or with another buffer, once what was rendered has been heard.
    void requestOutput(OutputRequest newRequest) {
        request = newRequest;
        reopen = true;
    }

    /// Opens the asked device again: it has come back while another stood in for it.
    void requestReopen() {
        reopen = true;
    }

    /// The control side has heard of the device that was opened.
    void goOn() {
        mayGoOn = true;
    }

    void close() {
        closing = true;
    }

    Gauges gauges() {
        return gauges;
    }

    // ---- the audio thread ------------------------------------------------------------------------------------

    @Override
    public void run() {
        try {
            while (!closing) {
                turn();
            }
            fadeAway();
        } catch (Throwable fault) {
            events.failed(fault);
        } finally {
            closeOutput();
            raised.close();
        }
    }

    private void turn() {
        AudioOutput device = output;
        if (reopen || (standIn && System.nanoTime() - nextTryNanos > 0)) {
            changeDevice(device);
        } else if (!mayGoOn) {
            LockSupport.parkNanos(this, REST_NANOS);
        } else if (lost) {
            awaitReturn();
        } else if (resting && !wakesUp()) {
            LockSupport.parkNanos(this, REST_NANOS);
        } else if (device == null) {
            prepare();
            openOrAwait(outputs.open(request));
        } else {
            playBlock(device);
        }
    }

    /// Takes the deck's commands without rendering, and tells whether there is something to hear.
    private boolean wakesUp() {
        deck.render(left, right, 0, 0);
        if (sounds()) {
            resting = false;
            silentFrames = 0;
        }
        return !resting;
    }

    private void playBlock(AudioOutput device) {
        chain.publish(settings);
        render();
        tap.write(left, right, 0, BLOCK);
        beep.process(left, right, 0, BLOCK);
        if (!device.write(left, right, 0, BLOCK)) {
            lose(device);
            return;
        }
        gauges.blockWritten(device, chain, BLOCK);
        silentFrames = sounds() ? 0 : silentFrames + BLOCK;
        if (silentFrames > (long) LINGER_SECONDS * chainRateHz) {
            device.drain();
            gauges.deviceRests();
            resting = true;
        }
    }

    private boolean sounds() {
        return deck.isPlaying() || live.isSounding();
    }

    private void render() {
        deck.render(left, right, 0, BLOCK);
        live.mix(left, right, 0, BLOCK);
        chain.process(left, right, 0, BLOCK);
    }

    // ---- devices ---------------------------------------------------------------------------------------------

    /// Before the first device is opened.
    private void prepare() {
        if (!prepared) {
            prepared = true;
            raised = priority.raise();
            WarmUp.run(chainRateHz, settings);
        }
    }

    private void openOrAwait(OutputSource.Result result) {
        OpenedOutput opened = result.opened();
        if (opened != null) {
            take(opened);
        } else {
            lost = true;
            nextTryNanos = System.nanoTime() + RETRY_NANOS;
            events.lost(result.refusal());
        }
    }

    private void take(OpenedOutput opened) {
        AudioOutput device = opened.output();
        output = device;
        lost = false;
        playedOn = request;
        standIn = outputs.isStandIn(opened);
        nextTryNanos = System.nanoTime() + STAND_IN_NANOS;
        if (chainRateHz != device.sampleRateHz()) {
            chainRateHz = device.sampleRateHz();
            chain = new SignalChain(chainRateHz, settings);
            beep = new Beep(chainRateHz);
        }
        chain.publish(settings);
        chain.reset();
        live.begin(chainRateHz);
        mayGoOn = false;
        events.opened(opened, device.sampleRateHz());
    }

    private void lose(AudioOutput device) {
        String reason = device.failure();
        closeOutput();
        lost = true;
        gauges.deviceLost();
        nextTryNanos = System.nanoTime() + RETRY_NANOS;
        events.lost(reason);
    }

    /// Holds still until the lost device is there again.
    private void awaitReturn() {
        deck.render(left, right, 0, 0);
        if (System.nanoTime() - nextTryNanos < 0) {
            LockSupport.parkNanos(this, REST_NANOS);
            return;
        }
        OpenedOutput returned = outputs.openReturned(request);
        if (returned == null) {
            nextTryNanos = System.nanoTime() + RETRY_NANOS;
        } else {
            take(returned);
        }
    }

    private void changeDevice(@Nullable AudioOutput old) {
        boolean asked = reopen;
        reopen = false;
        if (!asked) {
            // Silence stands in for a device: see whether there is a real one by now.
            nextTryNanos = System.nanoTime() + STAND_IN_NANOS;
            OpenedOutput real = outputs.openReturned(request);
            if (real != null) {
                closeOutput();
                take(real);
            }
            return;
        }
        if (old != null && !resting) {
            old.drain();
        }
        closeOutput();
        prepare();
        OutputRequest wanted = request;
        OutputRequest before = playedOn;
        OutputSource.Result result = outputs.open(wanted);
        if (result.opened() == null && before != null && !before.deviceId().equals(wanted.deviceId())) {
            // The new device refuses: stay on the old one.
            request = before;
            events.refused(result.refusal());
            result = outputs.open(before);
        }
        openOrAwait(result);
    }

    private void closeOutput() {
        AudioOutput device = output;
        output = null;
        standIn = false;
        if (device != null) {
            device.close();
            gauges.deviceClosed(device);
        }
    }

    /// The program ends while it plays: one block down to silence.
    private void fadeAway() {
        AudioOutput device = output;
        if (device == null || resting || lost || !mayGoOn) {
            return;
        }
        render();
        for (int i = 0; i < BLOCK; i++) {
            float gain = (BLOCK - i) / (float) BLOCK;
            left[i] *= gain;
            right[i] *= gain;
        }
        if (device.write(left, right, 0, BLOCK)) {
            device.drain();
        }
    }
}

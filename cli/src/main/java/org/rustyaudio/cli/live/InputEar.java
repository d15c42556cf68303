package org.rustyaudio.cli.live;

import org.rustyaudio.devices.input.AudioInput;
import org.rustyaudio.dsp.spectrum.AnalyserTap;

/// Listens to an input on a thread of its own, for meters and, by its [#feed()], for the ear.
/// Any thread.
///
/// Whoever wants to record next takes the input over without a gap: [#release()].
public final class InputEar implements AutoCloseable {

    private static final int BLOCK_FRAMES = 256;
    private static final int TAP_FRAMES = 1 << 16;

    private final AudioInput input;
    private final AnalyserTap tap = new AnalyserTap(TAP_FRAMES);
    private final LiveFeed feed;
    private final Thread thread;
    private volatile boolean ending;
    private volatile String failure = "";

    private InputEar(AudioInput input) {
        this.input = input;
        feed = new LiveFeed(input.sampleRateHz());
        thread = Thread.ofPlatform().daemon().name("line in").unstarted(this::listen);
    }

    /// Listens from now on. The input belongs to the ear until it is released.
    public static InputEar open(AudioInput input) {
        var ear = new InputEar(input);
        ear.thread.start();
        return ear;
    }

    private void listen() {
        float[] left = new float[BLOCK_FRAMES];
        float[] right = new float[BLOCK_FRAMES];
        while (!ending) {
            int count = input.read(left, right, 0, BLOCK_FRAMES);
            if (count < 0) {
                failure = input.failure();
                return;
            }
            tap.write(left, right, 0, count);
            feed.put(left, right, 0, count, input.availableFrames());
        }
    }

    public int sampleRateHz() {
        return input.sampleRateHz();
    }

    /// What is heard, for displays.
    public AnalyserTap tap() {
        return tap;
    }

    /// What is heard, as a source for the output.
    public LiveFeed feed() {
        return feed;
    }

    /// Why nothing is heard any more: a sentence with a remedy; empty while all is well.
    public String failure() {
        return failure;
    }

    /// Stops listening and hands the input on, open.
    public AudioInput release() {
        ending = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return input;
    }

    @Override
    public void close() {
        release().close();
    }
}

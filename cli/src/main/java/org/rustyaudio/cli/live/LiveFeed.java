package org.rustyaudio.cli.live;

import org.jspecify.annotations.Nullable;
import org.rustyaudio.dsp.resample.ElasticResampler;
import org.rustyaudio.player.live.LiveSource;

/// Sound that comes in by one clock and is heard by another.
/// [#put] on one thread, [LiveSource]'s calls on the audio thread, figures from any.
///
/// Between the two lies a ring that is kept at a target of 60 ms: a resampler whose ratio follows the drift of the
/// clocks. Where the ring runs dry all the same, the sound fades out, the target grows by half, and it fades in once
/// the ring has filled to it; where far too much has gathered, the oldest is left out the same way.
@SuppressWarnings("NonAtomicVolatileUpdate") // each field has one writer
public final class LiveFeed implements LiveSource {

    private static final double FIRST_TARGET_SECONDS = 0.06;
    private static final double MOST_TARGET_SECONDS = 0.4;
    private static final double SURPLUS_SECONDS = 0.25;
    private static final double FADE_SECONDS = 0.005;
    private static final int CHUNK = 512;

    private final int inputRateHz;
    private final int fadeFrames;
    private final float[] ringLeft;
    private final float[] ringRight;
    private final float[] chunkLeft = new float[CHUNK];
    private final float[] chunkRight = new float[CHUNK];
    private final DriftControl control = new DriftControl();
    /// Written by the putting thread only.
    private volatile long put;
    private volatile long dropped;
    private volatile int deviceFrames;
    private volatile @Nullable ElasticResampler made;
    /// Written by the audio thread only.
    private volatile long taken;
    private volatile int wantedRateHz;
    private volatile long gaps;
    private volatile double targetSeconds = FIRST_TARGET_SECONDS;
    private volatile double levelSeconds;
    private volatile double bend;

    private boolean flowing;
    private double gain;

    public LiveFeed(int inputRateHz) {
        this.inputRateHz = inputRateHz;
        fadeFrames = (int) (FADE_SECONDS * inputRateHz);
        // A second of room, and a power of two of frames, so that an index is one and-operation.
        int frames = Integer.highestOneBit(inputRateHz) * 2;
        ringLeft = new float[frames];
        ringRight = new float[frames];
    }

    // ---- the input's side ------------------------------------------------------------------------------------

    /// Takes the frames `from` to `to`; what finds no room is dropped and counted.
    ///
    /// @param deviceHeldFrames what the device has heard and not given yet
    public void put(float[] left, float[] right, int from, int to, int deviceHeldFrames) {
        deviceFrames = deviceHeldFrames;
        prepare();
        long start = put;
        int mask = ringLeft.length - 1;
        int count = (int) Math.min(to - from, ringLeft.length - (start - taken));
        for (int i = 0; i < count; i++) {
            int at = (int) (start + i) & mask;
            ringLeft[at] = left[from + i];
            ringRight[at] = right[from + i];
        }
        put = start + count;
        dropped = dropped + (to - from - count);
    }

    /// Makes the resampler away from the audio thread: its table takes a while.
    private void prepare() {
        int wanted = wantedRateHz;
        ElasticResampler now = made;
        if (wanted > 0 && (now == null || now.outputRateHz() != wanted)) {
            made = new ElasticResampler(inputRateHz, wanted);
        }
    }

    // ---- the audio thread's side -----------------------------------------------------------------------------

    @Override
    public void begin(int sampleRateHz) {
        wantedRateHz = sampleRateHz;
        flowing = false;
    }

    @Override
    public void fill(float[] left, float[] right, int from, int to) {
        ElasticResampler resampler = made;
        int written = 0;
        if (resampler != null && resampler.outputRateHz() == wantedRateHz) {
            written = flow(resampler, left, right, from, to);
        } else {
            leaveOut();
        }
        for (int i = from + written; i < to; i++) {
            left[i] = 0;
            right[i] = 0;
        }
    }

    private int flow(ElasticResampler resampler, float[] left, float[] right, int from, int to) {
        int targetFrames = (int) (targetSeconds * inputRateHz);
        if (!flowing) {
            leaveOut();
            if (put - taken < targetFrames + resampler.lookaheadFrames()) {
                return 0;
            }
            resampler.reset();
            control.begin(targetSeconds + (double) resampler.lookaheadFrames() / inputRateHz);
            gain = 0;
            flowing = true;
        }
        int missing = resampler.missingFrames(to - from);
        long ring = put - taken;
        boolean dry = ring < missing + fadeFrames;
        boolean surplus = ring > targetFrames + SURPLUS_SECONDS * inputRateHz;
        double dtSeconds = (double) (to - from) / resampler.outputRateHz();
        levelSeconds = (double) (ring + resampler.heldFrames()) / inputRateHz;
        double wanted = targetSeconds + (double) resampler.lookaheadFrames() / inputRateHz;
        bend = control.update(levelSeconds, wanted, dtSeconds);
        feed(resampler, (int) Math.min(ring, missing));
        int written = resampler.process(left, right, from, to, bend);
        fade(left, right, from, from + written, dry || surplus);
        if (dry || surplus) {
            flowing = false;
            gaps = gaps + 1;
            if (dry) {
                targetSeconds = Math.min(MOST_TARGET_SECONDS, targetSeconds * 1.5);
            }
        }
        return written;
    }

    /// Out over the whole block, which is its last for now; in over a few milliseconds.
    private void fade(float[] left, float[] right, int from, int to, boolean out) {
        double step = out ? -gain / Math.max(1, to - from) : 1.0 / fadeFrames;
        for (int i = from; i < to; i++) {
            gain = Math.clamp(gain + step, 0, 1);
            left[i] *= (float) gain;
            right[i] *= (float) gain;
        }
    }

    private void feed(ElasticResampler resampler, int frames) {
        long start = taken;
        int mask = ringLeft.length - 1;
        for (int done = 0; done < frames; ) {
            int count = Math.min(CHUNK, frames - done);
            for (int i = 0; i < count; i++) {
                int at = (int) (start + done + i) & mask;
                chunkLeft[i] = ringLeft[at];
                chunkRight[i] = ringRight[at];
            }
            resampler.append(chunkLeft, chunkRight, 0, count);
            done += count;
        }
        taken = start + frames;
    }

    /// Keeps no more than the target while nothing flows.
    private void leaveOut() {
        ElasticResampler resampler = made;
        int ahead = resampler == null ? 0 : resampler.lookaheadFrames();
        long surplus = put - taken - (long) (targetSeconds * inputRateHz) - ahead;
        if (surplus > 0) {
            taken = taken + surplus;
        }
    }

    // ---- figures ---------------------------------------------------------------------------------------------

    public int inputRateHz() {
        return inputRateHz;
    }

    /// From the input's ear to the output's buffer: what the device, the ring and the filter hold.
    public double latencySeconds() {
        return levelSeconds + (double) deviceFrames / inputRateHz;
    }

    /// How much faster than claimed the input's clock runs, as far as it is known: 0.0001 is 100 ppm.
    public double drift() {
        return bend;
    }

    /// How often the sound was interrupted because the ring ran dry or over.
    public long gaps() {
        return gaps;
    }

    /// Frames that found no room, because nothing takes them.
    public long droppedFrames() {
        return dropped;
    }
}

package org.rustyaudio.web.sound;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.dsp.ChainSettings;
import org.rustyaudio.dsp.SignalChain;
import org.rustyaudio.dsp.generate.Beep;
import org.rustyaudio.player.deck.Cue;
import org.rustyaudio.player.deck.Deck;
import org.rustyaudio.player.deck.DeckCommand;
import org.rustyaudio.player.deck.DeckEvents;
import org.rustyaudio.player.deck.DeckReport;

/// What the audio worklet plays: deck, signal chain, meters; effects and test signals are the host's [OutboardInsert].
/// Audio thread only; [#process] allocates nothing.
final class Stage implements DeckEvents {

    /// Most frames of one [#process].
    static final int LONGEST_BLOCK = 1_024;

    /// Blocks of silence that pass through another chain before the first one is heard, so that the browser has
    /// compiled what they run.
    private static final int WARM_UP_BLOCKS = 200;

    private final Deck deck = new Deck();
    private final Map<Integer, FeedStream> feeds = new HashMap<>();
    private final float[] left = new float[LONGEST_BLOCK];
    private final float[] right = new float[LONGEST_BLOCK];
    private final int exchange;
    private final OutboardInsert outboard;
    private final SignalChain chain;
    private final Meters meters;
    private final Beep beep;

    /// @param exchange address of room for two channels of [#LONGEST_BLOCK] frames
    Stage(int sampleRateHz, ChainSettings settings, int exchange) {
        this.exchange = exchange;
        this.outboard = new OutboardInsert(exchange);
        this.chain = new SignalChain(sampleRateHz, settings, outboard);
        this.meters = new Meters(sampleRateHz);
        this.beep = new Beep(sampleRateHz);
        var other = new SignalChain(sampleRateHz, settings, outboard);
        for (int block = 0; block < WARM_UP_BLOCKS; block++) {
            other.process(left, right, 0, 128);
        }
    }

    // ---- commands --------------------------------------------------------------------------------------------

    void stream(int feed) {
        feeds.put(feed, new FeedStream(feed, exchange));
    }

    void length(int feed, long frames) {
        FeedStream stream = feeds.get(feed);
        if (stream != null) {
            stream.length(frames);
        }
    }

    void forget(int feed) {
        feeds.remove(feed);
    }

    /// @return the cue on a feed that is there, or null
    @Nullable
    Cue cue(long id, int feed, long startFrame, double gain) {
        FeedStream stream = feeds.get(feed);
        if (stream == null) {
            return null;
        }
        return new Cue(id, stream, startFrame, gain);
    }

    /// Hands over a command, which is taken at once.
    ///
    /// @return false when the deck has no room for what it would say
    boolean command(DeckCommand command) {
        boolean offered = deck.offer(command);
        deck.render(left, right, 0, 0);
        deck.drain(this);
        return offered;
    }

    void chain(ChainSettings settings) {
        chain.publish(settings);
    }

    void beep() {
        beep.ring();
    }

    Meters meters() {
        return meters;
    }

    // ---- the sound -------------------------------------------------------------------------------------------

    /// Renders a block to an address, the right channel behind the left one.
    void process(int address, int frames) {
        deck.render(left, right, 0, frames);
        outboard.mix(left, right, 0, frames);
        chain.process(left, right, 0, frames);
        meters.write(left, right, frames);
        beep.process(left, right, 0, frames);
        Memory.writeFloats(address, left, 0, frames);
        Memory.writeFloats(address + 4 * frames, right, 0, frames);
    }

    // ---- what is told ----------------------------------------------------------------------------------------

    void drain() {
        deck.drain(this);
    }

    DeckReport report() {
        return deck.report();
    }

    int chainLatencyFrames() {
        return chain.latencyFrames();
    }

    double headroomDb() {
        return chain.headroomDb();
    }

    double limiterReductionDb() {
        return chain.limiterReductionDb();
    }

    @Override
    public void started(long cue) {
        Host.started((double) cue);
    }

    @Override
    public void finished(long cue, long frame, boolean failed) {
        Host.finished((double) cue, (double) frame, failed);
    }

    @Override
    public void released(long cue) {
        Host.released((double) cue);
    }

    @Override
    public void emptied() {
        Host.emptied();
    }
}

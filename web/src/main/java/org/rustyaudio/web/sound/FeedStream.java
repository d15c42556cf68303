package org.rustyaudio.web.sound;

import org.rustyaudio.player.TrackStream;

/// The reading end of a feed, as the deck wants it.
/// Audio thread only.
final class FeedStream implements TrackStream {

    private final int feed;
    private final int exchange;
    private long lengthFrames = -1;

    /// @param feed the host's number for it
    /// @param exchange address of room for [Stage#LONGEST_BLOCK] frames
    FeedStream(int feed, int exchange) {
        this.feed = feed;
        this.exchange = exchange;
    }

    void length(long frames) {
        lengthFrames = frames;
    }

    @Override
    public State state() {
        return (Host.feedState(feed) & Host.FAILED) != 0 ? State.FAILED : State.READY;
    }

    @Override
    public int read(float[] left, float[] right, int from, int to) {
        int count = Host.feedRead(feed, exchange, Math.min(to - from, Stage.LONGEST_BLOCK));
        Memory.readFloats(exchange, left, from, count);
        Memory.readFloats(exchange + 4 * Stage.LONGEST_BLOCK, right, from, count);
        return count;
    }

    @Override
    public boolean ended() {
        return (Host.feedState(feed) & Host.ENDED) != 0;
    }

    @Override
    public int availableFrames() {
        return Host.feedAvailable(feed);
    }

    @Override
    public long lengthFrames() {
        return lengthFrames;
    }

    @Override
    public String failure() {
        return "";
    }

    @Override
    public void close() {}
}

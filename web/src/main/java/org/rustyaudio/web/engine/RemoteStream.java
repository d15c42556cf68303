package org.rustyaudio.web.engine;

import org.jspecify.annotations.Nullable;
import org.rustyaudio.player.StreamHandle;
import org.rustyaudio.player.Track;
import org.teavm.jso.JSObject;

/// A track on its way from the decoder to the worklet, as the page knows it.
/// Page thread only.
final class RemoteStream implements StreamHandle {

    /// Hears that nobody wants the stream any more.
    interface Ending {
        void closed(RemoteStream stream);
    }

    private final int id;
    private final Track track;
    private final Ending ending;
    private @Nullable JSObject readingEnd;
    private State state = State.OPENING;
    private long lengthFrames = -1;
    private int sourceRateHz;
    private String failure = "";
    private boolean opened;
    private boolean closed;

    /// @param readingEnd the port of the feed that the worklet is to have
    RemoteStream(int id, Track track, JSObject readingEnd, Ending ending) {
        this.id = id;
        this.track = track;
        this.readingEnd = readingEnd;
        this.ending = ending;
    }

    int id() {
        return id;
    }

    Track track() {
        return track;
    }

    boolean closed() {
        return closed;
    }

    /// The feed's end for the worklet: gives it away once, then null.
    @Nullable
    JSObject takeReadingEnd() {
        JSObject port = readingEnd;
        readingEnd = null;
        return port;
    }

    void opened(long length, int rateHz) {
        opened = true;
        lengthFrames = length;
        sourceRateHz = rateHz;
        if (state == State.OPENING) {
            state = State.READY;
        }
    }

    void failed(String reason) {
        failure = reason;
        state = State.FAILED;
    }

    @Override
    public State state() {
        return state;
    }

    @Override
    public long lengthFrames() {
        return lengthFrames;
    }

    @Override
    public int sourceRateHz() {
        return sourceRateHz;
    }

    @Override
    public String failure() {
        return failure;
    }

    @Override
    public boolean failedAtOnce() {
        return state == State.FAILED && !opened;
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            ending.closed(this);
        }
    }
}

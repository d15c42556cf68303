package org.rustyaudio.web.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.player.StreamHandle;
import org.rustyaudio.player.StreamOpener;
import org.rustyaudio.player.Track;
import org.rustyaudio.web.dom.Fields;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/// Opens tracks in the decoder, each with a feed to the worklet.
/// Page thread only.
final class RemoteStreams implements StreamOpener, Decoder.Listener {

    /// Hears of what was opened.
    interface Listener {
        void fileOpened(Track track, FileFacts facts);
    }

    private final TrackSources sources;
    private final RemoteDeck deck;
    private final Decoder decoder;
    private final Listener listener;
    private final Map<Integer, RemoteStream> open = new HashMap<>();
    private int lastId;

    RemoteStreams(TrackSources sources, RemoteDeck deck, Assets assets, Listener listener) {
        this.sources = sources;
        this.deck = deck;
        this.decoder = new Decoder(assets, this);
        this.listener = listener;
    }

    Decoder decoder() {
        return decoder;
    }

    int count() {
        return open.size();
    }

    @Override
    public StreamHandle open(Track track, long startFrame, int sampleRateHz) {
        lastId++;
        JSObject feed = newChannel();
        JSObject writingEnd = Fields.get(feed, "port1");
        var stream = new RemoteStream(lastId, track, Fields.get(feed, "port2"), this::closed);
        open.put(stream.id(), stream);
        sources.find(track, new TrackSources.Answer() {
            @Override
            public void found(JSObject source) {
                if (!stream.closed()) {
                    double[] part = {track.startSeconds(), track.endSeconds()};
                    decoder.open(stream.id(), source, writingEnd, part, startFrame, sampleRateHz);
                }
            }

            @Override
            public void refused(String reason) {
                failed(stream.id(), reason);
            }
        });
        return stream;
    }

    private void closed(RemoteStream stream) {
        open.remove(stream.id());
        decoder.close(stream.id());
        deck.forget(stream);
    }

    @Override
    public void opened(int id, FileFacts facts, long lengthFrames) {
        RemoteStream stream = open.get(id);
        if (stream != null) {
            stream.opened(lengthFrames, facts.sourceRateHz());
            if (lengthFrames >= 0) {
                deck.lengthKnown(stream);
            }
            listener.fileOpened(stream.track(), facts);
        }
    }

    @Override
    public void failed(int id, String reason) {
        @Nullable RemoteStream stream = open.get(id);
        if (stream != null) {
            stream.failed(reason);
            deck.broken(stream);
        }
    }

    @Override
    public void broke(String reason) {
        for (RemoteStream stream : List.copyOf(open.values())) {
            failed(
                    stream.id(),
                    stream.track().title() + " could not be decoded, for the decoder stopped (" + reason
                            + "); play it again.");
        }
    }

    @JSBody(script = "return new MessageChannel();")
    private static native JSObject newChannel();
}

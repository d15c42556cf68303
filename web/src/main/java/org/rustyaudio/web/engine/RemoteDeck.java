package org.rustyaudio.web.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.player.deck.Cue;
import org.rustyaudio.player.deck.DeckCommand;
import org.rustyaudio.player.deck.DeckEvents;
import org.rustyaudio.player.deck.DeckPort;
import org.rustyaudio.player.deck.DeckReport;
import org.rustyaudio.player.deck.DeckState;
import org.rustyaudio.web.dom.Fields;
import org.teavm.jso.JSObject;

/// The deck in the worklet, as the player knows it: commands go as messages, events and reports come as such.
/// Page thread only.
///
/// Without a worklet no command is taken; they wait with the player. When a worklet goes, what it held is reported as
/// released.
@SuppressWarnings("ReferenceEquality") // The same command, offered again.
final class RemoteDeck implements DeckPort {

    private static final DeckReport NOTHING = new DeckReport(DeckState.EMPTY, 0, 0, false, 0, 0, 0);

    private final Runnable wanted;
    private final List<Consumer<DeckEvents>> events = new ArrayList<>();
    /// What the worklet has and has not let go of.
    private final Map<Long, RemoteStream> held = new HashMap<>();
    private @Nullable JSObject port;
    /// The command that has asked for the output last; the player offers it again until it is taken.
    private @Nullable DeckCommand asked;
    private DeckReport report = NOTHING;
    /// Every worklet is told it first; −1 while it has not changed.
    private double speed = -1;
    private int latencyFrames;
    private long earlierFrames;
    private long earlierUnderruns;
    private long earlierUnderrunFrames;

    /// @param wanted called when the player wants to be heard
    RemoteDeck(Runnable wanted) {
        this.wanted = wanted;
    }

    // ---- the worklet ---------------------------------------------------------------------------------------

    void connect(JSObject workletPort) {
        port = workletPort;
        if (speed > 0) {
            tellSpeed(workletPort);
        }
    }

    /// The worklet is gone, with all it had.
    void disconnect() {
        port = null;
        earlierFrames = report.renderedFrames();
        earlierUnderruns = report.underruns();
        earlierUnderrunFrames = report.underrunFrames();
        report = new DeckReport(DeckState.EMPTY, 0, 0, false, earlierFrames, earlierUnderruns, earlierUnderrunFrames);
        for (Long cue : List.copyOf(held.keySet())) {
            release(cue);
        }
    }

    boolean isPlaying() {
        return report.state() instanceof DeckState.Playing;
    }

    /// The signal chain's share of the latency.
    int latencyFrames() {
        return latencyFrames;
    }

    /// Takes what the worklet told; false when it is not about the deck.
    boolean hear(JSObject message) {
        switch (Fields.text(message, "op")) {
            case "report" -> take(message);
            case "started" -> {
                long cue = whole(message, "cue");
                events.add(listener -> listener.started(cue));
            }
            case "finished" -> {
                long cue = whole(message, "cue");
                long frame = whole(message, "frame");
                boolean failed = Fields.flag(message, "failed");
                events.add(listener -> listener.finished(cue, frame, failed));
            }
            case "released" -> release(whole(message, "cue"));
            case "emptied" -> events.add(DeckEvents::emptied);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void release(long cue) {
        held.remove(cue);
        events.add(listener -> listener.released(cue));
    }

    private void take(JSObject message) {
        latencyFrames = (int) whole(message, "latency");
        report = new DeckReport(
                state(Fields.text(message, "state")),
                whole(message, "cue"),
                whole(message, "position"),
                Fields.flag(message, "waiting"),
                earlierFrames + whole(message, "rendered"),
                earlierUnderruns + whole(message, "underruns"),
                earlierUnderrunFrames + whole(message, "underrunFrames"));
    }

    private static DeckState state(String name) {
        return switch (name) {
            case "loaded" -> DeckState.LOADED;
            case "playing" -> DeckState.PLAYING;
            case "paused" -> DeckState.PAUSED;
            default -> DeckState.EMPTY;
        };
    }

    private static long whole(JSObject message, String name) {
        return (long) Fields.number(message, name);
    }

    // ---- streams --------------------------------------------------------------------------------------------

    /// Tells the worklet how long a track is, when it has the stream.
    void lengthKnown(RemoteStream stream) {
        JSObject to = port;
        if (to != null && held.containsValue(stream)) {
            Message.of("length")
                    .with("stream", (long) stream.id())
                    .with("frames", stream.lengthFrames())
                    .post(to);
        }
    }

    /// Tells the worklet that nothing more will come, when it has the stream.
    void broken(RemoteStream stream) {
        JSObject to = port;
        if (to != null && held.containsValue(stream)) {
            Message.of("fail").with("stream", (long) stream.id()).post(to);
        }
    }

    void forget(RemoteStream stream) {
        JSObject to = port;
        if (to != null && stream.takeReadingEnd() == null) {
            Message.of("forget").with("stream", (long) stream.id()).post(to);
        }
    }

    // ---- the player's side ----------------------------------------------------------------------------------

    @Override
    public boolean offer(DeckCommand command) {
        boolean plays =
                command instanceof DeckCommand.Play || (command instanceof DeckCommand.Load load && load.play());
        if (command instanceof DeckCommand.Speed changed) {
            speed = changed.speed();
            if (port != null) {
                tellSpeed(port);
            }
            return true;
        }
        if (plays && command != asked) {
            asked = command;
            wanted.run();
        }
        JSObject to = port;
        if (to == null) {
            return false;
        }
        switch (command) {
            case DeckCommand.Load load ->
                cue("load", load.cue(), to)
                        .with("play", load.play())
                        .with("fadeOut", (long) load.fadeOutFrames())
                        .with("fadeIn", (long) load.fadeInFrames())
                        .post(to);
            case DeckCommand.Follow follow ->
                cue("follow", follow.cue(), to)
                        .with("after", follow.afterCue())
                        .with("endFrame", follow.endFrame())
                        .with("fade", (long) follow.fadeFrames())
                        .post(to);
            case DeckCommand.Unfollow unfollow ->
                Message.of("unfollow").with("after", unfollow.afterCue()).post(to);
            case DeckCommand.Play play -> fade("play", play.fadeFrames(), to);
            case DeckCommand.Pause pause -> fade("pause", pause.fadeFrames(), to);
            case DeckCommand.Stop stop -> fade("stop", stop.fadeFrames(), to);
            case DeckCommand.Gain gain ->
                Message.of("gain")
                        .with("cue", gain.cue())
                        .with("gain", gain.gain())
                        .with("ramp", (long) gain.rampFrames())
                        .post(to);
            case DeckCommand.Speed _ -> {}
        }
        return true;
    }

    /// A command with a cue in it, after the worklet has been given the cue's stream.
    private Message cue(String op, Cue cue, JSObject to) {
        RemoteStream stream = (RemoteStream) cue.stream();
        JSObject readingEnd = stream.takeReadingEnd();
        if (readingEnd != null) {
            Message.of("stream")
                    .with("stream", (long) stream.id())
                    .giving("port", readingEnd)
                    .post(to);
        }
        held.put(cue.id(), stream);
        if (stream.lengthFrames() >= 0) {
            lengthKnown(stream);
        }
        if (stream.state() == RemoteStream.State.FAILED) {
            broken(stream);
        }
        return Message.of(op)
                .with("cue", cue.id())
                .with("stream", (long) stream.id())
                .with("startFrame", cue.startFrame())
                .with("gain", cue.gain());
    }

    private void tellSpeed(JSObject to) {
        Message.of("speed").with("speed", speed).post(to);
    }

    private static void fade(String op, int frames, JSObject to) {
        Message.of(op).with("fade", (long) frames).post(to);
    }

    @Override
    public void drain(DeckEvents listener) {
        if (!events.isEmpty()) {
            List<Consumer<DeckEvents>> happened = List.copyOf(events);
            events.clear();
            happened.forEach(event -> event.accept(listener));
        }
    }

    @Override
    public DeckReport report() {
        return report;
    }
}

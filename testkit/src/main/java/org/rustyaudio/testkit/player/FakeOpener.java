package org.rustyaudio.testkit.player;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.rustyaudio.player.StreamOpener;
import org.rustyaudio.player.Track;
import org.rustyaudio.player.TrackStream;

/// Opens fake streams by a track's location and records what was opened, so that a test can ask for leaks.
public final class FakeOpener implements StreamOpener {

    /// How a stream is made.
    @FunctionalInterface
    public interface Maker {
        FakeStream open(long startFrame, int sampleRateHz);
    }

    /// One opening.
    public record Opening(Track track, long startFrame, int sampleRateHz, FakeStream stream) {}

    private final Map<String, Maker> makers = new HashMap<>();
    private final List<Opening> openings = new ArrayList<>();

    /// Says what a location holds; one that nobody said is a missing file.
    public FakeOpener with(String location, Maker maker) {
        makers.put(location, maker);
        return this;
    }

    @Override
    public TrackStream open(Track track, long startFrame, int sampleRateHz) {
        Maker maker = makers.get(track.location());
        FakeStream stream = maker == null
                ? FakeStream.failing(track.location() + " was not found; check that it is there")
                : Objects.requireNonNull(maker.open(startFrame, sampleRateHz));
        openings.add(new Opening(track, startFrame, sampleRateHz, stream));
        return stream;
    }

    /// Everything opened so far, in order.
    public List<Opening> openings() {
        return List.copyOf(openings);
    }

    /// How many streams are not closed.
    public long leftOpen() {
        return openings.stream().filter(opening -> !opening.stream().closed()).count();
    }
}

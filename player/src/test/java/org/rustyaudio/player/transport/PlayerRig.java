package org.rustyaudio.player.transport;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rustyaudio.player.StreamOpener;
import org.rustyaudio.player.Track;
import org.rustyaudio.player.TrackStream;
import org.rustyaudio.player.deck.Deck;
import org.rustyaudio.player.deck.NumberedStream;
import org.rustyaudio.player.queue.SeededRandomness;

/// A player under test on fake files: track `n` is a file named `n` whose samples say `n` and their index.
final class PlayerRig implements StreamOpener, OutputPort {

    static final int RATE = 8000;
    private static final int BLOCK = 80;

    final Deck deck = new Deck();
    final Player player = new Player(deck, this, this, new SeededRandomness(1), this::heard, RATE);
    final List<PlayerState> states = new ArrayList<>();
    final List<NumberedStream> opened = new ArrayList<>();
    final List<String> openings = new ArrayList<>();
    final List<Integer> ratesAsked = new ArrayList<>();
    final Map<String, Integer> lengths = new HashMap<>();
    final Map<String, Integer> brokenAt = new HashMap<>();
    final Map<String, Integer> sourceRates = new HashMap<>();
    boolean slow;
    boolean deviceThere = true;
    private float[] left = new float[0];
    private float[] right = new float[0];
    private int played;
    private long millis;

    /// Fills the queue with tracks numbered from 1, of these lengths.
    PlayerRig with(int... trackLengths) {
        List<Track> tracks = new ArrayList<>();
        for (int i = 0; i < trackLengths.length; i++) {
            tracks.add(track(i + 1, trackLengths[i]));
        }
        player.queue().add(tracks);
        return this;
    }

    Track track(int number, int length) {
        lengths.put(String.valueOf(number), length);
        return Track.ofFile(String.valueOf(number), "track " + number);
    }

    PlayerRig broken(int number, int frame) {
        brokenAt.put(String.valueOf(number), frame);
        return this;
    }

    @Override
    public TrackStream open(Track track, long startFrame, int sampleRateHz) {
        String name = track.location();
        NumberedStream stream = new NumberedStream(
                Integer.parseInt(name), startFrame, java.util.Objects.requireNonNull(lengths.get(name)));
        stream.ofSourceRate(sourceRates.getOrDefault(name, RATE));
        Integer broken = brokenAt.get(name);
        if (broken != null) {
            stream.brokenAt(broken);
        }
        openings.add(name + "@" + startFrame);
        opened.add(stream);
        return slow ? stream.opening() : stream;
    }

    @Override
    public void requestRate(int sampleRateHz) {
        ratesAsked.add(sampleRateHz);
    }

    private void heard(PlayerState state) {
        states.add(state);
    }

    PlayerState state() {
        return player.state();
    }

    /// Plays so many frames in blocks of ten milliseconds, with a tick after every second one.
    PlayerRig play(int frames) {
        if (!deviceThere) {
            throw new AssertionError("no device");
        }
        int end = played + frames;
        if (left.length < end) {
            left = Arrays.copyOf(left, 2 * end);
            right = Arrays.copyOf(right, 2 * end);
        }
        while (played < end) {
            int n = Math.min(BLOCK, end - played);
            deck.render(left, right, played, played + n);
            played += n;
            tick();
        }
        return this;
    }

    /// Time passes without a device.
    PlayerRig tick() {
        millis += 10;
        player.tick(millis);
        return this;
    }

    int played() {
        return played;
    }

    int trackAt(int frame) {
        return Math.round(left[frame]);
    }

    float left(int frame) {
        return left[frame];
    }

    float right(int frame) {
        return right[frame];
    }

    /// The order of tracks in what was played, silence left out.
    String tracksHeard() {
        StringBuilder text = new StringBuilder();
        int last = 0;
        for (int i = 0; i < played; i++) {
            int track = trackAt(i);
            if (track != last && track != 0) {
                text.append(text.isEmpty() ? "" : " ").append(track);
            }
            last = track == 0 ? last : track;
        }
        return text.toString();
    }

    int number() {
        return Integer.parseInt(
                java.util.Objects.requireNonNull(state().entry()).track().location());
    }

    long streamsLeftOpen() {
        return opened.stream().filter(stream -> !stream.closed()).count();
    }
}

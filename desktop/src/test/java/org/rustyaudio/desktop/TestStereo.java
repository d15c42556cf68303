package org.rustyaudio.desktop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.desktop.stereo.Opening;
import org.rustyaudio.desktop.stereo.Stereo;
import org.rustyaudio.dsp.ChainSettings;
import org.rustyaudio.dsp.generate.GeneratorSettings;
import org.rustyaudio.dsp.spectrum.MeterKind;
import org.rustyaudio.dsp.spectrum.SpectrumSettings;
import org.rustyaudio.player.Track;
import org.rustyaudio.player.TrackStream;
import org.rustyaudio.player.deck.Deck;
import org.rustyaudio.player.transport.Player;
import org.rustyaudio.player.transport.PlayerControls;
import org.rustyaudio.player.transport.PlayerState;

/// The real player on a deck that is turned by hand: no device, no thread, time passes when the test says so.
public final class TestStereo implements Stereo, Opening {

    static final int RATE = 48_000;
    private static final int BLOCK = 480;

    private final Deck deck = new Deck();
    private final Player player;
    private final float[] left = new float[BLOCK];
    private final float[] right = new float[BLOCK];
    private long millis;
    ChainSettings chain = ChainSettings.TRANSPARENT;
    String silence = "";
    float level = -60;
    int beeps;
    int spectra;
    final TestOutputs outputs = new TestOutputs();

    @Nullable
    GeneratorSettings signal;

    final List<Path> opened = new ArrayList<>();
    final Set<MeterKind> asked = EnumSet.noneOf(MeterKind.class);

    public TestStereo() {
        player = new Player(
                deck,
                (_, startFrame, _) -> new Silence(60L * RATE - startFrame, 60L * RATE),
                _ -> {},
                bound -> bound - 1,
                _ -> {},
                RATE);
    }

    /// Lets time pass.
    public void pass(double seconds) {
        int blocks = (int) Math.round(seconds * RATE / BLOCK);
        for (int i = 0; i < blocks; i++) {
            deck.render(left, right, 0, BLOCK);
            millis += 10;
            player.tick(millis);
        }
    }

    public void load(String... titles) {
        List<Track> tracks = new ArrayList<>();
        for (String title : titles) {
            tracks.add(new Track("/music/" + title + ".flac", title, "Lumen Coast", "Harbour Lights", 0, -1));
        }
        tell(controls -> controls.queue().add(tracks));
    }

    @Override
    public PlayerState state() {
        return player.state();
    }

    @Override
    public synchronized void tell(Consumer<PlayerControls> intent) {
        intent.accept(player);
        pass(0.02);
    }

    @Override
    public void sound(ChainSettings settings) {
        chain = settings;
    }

    @Override
    public void signal(@Nullable GeneratorSettings settings) {
        signal = settings;
    }

    @Override
    public int sampleRateHz() {
        return RATE;
    }

    @Override
    public void beep() {
        beeps++;
    }

    @Override
    public float[] spectrum(SpectrumSettings settings) {
        spectra++;
        float[] levelsDb = new float[30];
        for (int i = 0; i < levelsDb.length; i++) {
            levelsDb[i] = level - i;
        }
        return levelsDb;
    }

    @Override
    public float[] meter(MeterKind kind, Object measurement) {
        asked.add(kind);
        return kind == MeterKind.VU ? new float[] {level, level} : new float[0];
    }

    @Override
    public long latencyFrames() {
        return 0;
    }

    @Override
    public String silence() {
        return silence;
    }

    @Override
    public TestOutputs outputs() {
        return outputs;
    }

    @Override
    public String format() {
        return "FLAC 96/24";
    }

    @Override
    public void open(List<Path> paths, Place place) {
        opened.addAll(paths);
    }

    @Override
    public void close() {}

    private static final class Silence implements TrackStream {
        private final long length;
        private long left;

        Silence(long left, long length) {
            this.left = left;
            this.length = length;
        }

        @Override
        public State state() {
            return State.READY;
        }

        @Override
        public int read(float[] a, float[] b, int from, int to) {
            int n = (int) Math.min(to - from, left);
            for (int i = from; i < from + n; i++) {
                a[i] = 0;
                b[i] = 0;
            }
            left -= n;
            return n;
        }

        @Override
        public boolean ended() {
            return left == 0;
        }

        @Override
        public int availableFrames() {
            return (int) Math.min(Integer.MAX_VALUE, left);
        }

        @Override
        public long lengthFrames() {
            return length;
        }

        @Override
        public String failure() {
            return "";
        }

        @Override
        public void close() {}
    }
}

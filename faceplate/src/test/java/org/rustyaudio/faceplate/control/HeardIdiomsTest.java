package org.rustyaudio.faceplate.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rustyaudio.dsp.ChainSettings;
import org.rustyaudio.dsp.EqualizerSettings;
import org.rustyaudio.dsp.SignalChain;
import org.rustyaudio.dsp.effect.EffectRack;
import org.rustyaudio.faceplate.layout.Control;
import org.rustyaudio.faceplate.model.DisplayMode;
import org.rustyaudio.faceplate.model.FaceModel;
import org.rustyaudio.faceplate.model.LimiterSettings;
import org.rustyaudio.faceplate.model.PresetSlots;
import org.rustyaudio.faceplate.model.SoundState;
import org.rustyaudio.faceplate.theme.Themes;
import org.rustyaudio.player.Track;
import org.rustyaudio.player.TrackStream;
import org.rustyaudio.player.deck.Deck;
import org.rustyaudio.player.transport.Player;
import org.rustyaudio.player.transport.PlayerControls;
import org.rustyaudio.player.transport.PlayerState;
import org.rustyaudio.presets.Preset;

/// What the idioms of the face do to the sound: the real player on a deck whose every sample says which place of which
/// track it is, and the real chain behind it.
class HeardIdiomsTest {

    private static final int RATE = 48_000;
    private static final int FRAME = 800;
    private static final int SILENCE = -1;
    private static final int PASSING = -2;

    private final Heard stereo = new Heard();
    private final FaceModel model = new FaceModel(Themes.ICE);
    private final FaceController face = new FaceController(
            stereo,
            model,
            new SoundState(
                    40,
                    false,
                    false,
                    true,
                    false,
                    'A',
                    0,
                    PresetSlots.of(List.of(Preset.of("Flat", EqualizerSettings.FLAT))),
                    null,
                    EffectRack.EMPTY,
                    LimiterSettings.INITIAL),
            new NoWindow(),
            () -> stereo.frames * 1000L / RATE);

    /// The player on a deck that is turned sixty times a second; keeps what was heard.
    private static final class Heard implements FaceStereo {
        private final Deck deck = new Deck();
        private final Player player = new Player(
                deck,
                (track, startFrame, _) -> new Numbered(Integer.parseInt(track.location()), startFrame),
                _ -> {},
                bound -> bound - 1,
                _ -> {},
                RATE);
        private final float[] left = new float[FRAME];
        private final float[] right = new float[FRAME];
        long frames;
        /// Where in the track each frame of the face began.
        final List<Integer> places = new ArrayList<>();
        final List<Integer> tracks = new ArrayList<>();
        ChainSettings chain = ChainSettings.TRANSPARENT;

        void frame() {
            deck.render(left, right, 0, FRAME);
            // Where one place passes into another, the numbers are of neither.
            boolean steady = right[FRAME - 1] - right[0] == FRAME - 1 && left[0] == left[FRAME - 1];
            places.add(left[FRAME / 2] == 0 ? SILENCE : steady ? Math.round(right[0]) : PASSING);
            tracks.add(steady ? Math.round(left[0]) : 0);
            frames += FRAME;
            player.tick(frames * 1000 / RATE);
        }

        @Override
        public PlayerState state() {
            return player.state();
        }

        @Override
        public void tell(Consumer<PlayerControls> intent) {
            intent.accept(player);
        }

        @Override
        public void sound(ChainSettings settings) {
            chain = settings;
        }

        @Override
        public void beep() {}
    }

    /// Two minutes: the left channel holds the track's number, the right one the place.
    private static final class Numbered implements TrackStream {
        private static final long LENGTH = 120L * RATE;
        private final int track;
        private long next;

        Numbered(int track, long start) {
            this.track = track;
            next = start;
        }

        @Override
        public State state() {
            return State.READY;
        }

        @Override
        public int read(float[] left, float[] right, int from, int to) {
            int count = Math.min(to - from, availableFrames());
            for (int i = from; i < from + count; i++) {
                left[i] = track;
                right[i] = next++;
            }
            return count;
        }

        @Override
        public boolean ended() {
            return next >= LENGTH;
        }

        @Override
        public int availableFrames() {
            return (int) Math.max(0, LENGTH - next);
        }

        @Override
        public long lengthFrames() {
            return LENGTH;
        }

        @Override
        public String failure() {
            return "";
        }

        @Override
        public void close() {}
    }

    private void play(double seconds) {
        for (int i = 0; i < Math.round(seconds * RATE / FRAME); i++) {
            stereo.frame();
        }
    }

    private void begin() {
        stereo.tell(player -> {
            player.queue().add(List.of(Track.ofFile("1", "One"), Track.ofFile("2", "Two"), Track.ofFile("3", "Three")));
            player.jumpTo(0);
        });
        play(1);
    }

    /// Holds a key and lets the music pass meanwhile, as the window does frame by frame.
    private void hold(Control control, double seconds) {
        assertTrue(face.hold(control));
        for (int i = 0; i < Math.round(seconds * RATE / FRAME); i++) {
            face.holding();
            stereo.frame();
        }
        face.letGo();
    }

    /// The jumps in what was heard from a frame on, in seconds, and how long the pieces between them were.
    private List<double[]> jumps(int from) {
        List<double[]> jumps = new ArrayList<>();
        int last = from;
        int began = from;
        for (int i = from + 1; i < stereo.places.size(); i++) {
            if (stereo.places.get(i) < 0) {
                continue;
            }
            double jump = (stereo.places.get(i) - stereo.places.get(last) - (i - last) * FRAME) / (double) RATE;
            if (Math.abs(jump) > 0.2) {
                jumps.add(new double[] {jump, (i - began) * (double) FRAME / RATE});
                began = i;
            }
            last = i;
        }
        return jumps;
    }

    @Test
    void nextHeldIsHeardAsPiecesOfTheTrackWithLeapsForwardThatGrow() {
        begin();
        int from = stereo.places.size() - 1;
        hold(Control.NEXT, 2.5);
        play(0.1);
        int end = stereo.places.size() - 1;
        play(2);
        List<double[]> jumps = jumps(from);
        assertTrue(jumps.size() >= 8 && jumps.size() <= 10, jumps.size() + " leaps");
        for (int i = 0; i < jumps.size(); i++) {
            assertTrue(jumps.get(i)[0] > 0.7, "leap " + i + " of " + jumps.get(i)[0] + " s");
            if (i > 0) {
                assertEquals(0.28, jumps.get(i)[1], 0.08, "piece " + i);
                assertTrue(jumps.get(i)[0] > jumps.get(i - 1)[0] - 0.3, "leap " + i + " is smaller");
            }
        }
        assertTrue(jumps.getLast()[0] > 3 * jumps.getFirst()[0], "they grow");
        assertEquals(1, (int) stereo.tracks.getLast(), "it is still the same track");
        long heard = stereo.places.subList(from, end).stream()
                .filter(place -> place != SILENCE)
                .count();
        assertTrue(heard > 0.7 * (end - from), "it is heard, not silent: " + heard + " of " + (end - from));
        assertEquals(
                2,
                (stereo.places.getLast() - stereo.places.get(end)) / (double) RATE,
                0.1,
                "it plays on from where the key was let go");
    }

    @Test
    void previousHeldIsHeardAsPiecesThatEachBeginEarlier() {
        begin();
        face.seekTo(0.5);
        play(1);
        int from = stereo.places.size() - 1;
        hold(Control.PREVIOUS, 2);
        List<double[]> jumps = jumps(from);
        assertTrue(jumps.size() >= 6, jumps.size() + " leaps");
        jumps.forEach(jump -> assertTrue(jump[0] < -0.7, "leap of " + jump[0] + " s"));
        play(0.1);
        assertEquals(1, (int) stereo.tracks.getLast());
    }

    @Test
    void introIsTenSecondsOfEachTrackToTheEar() {
        begin();
        face.toggleIntro();
        play(33);
        int second = stereo.tracks.indexOf(2);
        int third = stereo.tracks.indexOf(3);
        // Half a second of it passes into the next.
        assertEquals(9.5, (third - second) * (double) FRAME / RATE, 0.2, "of the second track");
        assertTrue(stereo.places.get(second) < 0.6 * RATE, "from its beginning");
        long silent = stereo.places.subList(second, third).stream()
                .filter(place -> place == SILENCE)
                .count();
        assertTrue(silent < 10, silent + " silent frames");
    }

    /// How much louder a tone comes out than it went in, in dB.
    private double gainDb(double hz) {
        SignalChain chain = new SignalChain(RATE, stereo.chain);
        float[] left = new float[RATE];
        float[] right = new float[RATE];
        for (int i = 0; i < RATE; i++) {
            left[i] = (float) (0.05 * Math.sin(2 * Math.PI * hz * i / RATE));
            right[i] = left[i];
        }
        chain.process(left, right, 0, RATE);
        double power = 0;
        for (int i = RATE / 2; i < RATE; i++) {
            power += left[i] * left[i];
        }
        return 10 * Math.log10(power / (RATE / 2) / (0.05 * 0.05 / 2));
    }

    @Test
    void loudLiftsBassAndTrebleTheMoreTheVolumeIsTurnedDown() {
        double[] bass = new double[3];
        double[] treble = new double[3];
        double[] volumes = {5, 20, 40};
        for (int i = 0; i < volumes.length; i++) {
            face.setVolume(volumes[i]);
            double middle = gainDb(1_000);
            double low = gainDb(50);
            double high = gainDb(12_000);
            assertEquals(0, low - middle, 0.1, "flat without it");
            face.press(Control.LOUD);
            bass[i] = gainDb(50) - low - (gainDb(1_000) - middle);
            treble[i] = gainDb(12_000) - high - (gainDb(1_000) - middle);
            face.press(Control.LOUD);
            assertEquals(low, gainDb(50), 0.01, "off is as before");
        }
        assertTrue(bass[0] > 6, "bass at volume 5: " + bass[0]);
        assertTrue(bass[0] > bass[1] + 1, bass[0] + " and " + bass[1]);
        assertTrue(treble[0] > treble[1], treble[0] + " and " + treble[1]);
        assertTrue(bass[0] > treble[0], "bass is lifted more than treble");
        assertEquals(0, bass[2], 0.1, "loud music needs none");
        assertEquals(0, treble[2], 0.1);
    }

    @Test
    void dispGoesThroughEveryDisplayAndBack() {
        Set<DisplayMode> seen = EnumSet.noneOf(DisplayMode.class);
        DisplayMode first = model.display();
        for (int i = 0; i < DisplayMode.values().length; i++) {
            face.press(Control.DISP);
            seen.add(model.display());
        }
        assertEquals(EnumSet.allOf(DisplayMode.class), seen);
        assertEquals(first, model.display());
        face.press(Control.DISP);
        assertTrue(face.hold(Control.DISP));
        assertEquals(first, model.display(), "held, it goes back");
    }

    private static final class NoWindow implements FaceWindow {
        @Override
        public void chooseFiles() {}

        @Override
        public void chooseFolder() {}

        @Override
        public Set<Drawer> drawers() {
            return Set.of();
        }

        @Override
        public @Nullable Drawer drawer() {
            return null;
        }

        @Override
        public void showDrawer(Drawer drawer) {}

        @Override
        public void hideDrawer() {}

        @Override
        public boolean closeTop() {
            return false;
        }

        @Override
        public void showSources() {}

        @Override
        public void toggleFullScreen() {}

        @Override
        public void showKeys() {}

        @Override
        public void toggleCarMode() {}
    }
}

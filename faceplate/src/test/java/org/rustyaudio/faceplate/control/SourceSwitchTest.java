package org.rustyaudio.faceplate.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.rustyaudio.dsp.ChainSettings;
import org.rustyaudio.dsp.EqualizerSettings;
import org.rustyaudio.dsp.effect.EffectRack;
import org.rustyaudio.faceplate.model.PlayerStates;
import org.rustyaudio.player.queue.PlaylistSide;
import org.rustyaudio.player.queue.StoredQueue;
import org.rustyaudio.player.transport.PlayerControls;
import org.rustyaudio.player.transport.PlayerState;
import org.rustyaudio.presets.FactoryEffects;
import org.rustyaudio.presets.FactoryPresets;

class SourceSwitchTest {

    private final List<String> told = new ArrayList<>();
    private int published;
    private PlayerState now = PlayerStates.empty();
    private final SourceSwitch sources = new SourceSwitch(new Stereo(), () -> published++);
    private final Live live = new Live();

    private static final class Live implements LiveControls {
        int toggles;
        int gaveWay;

        @Override
        public void togglePlay() {
            toggles++;
        }

        @Override
        public void giveWay() {
            gaveWay++;
        }
    }

    private final class Stereo implements FaceStereo {
        @Override
        public PlayerState state() {
            return now;
        }

        @Override
        public void tell(Consumer<PlayerControls> intent) {
            intent.accept((PlayerControls) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {PlayerControls.class}, (_, method, _) -> {
                        told.add(method.getName());
                        return null;
                    }));
        }

        @Override
        public void sound(ChainSettings chain) {}

        @Override
        public void beep() {}
    }

    @Test
    void aSourceThatBeginsPausesTheMusicOnce() {
        sources.begin(Source.GENERATOR, live, false, "Sine");
        sources.begin(Source.GENERATOR, live, false, "Saw");
        assertEquals(List.of("pause"), told);
        assertEquals(Source.GENERATOR, sources.source());
        assertEquals("Saw", sources.title());
        assertTrue(sources.sounding());
    }

    @Test
    void leavingItResumesNothing() {
        sources.begin(Source.GENERATOR, live, false, "Sine");
        sources.files();
        assertEquals(List.of("pause"), told);
        assertEquals(1, live.gaveWay);
        assertEquals(Source.FILES, sources.source());
        assertFalse(sources.togglePlay());
    }

    @Test
    void aTrackThatIsStartedElsewhereTakesOver() {
        PlayerState playing = PlayerStates.playing();
        sources.begin(Source.GENERATOR, live, false, "Sine");
        sources.look(playing);
        assertTrue(sources.sounding(), "the pause has not arrived yet");
        sources.look(PlayerStates.empty());
        sources.look(playing);
        assertFalse(sources.sounding());
        assertEquals(Source.FILES, sources.source());
    }

    @Test
    void thePlayKeyWorksTheChosenSource() {
        assertFalse(sources.togglePlay());
        sources.begin(Source.GENERATOR, live, false, "Sine");
        sources.end();
        assertTrue(sources.togglePlay());
        assertEquals(1, live.toggles);
    }

    @Test
    void theSourceKeyWalksThroughWhatExistsAndEachBeginsAsItIsChosen() {
        assertFalse(sources.next(), "there are only files");
        Live line = new Live();
        sources.offer(Source.LINE_IN, line);
        sources.offer(Source.GENERATOR, live);
        assertEquals(List.of(Source.FILES, Source.GENERATOR, Source.LINE_IN), sources.available());
        assertTrue(sources.next());
        assertEquals(Source.GENERATOR, sources.source());
        assertEquals(List.of("pause"), told);
        assertEquals(1, live.toggles);
        sources.begin(Source.GENERATOR, live, false, "Sine");
        assertTrue(sources.next());
        assertEquals(1, live.gaveWay);
        assertEquals(Source.LINE_IN, sources.source());
        assertEquals(1, line.toggles);
        sources.begin(Source.LINE_IN, line, false, "Line in");
        assertTrue(sources.next());
        assertEquals(1, line.gaveWay);
        assertEquals(Source.FILES, sources.source());
        assertFalse(told.contains("play"), "the files did not play when they were left");
    }

    @Test
    void filesThatPlayedGoOnWhereTheyStoodWhenSrcComesBack() {
        now = PlayerStates.playing();
        sources.offer(Source.GENERATOR, live);
        sources.next();
        sources.begin(Source.GENERATOR, live, false, "Sine");
        now = PlayerStates.empty();
        sources.look(now);
        sources.next();
        assertEquals(List.of("pause", "play"), told);
        assertEquals(1, live.gaveWay);
    }

    @Test
    void aPlaylistIsASourceBesideTheFiles() {
        sources.offer(Source.GENERATOR, live);
        now = PlayerStates.beside(PlayerStates.playing(), new PlaylistSide("Road", false, StoredQueue.EMPTY));
        sources.look(now);
        assertEquals(List.of(Source.FILES, Source.PLAYLIST, Source.GENERATOR), sources.available());
        sources.next();
        assertEquals(Source.PLAYLIST, sources.source());
        assertEquals(List.of("choosePlaylist"), told);
        now = PlayerStates.beside(now, new PlaylistSide("Road", true, StoredQueue.EMPTY));
        sources.look(now);
        sources.next();
        assertEquals(Source.GENERATOR, sources.source());
        assertEquals(List.of("choosePlaylist", "pause"), told);
        sources.choose(Source.PLAYLIST);
        assertEquals(Source.PLAYLIST, sources.source());
        assertEquals(List.of("choosePlaylist", "pause", "play"), told, "it goes on where it stood");
    }

    @Test
    void aSourceThatIsLeftBeforeItSoundsIsToldSo() {
        sources.offer(Source.LINE_IN, live);
        sources.next();
        sources.next();
        assertEquals(1, live.toggles);
        assertEquals(1, live.gaveWay);
        assertEquals(Source.FILES, sources.source());
    }

    @Test
    void aSourceThatSoundsIsNotEndedByBeingChosenAgain() {
        sources.offer(Source.GENERATOR, live);
        sources.choose(Source.GENERATOR);
        sources.begin(Source.GENERATOR, live, false, "Sine");
        sources.choose(Source.GENERATOR);
        assertEquals(1, live.toggles);
        assertEquals(0, live.gaveWay);
    }

    @Test
    void aSourceThatSoundsGivesWayToTheNextOne() {
        sources.offer(Source.GENERATOR, live);
        sources.begin(Source.GENERATOR, live, false, "Sine");
        assertTrue(sources.next());
        assertEquals(Source.FILES, sources.source());
        assertEquals(1, live.gaveWay);
        assertFalse(sources.sounding());
    }

    @Test
    void aSourceWhoseDeviceGoesLeavesTheFiles() {
        sources.offer(Source.LINE_IN, live);
        sources.next();
        sources.withdraw(Source.LINE_IN);
        assertEquals(Source.FILES, sources.source());
        assertFalse(sources.next());
    }

    @Test
    void straightLeavesOutEqualizerAndEffectsAndTheLimiterStandsGuard() {
        ChainSettings sound = new ChainSettings(FactoryPresets.all().get(1).equalizer(), 0, -12, false, -1)
                .withEffects(FactoryEffects.racks().getFirst().rack());
        assertEquals(sound, sources.chain(sound));
        sources.begin(Source.GENERATOR, live, false, "Sine");
        assertEquals(sound.withLimiter(true, -1), sources.chain(sound));
        sources.begin(Source.GENERATOR, live, true, "Sine");
        ChainSettings straight = sources.chain(sound);
        assertEquals(EqualizerSettings.FLAT, straight.equalizer());
        assertEquals(EffectRack.EMPTY, straight.effects());
        assertEquals(-12, straight.volumeDb());
        assertTrue(straight.limiterOn());
        assertEquals(2, published);
    }
}

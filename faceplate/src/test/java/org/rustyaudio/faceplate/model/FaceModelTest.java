package org.rustyaudio.faceplate.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rustyaudio.dsp.EqualizerSettings;
import org.rustyaudio.faceplate.layout.Control;
import org.rustyaudio.faceplate.theme.Theme;
import org.rustyaudio.faceplate.theme.Themes;
import org.rustyaudio.player.Track;
import org.rustyaudio.player.transport.AbLoop;
import org.rustyaudio.player.transport.Playback;
import org.rustyaudio.player.transport.PlayerState;
import org.rustyaudio.player.transport.Trouble;
import org.rustyaudio.presets.Preset;

class FaceModelTest {

    private static final Surroundings CALM = new Surroundings("23:48", "FLAC 96/24", "", 0, false);
    private static final SoundState SOUND = SoundState.initial(PresetSlots.of(
            List.of(Preset.of("Flat", EqualizerSettings.FLAT), Preset.of("Night", EqualizerSettings.FLAT))));

    private final FaceModel model = new FaceModel(Themes.ICE);

    private FaceState at(PlayerState player, long millis) {
        return at(player, CALM, millis);
    }

    private FaceState at(PlayerState player, Surroundings around, long millis) {
        return model.at(player, SOUND, around, 30, 13, (title, time) -> Math.max(0, title.length() - 12) * 10, millis);
    }

    private static List<String> words(FaceState face) {
        List<String> words = new ArrayList<>();
        for (Annunciator word : face.glass().status()) {
            words.add(word.text());
        }
        return words;
    }

    @Test
    void anEmptyStereoInvitesToOpenMusic() {
        FaceState face = at(Players.empty(), 0);
        assertEquals("Rusty Audio", face.glass().title());
        assertEquals("Drop music here, or press Open", face.glass().line());
        assertEquals("Open music", face.glass().invitation());
        assertEquals("", face.glass().time());
        assertEquals(-1, face.glass().position());
        assertTrue(face.key(Control.PLAY).disabled());
    }

    @Test
    void aPlayingTrackShowsTitleTimeLeftAndWhoPlays() {
        FaceState face = at(Players.playing(107, 273, "Night Ferry", "Ochre"), 0);
        assertEquals("Night Ferry", face.glass().title());
        assertEquals("\u22122:46", face.glass().time());
        assertEquals("1:47", face.glass().elapsed());
        assertEquals("Lumen Coast  ·  Harbour Lights", face.glass().line());
        assertEquals(107 / 273.0, face.glass().position(), 1e-9);
        assertEquals(List.of("FILES", "1/2", "FLAC 96/24", "EQ"), words(face));
        assertTrue(face.playing());
    }

    @Test
    void speedAndTheRepeatedPartAreTold() {
        PlayerState plain = Players.playing(100, 200, "Night Ferry");
        assertEquals(GlassState.Span.NONE, at(plain, 0).glass().loop());
        FaceState begun = at(Players.paced(plain, 1.25, new AbLoop(50L * Players.RATE, -1)), 0);
        assertEquals(List.of("FILES", "1/1", "FLAC 96/24", "1.25\u00d7", "A\u2013", "EQ"), words(begun));
        assertEquals(new GlassState.Span(0.25, -1), begun.glass().loop());
        FaceState whole = at(Players.paced(plain, 1, new AbLoop(50L * Players.RATE, 150L * Players.RATE)), 0);
        assertEquals(List.of("FILES", "1/1", "FLAC 96/24", "A\u2013B", "EQ"), words(whole));
        assertEquals(new GlassState.Span(0.25, 0.75), whole.glass().loop());
    }

    @Test
    void whatWaitsInTheDevicePassesAtTheSpeedOfTheMusic() {
        Surroundings late = new Surroundings("23:48", "", "", Players.RATE, false);
        PlayerState twice = Players.paced(Players.playing(107, 273, "Night Ferry"), 2, null);
        assertEquals("1:45", at(twice, late, 0).glass().elapsed());
    }

    @Test
    void theTimeShownIsTheTimeHeard() {
        Surroundings late = new Surroundings("23:48", "", "", Players.RATE, false);
        assertEquals(
                "1:46",
                at(Players.playing(107, 273, "Night Ferry"), late, 0).glass().elapsed());
    }

    @Test
    void theDisplayKeyGoesFromTimesToMetersToTheClockAndBack() {
        PlayerState player = Players.playing(107, 273, "Night Ferry");
        model.nextDisplay(0);
        assertEquals("1:47", at(player, 10).glass().time());
        assertEquals("Time passed", at(player, 10).glass().line());
        List<MeterStyle> meters = new ArrayList<>();
        while (model.display().next() != DisplayMode.CLOCK) {
            model.nextDisplay(20);
            meters.add(model.meter());
        }
        assertEquals(
                List.of(
                        MeterStyle.OUTLINE,
                        MeterStyle.VU,
                        MeterStyle.PEAK,
                        MeterStyle.LOUDNESS,
                        MeterStyle.SCOPE,
                        MeterStyle.SPECTROGRAM,
                        MeterStyle.WAVEFORM),
                meters);
        model.nextDisplay(20);
        FaceState clock = at(player, 5000);
        assertEquals("23:48", clock.glass().title());
        assertEquals("", clock.glass().clock());
        assertEquals("Lumen Coast  ·  Night Ferry", clock.glass().line());
        model.nextDisplay(5000);
        assertEquals("\u22122:46", at(player, 5001).glass().time());
        model.previousDisplay(5000);
        assertEquals(DisplayMode.CLOCK, model.display());
    }

    @Test
    void aSkippedTrackSaysWhyForEightSecondsAndOnlyOnce() {
        Trouble trouble = new Trouble(Track.ofFile("/a.mp3", "a"), "a.mp3 is no audio file", 1);
        PlayerState player = Players.state(Playback.PLAYING, List.of("Next"), 0, 0, 10, trouble);
        assertEquals("Skipped: a.mp3 is no audio file", at(player, 0).glass().line());
        assertTrue(at(player, 7000).glass().message());
        assertFalse(at(player, 8000).glass().message());
        assertFalse(at(player, 9000).glass().message());
    }

    @Test
    void withoutASoundDeviceTheDisplaySaysSo() {
        Surroundings silent = new Surroundings("23:48", "", "No sound device: playing silently", 0, false);
        FaceState face = at(Players.playing(1, 9, "Night Ferry"), silent, 0);
        assertEquals("No sound device: playing silently", face.glass().line());
        assertEquals("NO DEVICE", words(face).get(0));
        assertEquals(
                Annunciator.Kind.WARNING,
                at(Players.empty(), silent, 60_000).glass().status().get(0).kind());
    }

    @Test
    void aFailureStaysOnTheGlass() {
        PlayerState player =
                Players.state(new Playback.Failed("nothing here can be played"), List.of("x"), 0, 0, -1, null);
        assertEquals("nothing here can be played", at(player, 999_999).glass().line());
    }

    @Test
    void aLongTitleWalksOnceByWholeDotsAndReturns() {
        PlayerState player = Players.playing(1, 300, "A title of thirty letters, yes");
        assertEquals(0, at(player, 0).glass().titleShift());
        assertEquals(0, at(player, 1500).glass().titleShift());
        assertEquals(30, at(player, 2500).glass().titleShift());
        assertEquals(180, at(player, 8000).glass().titleShift());
        assertEquals(0, at(player, 9100).glass().titleShift());
        assertEquals(0, at(player, 60_000).glass().titleShift());
        model.readTitle(60_000);
        assertEquals(15, at(player, 60_500).glass().titleShift());
    }

    @Test
    void reducedMotionKeepsTheTitleStillAndHidesPeaks() {
        Surroundings still = new Surroundings("23:48", "", "", 0, true);
        PlayerState player = Players.playing(1, 300, "A title of thirty letters, yes");
        model.spectrum(levels(-40));
        at(player, still, 0);
        FaceState face = at(player, still, 3000);
        assertEquals(0, face.glass().titleShift());
        assertEquals(-1, cells(face).peak(3));
    }

    private static SpectrumCells cells(FaceState face) {
        return assertInstanceOf(MeterState.Spectrum.class, face.glass().meter()).cells();
    }

    private static float[] levels(float db) {
        float[] levels = new float[30];
        java.util.Arrays.fill(levels, db);
        return levels;
    }

    @Test
    void aPeakIsHeldForHalfASecondAndThenFallsARowInFortyMilliseconds() {
        PlayerState player = Players.playing(1, 300, "Night Ferry");
        model.spectrum(levels(-25));
        assertEquals(13, cells(at(player, 0)).lit(0));
        model.spectrum(levels(-85));
        assertEquals(0, cells(at(player, 10)).lit(0));
        assertEquals(12, cells(at(player, 500)).peak(0));
        int before = cells(at(player, 540)).peak(0);
        int after = cells(at(player, 624)).peak(0);
        assertEquals(2, before - after);
        assertEquals(-1, cells(at(player, 4000)).peak(0));
    }

    @Test
    void tuningChoosesWithoutPlayingAndForgetsAfterFourSeconds() {
        PlayerState player = Players.playing(1, 300, "One", "Two", "Three");
        model.tune(player, 1, 1000);
        model.tune(player, 1, 1200);
        assertEquals(2, model.tuned(1300));
        assertEquals("3/3  Three", at(player, 1300).glass().line());
        model.tune(player, 1, 1400);
        assertEquals(0, model.tuned(1400));
        assertEquals(-1, model.tuned(5500));
    }

    @Test
    void theNightPanelLightsItsLegendsForEightSecondsWhenTouched() {
        assertTrue(model.toggleNight(0));
        assertEquals(Theme.Mode.NIGHT, model.theme(1).mode());
        model.touched(100);
        assertEquals(Theme.Mode.NIGHT_LIT, model.theme(8000).mode());
        assertEquals(Theme.Mode.NIGHT, model.theme(8100).mode());
    }

    @Test
    void highContrastRefusesTheNightPanelAndSaysSo() {
        model.setIllumination(Themes.HIGH_CONTRAST);
        assertFalse(model.toggleNight(0));
        assertEquals(
                "Night Panel rests while High Contrast is on",
                at(Players.empty(), 0).glass().line());
    }

    @Test
    void aHandOnThePositionLineMovesTheTimeBeforeTheMusic() {
        PlayerState player = Players.playing(10, 100, "Night Ferry");
        model.previewSeek(0.5);
        assertEquals("0:50", at(player, 0).glass().time());
        assertEquals(0.5, at(player, 0).glass().position(), 1e-9);
        model.previewSeek(-1);
        assertEquals("\u22121:30", at(player, 0).glass().time());
    }

    @Test
    void hoursAreShownAndSecondsAddUp() {
        assertEquals("1:02:46", Times.elapsed(3766.9));
        assertEquals("\u22120:01", Times.remaining(0.1));
        assertEquals("\u22120:00", Times.remaining(0));
    }

    @Test
    void theWindowIsNamedAfterTheTrack() {
        assertEquals(
                "Night Ferry – Lumen Coast · Rusty Audio", FaceModel.windowTitle(Players.playing(1, 9, "Night Ferry")));
        assertEquals("Rusty Audio", FaceModel.windowTitle(Players.empty()));
    }
}

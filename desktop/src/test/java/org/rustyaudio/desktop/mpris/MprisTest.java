package org.rustyaudio.desktop.mpris;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.rustyaudio.codec.Picture;
import org.rustyaudio.codec.Tags;
import org.rustyaudio.desktop.TestStereo;
import org.rustyaudio.player.queue.RepeatMode;
import org.rustyaudio.player.transport.PlayerControls;
import org.rustyaudio.player.transport.PlayerState;

/// A real session bus, asked by the programs people use: what `playerctl` says and does.
@EnabledOnOs(OS.LINUX)
@Timeout(90)
class MprisTest {

    @TempDir
    Path folder;

    private final FakeRemote remote = new FakeRemote();
    private @Nullable BusDaemon started;
    private @Nullable Mpris mpris;

    @BeforeEach
    void joinTheBus() throws Exception {
        BusDaemon.assumeInstalled();
        started = BusDaemon.start(folder);
        remote.stereo.load("Lighthouse", "Low Tide", "Breakwater");
        mpris = join(remote);
        remote.changed = mpris::changed;
        await("rustyaudio", "playerctl", "-l");
    }

    @AfterEach
    void leaveTheBus() {
        if (mpris != null) {
            mpris.close();
        }
        if (started != null) {
            started.close();
        }
    }

    private BusDaemon bus() {
        return Objects.requireNonNull(started);
    }

    private Mpris join(Remote of) {
        Map<String, String> environment = Map.of("DBUS_SESSION_BUS_ADDRESS", bus().address());
        return Mpris.start(of, folder.resolve("cache"), environment::get);
    }

    @Test
    void playerctlPlaysPausesStopsAndGoesOn() throws Exception {
        assertEquals("Stopped", playerctl("status"));
        playerctl("play");
        assertEquals("Playing", playerctl("status"));
        playerctl("pause");
        assertEquals("Paused", playerctl("status"));
        playerctl("play-pause");
        assertTrue(remote.state().playing());
        playerctl("next");
        await("Low Tide", "playerctl", "metadata", "title");
        playerctl("previous");
        await("Lighthouse", "playerctl", "metadata", "title");
        playerctl("stop");
        assertEquals("Stopped", playerctl("status"));
    }

    @Test
    void playerctlReadsWhatPlays() throws Exception {
        playerctl("play");
        await("Lighthouse", "playerctl", "metadata", "title");
        assertEquals("Lumen Coast", playerctl("metadata", "artist"));
        assertEquals("Harbour Lights", playerctl("metadata", "album"));
        assertEquals("file:///music/Lighthouse.flac", playerctl("metadata", "xesam:url"));
        await("60000000", "playerctl", "metadata", "mpris:length");
        assertTrue(playerctl("metadata", "mpris:trackid").contains("/org/rustyaudio/RustyAudio/track/"));
    }

    @Test
    void theCoverIsAFileOfTheCache() throws Exception {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3};
        playerctl("play");
        Objects.requireNonNull(mpris)
                .learn(
                        Objects.requireNonNull(remote.state().entry()).track(),
                        new Tags(Map.of("genre", "Dub"), List.of(new Picture("image/png", picture))));
        await("Dub", "playerctl", "metadata", "xesam:genre");
        URI cover = URI.create(playerctl("metadata", "mpris:artUrl"));
        assertTrue(cover.getPath().endsWith(".png"), cover.toString());
        assertArrayEquals(picture, Files.readAllBytes(Path.of(cover)));
    }

    @Test
    void playerctlSeeks() throws Exception {
        playerctl("play");
        await("60000000", "playerctl", "metadata", "mpris:length");
        playerctl("position", "30");
        awaitSeconds(30);
        playerctl("position", "5+");
        awaitSeconds(35);
        playerctl("position", "10-");
        awaitSeconds(25);
        assertEquals(remote.state().positionSeconds(), Double.parseDouble(playerctl("position")), 0.1);
        playerctl("position", "50+");
        await("Low Tide", "playerctl", "metadata", "title");
    }

    @Test
    void aPlaceInAnotherTrackIsNotTakenForThisOne() throws Exception {
        playerctl("play");
        await("60000000", "playerctl", "metadata", "mpris:length");
        String before = playerctl("position");
        call("SetPosition", "objpath:/org/rustyaudio/RustyAudio/track/99", "int64:30000000");
        assertEquals(Double.parseDouble(before), Double.parseDouble(playerctl("position")), 1);
    }

    @Test
    void theVolumeIsTheKnob() throws Exception {
        assertEquals("0.500000", playerctl("volume"));
        playerctl("volume", "0.75");
        assertEquals(30, remote.volume);
        playerctl("volume", "7");
        assertEquals(40, remote.volume);
    }

    @Test
    void theRateIsTheSpeedBothWays() throws Exception {
        assertEquals(0.25, rate("MinimumRate"));
        assertEquals(4, rate("MaximumRate"));
        assertEquals(1, rate("Rate"));
        setRate("1.5");
        assertEquals(1.5, remote.state().speed());
        assertEquals(1.5, rate("Rate"));
        BufferedReader words = bus().follow("dbus-monitor", "path=" + BusObject.PATH);
        awaitLine(words, "NameLost");
        remote.tell(player -> player.setSpeed(2));
        awaitLine(words, "\"Rate\"");
        assertTrue(awaitLine(words, "double").endsWith("double 2"));
        setRate("9");
        assertEquals(4, remote.state().speed());
        playerctl("play");
        setRate("0");
        assertEquals("Paused", playerctl("status"));
        assertEquals(4, remote.state().speed());
    }

    private double rate(String property) throws Exception {
        String said =
                send("org.freedesktop.DBus.Properties.Get", "string:" + PlayerInterface.NAME, "string:" + property);
        return Double.parseDouble(said.substring(said.lastIndexOf(' ') + 1));
    }

    private void setRate(String rate) throws Exception {
        send(
                "org.freedesktop.DBus.Properties.Set",
                "string:" + PlayerInterface.NAME,
                "string:Rate",
                "variant:double:" + rate);
    }

    @Test
    void repeatAndShuffleAreSetAndRead() throws Exception {
        for (String loop : List.of("Track", "Playlist", "None")) {
            playerctl("loop", loop);
            await(loop, "playerctl", "loop");
        }
        playerctl("loop", "Playlist");
        assertEquals(RepeatMode.ALL, remote.state().repeat());
        playerctl("shuffle", "On");
        await("On", "playerctl", "shuffle");
        assertTrue(remote.state().shuffle());
    }

    @Test
    void onlyFilesOfThisMachineAreOpened() throws Exception {
        playerctl("open", "file:///music/A%20B.flac");
        assertEquals(List.of(Path.of("/music/A B.flac")), remote.opened);
        String refusal = call("OpenUri", "string:https://example.org/a.flac");
        assertTrue(refusal.contains("files of this machine only"), refusal);
        call("OpenUri", "string:file://elsewhere/music/a.flac");
        assertEquals(1, remote.opened.size());
    }

    @Test
    void changesAreSaidOnTheBus() throws Exception {
        BufferedReader follow = bus().follow("playerctl", "--follow", "status");
        assertEquals("Stopped", follow.readLine());
        remote.tell(PlayerControls::play);
        assertEquals("Playing", follow.readLine());
        remote.tell(PlayerControls::pause);
        assertEquals("Paused", follow.readLine());
        BufferedReader titles = bus().follow("playerctl", "--follow", "metadata", "title");
        assertEquals("Lighthouse", titles.readLine());
        remote.tell(PlayerControls::next);
        assertEquals("Low Tide", titles.readLine());
    }

    @Test
    void aChangeNamesNothingElseAndAJumpIsSaidAsOne() throws Exception {
        playerctl("play");
        await("60000000", "playerctl", "metadata", "mpris:length");
        BufferedReader monitor = bus().follow("dbus-monitor", "--profile", "path=" + BusObject.PATH);
        BufferedReader words = bus().follow("dbus-monitor", "path=" + BusObject.PATH);
        // Their own names are lost when they become listeners.
        awaitLine(monitor, "NameLost");
        awaitLine(words, "NameLost");
        remote.tell(player -> player.seekTo(40L * 48_000));
        awaitLine(monitor, "Seeked");
        awaitLine(words, "member=Seeked");
        String position = awaitLine(words, "int64");
        assertEquals(40e6, Double.parseDouble(position.replaceAll(".*int64 ", "")), 1e6);
        remote.setVolume(10);
        awaitLine(words, "PropertiesChanged");
        List<String> names = new ArrayList<>();
        String line = awaitLine(words, "array [");
        while (!line.strip().equals("]")) {
            line = words.readLine();
            if (line.contains("string \"")) {
                names.add(line.strip());
            }
        }
        assertEquals(List.of("string \"Volume\""), names);
    }

    @Test
    void theProgramIsRaisedAndEnded() throws Exception {
        String root = "org.mpris.MediaPlayer2.";
        send(root + "Raise");
        assertEquals(List.of("raise"), remote.asked);
        send(root + "Quit");
        assertEquals(List.of("raise", "quit"), remote.asked);
        String all = send("org.freedesktop.DBus.Properties.GetAll", "string:org.mpris.MediaPlayer2");
        for (String expected : List.of("Rusty Audio", "org.rustyaudio.RustyAudio", "audio/flac", "\"file\"")) {
            assertTrue(all.contains(expected), all);
        }
        String shape = send("org.freedesktop.DBus.Introspectable.Introspect");
        for (String expected : List.of("PlaybackStatus", "Seeked", "a{sv}", "SetPosition")) {
            assertTrue(shape.contains(expected), shape);
        }
    }

    @Test
    void aSecondStereoHasANameOfItsOwnAndBothLeave() throws Exception {
        try (Mpris second = join(new FakeRemote())) {
            await("instance" + ProcessHandle.current().pid(), "playerctl", "-l");
            second.changed();
        }
        assertEquals("rustyaudio", bus().run("playerctl", "-l"));
        Objects.requireNonNull(mpris).close();
        mpris = null;
        assertFalse(bus().run("playerctl", "-l").contains("rustyaudio"));
    }

    private String playerctl(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of("playerctl"));
        command.addAll(List.of(words));
        return bus().run(command.toArray(String[]::new));
    }

    private String call(String member, String... words) throws Exception {
        return send("org.mpris.MediaPlayer2.Player." + member, words);
    }

    private String send(String member, String... words) throws Exception {
        List<String> command = new ArrayList<>(
                List.of("dbus-send", "--session", "--print-reply", "--dest=" + Mpris.NAME, BusObject.PATH, member));
        command.addAll(List.of(words));
        return bus().run(command.toArray(String[]::new));
    }

    /// Asks until the answer holds `wanted`; the test's time limit ends it.
    private void await(String wanted, String... command) throws Exception {
        String said;
        do {
            said = bus().run(command);
        } while (!said.contains(wanted));
    }

    private void awaitSeconds(double seconds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (Math.abs(remote.state().positionSeconds() - seconds) > 0.5 && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertEquals(seconds, remote.state().positionSeconds(), 0.5);
    }

    private static String awaitLine(BufferedReader reader, String wanted) throws Exception {
        String line;
        do {
            line = Objects.requireNonNull(reader.readLine(), "ended before " + wanted);
        } while (!line.contains(wanted));
        return line;
    }

    /// The real player on a deck turned by hand.
    private static final class FakeRemote implements Remote {

        final TestStereo stereo = new TestStereo();
        final List<Path> opened = new ArrayList<>();
        final List<String> asked = new ArrayList<>();
        volatile double volume = 20;
        volatile Runnable changed = () -> {};

        @Override
        public PlayerState state() {
            return stereo.state();
        }

        @Override
        public long latencyFrames() {
            return 0;
        }

        @Override
        public void tell(Consumer<PlayerControls> intent) {
            stereo.tell(intent);
            stereo.pass(0.1);
            changed.run();
        }

        @Override
        public double volume() {
            return volume;
        }

        @Override
        public void setVolume(double steps) {
            volume = steps;
            changed.run();
        }

        @Override
        public void open(Path path) {
            opened.add(path);
        }

        @Override
        public void raise() {
            asked.add("raise");
        }

        @Override
        public void quit() {
            asked.add("quit");
        }
    }
}

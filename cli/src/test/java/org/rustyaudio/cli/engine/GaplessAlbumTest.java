package org.rustyaudio.cli.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rustyaudio.codec.AudioFiles;
import org.rustyaudio.player.Track;
import org.rustyaudio.testkit.sound.Heard;

/// Real files, real decoders, the whole engine: what arrives at the device.
@Timeout(120)
class GaplessAlbumTest {

    private static final int SPEED = 4;

    private final Album album = new Album(1);

    @TempDir
    Path folder;

    /// Checks what the device got, without the silence around it.
    private interface Checks {
        void check(float[] left, float[] right);
    }

    /// Plays the tracks in a row, faster than real time.
    private void play(List<Track> tracks, Checks checks) throws Exception {
        EngineRig.undisturbed(() -> {
            var host = new TapeHost(SPEED, 20 * Album.RATE_HZ);
            try (var rig = new EngineRig(host, Album.RATE_HZ, AudioFiles::open)) {
                rig.play(tracks.toArray(Track[]::new));
                rig.awaitEndOfPlaying();
                assertEquals(null, rig.engine.state().trouble());
                float[] left = host.tape().left();
                float[] right = host.tape().right();
                int first = Heard.firstSound(left);
                int last = Heard.lastSound(left) + 1;
                return rig.ifInTime(() ->
                        checks.check(Arrays.copyOfRange(left, first, last), Arrays.copyOfRange(right, first, last)));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"wav", "flac", "wavpack", "alac"})
    void aLosslessAlbumArrivesBitForBit(String format) throws Exception {
        play(tracks(format), (left, right) -> {
            assertEquals(album.frames(), left.length);
            assertArrayEquals(album.left, left);
            assertArrayEquals(album.right, right);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"mp3", "vorbis", "opus", "aac"})
    void aLossyAlbumHasNoFrameLostOrAddedAtItsJoins(String format) throws Exception {
        play(tracks(format), (left, _) -> {
            // A codec may round the very first or last samples to silence.
            assertEquals(album.frames(), left.length, 64);
            int from = 0;
            int lag = Integer.MIN_VALUE;
            for (int length : Album.LENGTHS) {
                // Around the beginning, the middle and the end of each track.
                for (int at : new int[] {from + 200, from + length / 2, from + length - 4_200}) {
                    int here = bestLag(left, at);
                    lag = lag == Integer.MIN_VALUE ? here : lag;
                    assertEquals(lag, here, "frames lost or added before frame " + at);
                    double alike = Heard.correlation(left, at + here, album.left, at, 4_000);
                    assertTrue(alike > 0.98, "correlation " + alike + " at frame " + at);
                }
                from += length;
            }
        });
    }

    /// Where a stretch of the recording lies in `heard`, relative to its own place.
    private int bestLag(float[] heard, int at) {
        int best = 0;
        double bestAlike = -1;
        for (int lag = -70; lag <= 70; lag++) {
            int count = Math.min(4_000, heard.length - at - lag);
            if (at + lag >= 0) {
                double alike = Heard.correlation(heard, at + lag, album.left, at, count);
                if (alike > bestAlike) {
                    bestAlike = alike;
                    best = lag;
                }
            }
        }
        return best;
    }

    private List<Track> tracks(String format) throws Exception {
        return switch (format) {
            case "wav" -> album.tracks(folder, "wav");
            case "flac" -> album.tracks(folder, "flac", "flac", "--silent", "--force", "-o", "OUT", "IN");
            case "wavpack" -> album.tracks(folder, "wv", "wavpack", "-q", "-y", "IN", "-o", "OUT");
            case "alac" -> album.tracks(folder, "m4a", ffmpeg("alac"));
            case "mp3" -> album.tracks(folder, "mp3", "lame", "--quiet", "-V2", "IN", "OUT");
            case "vorbis" -> album.tracks(folder, "ogg", "oggenc", "-Q", "-q", "6", "-o", "OUT", "IN");
            case "opus" -> album.tracks(folder, "opus", "opusenc", "--quiet", "--bitrate", "192", "IN", "OUT");
            case "aac" -> album.tracks(folder, "m4a", ffmpeg("aac"));
            default -> throw new IllegalArgumentException(format);
        };
    }

    private static String[] ffmpeg(String codec) {
        return new String[] {"ffmpeg", "-v", "error", "-y", "-i", "IN", "-c:a", codec, "-b:a", "256k", "OUT"};
    }
}

package org.rustyaudio.player.playlist;

import java.util.List;
import java.util.Map;
import org.rustyaudio.player.gain.GainTags;

/// A cue sheet as it is written.
///
/// @param remarks the album's `REM` lines by lower-case key
/// @param problems what was left out and why
public record CueSheet(
        String title,
        String performer,
        String songwriter,
        String catalog,
        Map<String, String> remarks,
        List<FileReference> files,
        List<CueTrack> tracks,
        List<PlaylistProblem> problems) {

    public CueSheet {
        remarks = Map.copyOf(remarks);
        files = List.copyOf(files);
        tracks = List.copyOf(tracks);
        problems = List.copyOf(problems);
    }

    /// A `FILE` line; `type` in capitals.
    public record FileReference(String name, String type, int line) {}

    /// An `INDEX` line.
    ///
    /// @param number 0 for the gap before a track, 1 for its beginning
    /// @param file which of the sheet's files the time is in
    /// @param cdFrames 75ths of a second
    public record Index(int number, int file, long cdFrames) {}

    /// A `TRACK` with all that belongs to it.
    ///
    /// @param type in capitals, `AUDIO` for sound
    /// @param pregapCdFrames silence to be added before it, not in any file
    /// @param gain the track's and the album's ReplayGain
    public record CueTrack(
            int number,
            String type,
            String title,
            String performer,
            String songwriter,
            String isrc,
            long pregapCdFrames,
            List<Index> indexes,
            GainTags gain,
            int line) {

        public CueTrack {
            indexes = List.copyOf(indexes);
        }

        public boolean isAudio() {
            return type.equals("AUDIO");
        }
    }
}

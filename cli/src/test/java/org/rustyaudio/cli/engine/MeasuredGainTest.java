package org.rustyaudio.cli.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.rustyaudio.player.Track;
import org.rustyaudio.player.TrackDetails;
import org.rustyaudio.player.gain.GainTags;

class MeasuredGainTest {

    private static final GainTags MEASURED = new GainTags(-7, 0.5, -6, 0.6);
    private static final MeasuredGain SOURCE = location -> location.equals("/a") ? MEASURED : GainTags.NONE;

    @Test
    void aFileWithoutTagsPlaysAtItsMeasuredLoudness() {
        assertEquals(MEASURED, gain(Track.ofFile("/a", "A"), TrackDetails.UNKNOWN));
        assertEquals(GainTags.NONE, gain(Track.ofFile("/b", "B"), TrackDetails.UNKNOWN));
    }

    @Test
    void tagsWinAndPartsOfFilesKeepWhatTheyHave() {
        GainTags tagged = new GainTags(Double.NaN, Double.NaN, 3, Double.NaN);
        assertEquals(tagged, gain(Track.ofFile("/a", "A"), TrackDetails.UNKNOWN.withGain(tagged)));
        assertEquals(GainTags.NONE, gain(new Track("/a", "A", "", "", 10, 20), TrackDetails.UNKNOWN));
    }

    private static GainTags gain(Track track, TrackDetails details) {
        return SOURCE.complete(track, details).gain();
    }
}

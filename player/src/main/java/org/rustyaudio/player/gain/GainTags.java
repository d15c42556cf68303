package org.rustyaudio.player.gain;

/// What a file's tags say about its loudness; NaN stands for what they do not say.
///
/// @param trackGainDb towards the ReplayGain 2.0 reference of −18 LUFS
/// @param trackPeak largest sample, 1 is full scale
/// @param albumGainDb the same for the whole album
/// @param albumPeak the same for the whole album
public record GainTags(double trackGainDb, double trackPeak, double albumGainDb, double albumPeak) {

    /// No tags.
    public static final GainTags NONE = new GainTags(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    public boolean hasTrackGain() {
        return !Double.isNaN(trackGainDb);
    }

    public boolean hasAlbumGain() {
        return !Double.isNaN(albumGainDb);
    }
}

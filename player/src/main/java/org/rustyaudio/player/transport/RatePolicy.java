package org.rustyaudio.player.transport;

/// What happens when a track's sample rate is not the output's.
public enum RatePolicy {
    /// Every stream is opened at the output's rate; joins stay gapless.
    RESAMPLE,
    /// The deck plays to the end of the current track, then the host reopens the device at the next one's rate.
    /// No frame is lost or added; the device's own pause while it reopens is heard as a gap.
    MATCH_SOURCE
}

package org.rustyaudio.player.transport;

/// What the player asks of the sound output. Called on the control thread; returns at once.
@FunctionalInterface
public interface OutputPort {

    /// Asks for the device to be reopened at this rate, once all that was rendered has been heard. The host
    /// answers by telling the player the rate it got; until then the player waits.
    void requestRate(int sampleRateHz);
}

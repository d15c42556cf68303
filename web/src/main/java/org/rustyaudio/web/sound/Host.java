package org.rustyaudio.web.sound;

import org.teavm.interop.Import;

/// What the module asks of its host, the worklet: frames of the feeds, effects and test signals where it has them, and
/// an ear for the deck's events.
///
/// Cues and frames travel as doubles, which hold them exactly up to 2^53.
final class Host {

    /// Bits of [#feedState].
    static final int ENDED = 1;

    static final int FAILED = 2;

    private Host() {}

    /// Puts up to `count` frames of a feed at an address, the right channel behind [Stage#LONGEST_BLOCK] floats of the
    /// left one, and tells how many.
    @Import(module = "host", name = "feedRead")
    static native int feedRead(int feed, int address, int count);

    @Import(module = "host", name = "feedAvailable")
    static native int feedAvailable(int feed);

    @Import(module = "host", name = "feedState")
    static native int feedState(int feed);

    /// Whether a test signal is to be added to this block.
    @Import(module = "host", name = "liveSounds")
    static native boolean liveSounds();

    /// Adds it to frames at an address, the right channel behind [Stage#LONGEST_BLOCK] floats of the left one.
    @Import(module = "host", name = "liveMix")
    static native void liveMix(int address, int count);

    /// Whether effects change this block; they take their newest settings now.
    @Import(module = "host", name = "effectsSound")
    static native boolean effectsSound();

    /// Sends frames through them, in place, at an address as above.
    @Import(module = "host", name = "effectsProcess")
    static native void effectsProcess(int address, int count);

    @Import(module = "host", name = "effectsReset")
    static native void effectsReset();

    @Import(module = "host", name = "effectsLatency")
    static native int effectsLatency();

    @Import(module = "host", name = "started")
    static native void started(double cue);

    @Import(module = "host", name = "finished")
    static native void finished(double cue, double frame, boolean failed);

    @Import(module = "host", name = "released")
    static native void released(double cue);

    @Import(module = "host", name = "emptied")
    static native void emptied();
}

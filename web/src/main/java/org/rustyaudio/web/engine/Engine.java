package org.rustyaudio.web.engine;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.dsp.ChainSettings;
import org.rustyaudio.dsp.spectrum.MeterKind;
import org.rustyaudio.dsp.spectrum.SpectrumSettings;
import org.rustyaudio.player.transport.Player;
import org.teavm.jso.JSObject;

/// Plays files in the browser.
/// Page thread only; nothing here waits, and listeners are called from the page's event loop.
///
/// The browser makes no sound before the user has touched the page: call [#begin()] from the handler of a click, a
/// key or a tap. Until then the player can be filled and asked to play; it plays as soon as the output runs.
public interface Engine {

    /// The player: intents go straight to it, from this thread.
    Player player();

    /// Opens the output, or resumes it after the browser has stopped it. To be called from a user's gesture; harmless
    /// any number of times.
    void begin();

    /// The sound from the next block on; changes glide.
    void setChain(ChainSettings settings);

    ChainSettings chain();

    /// Plays a test signal through the same chain from now on; null ends it. What the deck plays goes on: whoever
    /// wants only the signal pauses the player.
    ///
    /// @param signal as `GeneratorValues` has it, so that whoever plays none needs to know none
    void setGenerator(double @Nullable [] signal);

    /// A short quiet tone over what plays, if the output runs.
    void beep();

    /// What the sound goes to, and whether it runs.
    OutputState output();

    /// Plays on another device.
    ///
    /// @param deviceId from [#listOutputs], empty for the system's own choice
    void setOutput(String deviceId);

    /// Gives the devices that can be chosen, the system's own choice first: only that one where the browser names no
    /// others.
    void listOutputs(Consumer<List<OutputDevice>> listener);

    /// Measures a spectrum from now on; null rests, which saves the audio thread the work.
    void setSpectrum(@Nullable SpectrumSettings settings);

    /// Measures one meter from now on, anew even when it is the same; [MeterKind#NONE] rests.
    void setMeter(MeterKind kind);

    /// What is heard now, as measured last.
    Levels levels();

    Figures figures();

    /// The frame of the track that reaches the ear now.
    long heardFrames();

    /// Reads what a file says about itself without playing it.
    ///
    /// @param source a `File`, a `Blob` or a `FileSystemFileHandle`
    /// @param name what to call the file in a sentence
    void inspect(JSObject source, String name, InspectionListener listener);

    void addListener(EngineListener listener);

    /// Stops everything and gives the output back.
    void close();
}

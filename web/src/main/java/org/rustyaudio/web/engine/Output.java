package org.rustyaudio.web.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.web.dom.Fields;
import org.rustyaudio.web.engine.OutputState.Status;
import org.teavm.jso.JSObject;

/// The sound output: an audio context with the worklet in it, opened when something is to be heard and resting when
/// nothing is.
/// Page thread only.
///
/// The context's own states tell what the system does to us: one that stops without having been asked to was
/// interrupted, and one whose chosen device is gone is lost. Either way playing is held until it is back.
@SuppressWarnings("ReferenceEquality") // An object of the browser is itself.
final class Output {

    /// Hears what becomes of the output.
    interface Listener {

        /// The numbers of the chain for a worklet that begins.
        double[] chain();

        /// Whether effects or a test signal are to sound.
        boolean wantsOutboard();

        /// A fresh worklet is there and has played nothing.
        ///
        /// @param hasOutboard whether it can play effects and test signals
        void connected(JSObject port, int sampleRateHz, boolean hasOutboard);

        /// The worklet says something.
        void heard(JSObject message);

        void changed(OutputState before, OutputState now);
    }

    private final Assets assets;
    private final Listener listener;
    private OutputState state = new OutputState(Status.WAITING, "", 48_000, "");
    private @Nullable JSObject context;
    private @Nullable JSObject port;
    private boolean opening;
    private boolean wanted;
    private boolean resting;
    private boolean ran;
    private int rateHz;

    Output(Assets assets, Listener listener) {
        this.assets = assets;
        this.listener = listener;
        AudioContext.listenToDevices(event -> lookForDevice());
    }

    OutputState state() {
        return state;
    }

    @Nullable
    JSObject port() {
        return port;
    }

    long latencyFrames() {
        JSObject open = context;
        return open == null ? 0 : Math.round(AudioContext.latencySeconds(open) * state.sampleRateHz());
    }

    // ---- opening and resting --------------------------------------------------------------------------------

    /// Opens the output if it is not, and runs it if it rests.
    void want() {
        wanted = true;
        if (state.status() == Status.CLOSED) {
            return;
        }
        if (context == null) {
            open();
        } else {
            resume();
        }
    }

    /// Lets the device go to sleep: nothing is to be heard for now.
    void rest() {
        JSObject open = context;
        if (open != null && !resting && state.status() == Status.RUNNING) {
            wanted = false;
            resting = true;
            Script.await(AudioContext.suspend(open), done -> {}, refused -> {});
        }
    }

    private void resume() {
        boolean mayBeFallingAsleep = resting;
        resting = false;
        JSObject open = context;
        if (open != null && (mayBeFallingAsleep || !Fields.text(open, "state").equals("running"))) {
            Script.await(AudioContext.resume(open), done -> {}, refused -> {});
        }
    }

    /// Begins anew with another context, at another rate where one is asked for.
    ///
    /// @param newRateHz 0 for the device's own
    void reopen(int newRateHz) {
        rateHz = newRateHz;
        letGo();
        open();
    }

    private void open() {
        String missing = AudioContext.missing();
        if (!missing.isEmpty()) {
            become(
                    Status.LOST,
                    "This browser cannot play, for " + missing + ": use a current Chrome, Edge, Firefox "
                            + "or Safari.");
            return;
        }
        JSObject fresh = AudioContext.create(rateHz);
        context = fresh;
        opening = true;
        ran = false;
        resting = false;
        Script.listen(fresh, "statechange", event -> stateChanged(fresh));
        Script.listen(fresh, "error", event -> lost(fresh, "The sound device has failed"));
        if (wanted) {
            resume();
        }
        assets.sound()
                .get(
                        module -> Script.await(
                                AudioContext.addModule(fresh, assets.worklet()),
                                done -> equip(fresh, module),
                                reason -> failed(fresh, reason)),
                        reason -> failed(fresh, reason));
        if (listener.wantsOutboard()) {
            assets.outboard().get(ready -> {}, reason -> {});
        }
    }

    /// Effects that are in circuit already are heard from the first sample on.
    private void equip(JSObject fresh, JSObject module) {
        if (listener.wantsOutboard()) {
            // Without them the music plays all the same.
            assets.outboard().get(outboard -> begin(fresh, module, outboard), reason -> begin(fresh, module, null));
        } else {
            begin(fresh, module, null);
        }
    }

    private void begin(JSObject fresh, JSObject module, @Nullable JSObject outboard) {
        if (fresh != context) {
            return;
        }
        opening = false;
        JSObject node = AudioContext.newNode(fresh, module, outboard, Message.numbers(listener.chain()));
        JSObject to = Fields.get(node, "port");
        port = to;
        Script.hearMessages(to, listener::heard);
        int gotHz = (int) Fields.number(fresh, "sampleRate");
        OutputState before = state;
        state = new OutputState(state.status(), state.deviceId(), gotHz, "");
        listener.connected(to, gotHz, outboard != null);
        listener.changed(before, state);
        if (!state.deviceId().isEmpty()) {
            choose(fresh, state.deviceId());
        }
        stateChanged(fresh);
    }

    private void failed(JSObject which, String reason) {
        if (which == context) {
            letGo();
            become(
                    Status.LOST,
                    "The player's sound part could not be loaded (" + reason
                            + "): check the connection and press play again.");
        }
    }

    private void lost(JSObject which, String what) {
        if (which == context) {
            become(Status.LOST, what + ": connect it again, or choose another output.");
        }
    }

    private void letGo() {
        JSObject old = context;
        JSObject to = port;
        context = null;
        port = null;
        opening = false;
        if (to != null) {
            Script.hearNothing(to);
            Message.of("close").post(to);
        }
        if (old != null) {
            AudioContext.close(old);
        }
    }

    void close() {
        letGo();
        become(Status.CLOSED, "");
    }

    // ---- what the browser does ------------------------------------------------------------------------------

    private void stateChanged(JSObject which) {
        if (which != context || opening) {
            return;
        }
        switch (Fields.text(which, "state")) {
            case "running" -> {
                ran = true;
                become(Status.RUNNING, "");
            }
            case "interrupted" ->
                become(Status.INTERRUPTED, "The system has interrupted the sound: press play to go on.");
            case "suspended" -> {
                if (resting) {
                    become(Status.RESTING, "");
                } else if (ran) {
                    become(Status.INTERRUPTED, "The browser has stopped the sound: press play to go on.");
                } else {
                    become(Status.WAITING, "");
                }
            }
            default -> become(Status.LOST, "The browser has closed the sound output: press play to open it again.");
        }
    }

    private void become(Status status, String notice) {
        OutputState before = state;
        OutputState now = new OutputState(status, before.deviceId(), before.sampleRateHz(), notice);
        if (!now.equals(before)) {
            state = now;
            listener.changed(before, now);
        }
    }

    // ---- devices ---------------------------------------------------------------------------------------------

    void setDevice(String id) {
        if (!id.isEmpty() && !AudioContext.canChooseDevice()) {
            become(state.status(), "This browser plays on the system's own choice of device only: choose it there.");
            return;
        }
        OutputState before = state;
        state = new OutputState(state.status(), id, state.sampleRateHz(), "");
        listener.changed(before, state);
        JSObject open = context;
        if (open != null && AudioContext.canChooseDevice()) {
            choose(open, id);
        }
    }

    private void choose(JSObject open, String id) {
        Script.await(
                AudioContext.setDevice(open, id),
                done -> stateChanged(open),
                reason -> lost(open, "The chosen sound device cannot be used (" + reason + ")"));
    }

    /// A device came or went: the chosen one may be gone, or back.
    private void lookForDevice() {
        JSObject open = context;
        String id = state.deviceId();
        if (open == null || id.isEmpty()) {
            return;
        }
        list(devices -> {
            boolean there = devices.stream().anyMatch(device -> device.id().equals(id));
            if (!there) {
                lost(open, "The chosen sound device is gone");
            } else if (state.status() == Status.LOST) {
                choose(open, id);
            }
        });
    }

    void list(Consumer<List<OutputDevice>> taker) {
        if (!AudioContext.missing().isEmpty() || !AudioContext.canChooseDevice()) {
            taker.accept(List.of(OutputDevice.SYSTEM));
            return;
        }
        Script.await(
                AudioContext.devices(),
                found -> {
                    List<OutputDevice> devices = new ArrayList<>();
                    devices.add(OutputDevice.SYSTEM);
                    for (int i = 0; i < (int) Fields.number(found, "length"); i++) {
                        JSObject device = AudioContext.at(found, i);
                        devices.add(new OutputDevice(Fields.text(device, "deviceId"), Fields.text(device, "label")));
                    }
                    taker.accept(List.copyOf(devices));
                },
                refused -> taker.accept(List.of(OutputDevice.SYSTEM)));
    }
}

package org.rustyaudio.desktop.setup;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.desktop.settings.HearingSettings;
import org.rustyaudio.desktop.settings.LookSettings;
import org.rustyaudio.desktop.settings.OutputSettings;
import org.rustyaudio.desktop.settings.SetupSettings;
import org.rustyaudio.desktop.stereo.Outputs;
import org.rustyaudio.faceplate.control.FaceController;
import org.rustyaudio.faceplate.control.KeyAction;
import org.rustyaudio.faceplate.control.KeyMap;
import org.rustyaudio.faceplate.control.KeyStroke;
import org.rustyaudio.faceplate.model.FaceModel;
import org.rustyaudio.faceplate.model.SoundState;

/// What is set in the setup drawer, and its effect. JavaFX thread only.
public final class Setup {

    private final FaceController controller;
    private final Outputs outputs;
    private final KeyMap firstKeys;
    private final Consumer<KeyMap> keysChanged;
    private SetupSettings now;
    private LevelZone zone;

    /// Takes up what was set; the output plays by it already.
    ///
    /// @param firstKeys the keys of this window before anybody changed them
    /// @param keysChanged told the keys from now on
    public Setup(
            FaceController controller,
            Outputs outputs,
            SetupSettings settings,
            KeyMap firstKeys,
            Consumer<KeyMap> keysChanged) {
        this.controller = controller;
        this.outputs = outputs;
        this.firstKeys = firstKeys;
        this.keysChanged = keysChanged;
        now = settings;
        zone = LevelZone.of(controller.sound().volume());
        applyLooks();
        applyLimiter();
    }

    /// As it is now, to be kept. The SRC menu and the keys of the face change some of it too.
    public SetupSettings settings() {
        FaceModel model = controller.model();
        return now.withLooks(now.looks()
                .withDimming(model.dimming())
                .withPlainType(model.plainType())
                .withSpectrum(model.spectrumSettings()));
    }

    /// Takes up everything at once, such as from a file.
    public void take(SetupSettings settings) {
        boolean otherOutput = !settings.output().equals(now.output());
        now = settings;
        if (otherOutput) {
            outputs.use(now.output().request(), now.output().rates());
        }
        applyLooks();
        applyLimiter();
        keysChanged.accept(keys());
    }

    /// Once a frame.
    public void update() {
        LevelZone entered = LevelZone.of(controller.sound().volume());
        if (entered.compareTo(zone) > 0 && now.hearing().zones()) {
            controller.model().say(entered.warning(), controller.now());
        }
        zone = entered;
    }

    Outputs outputs() {
        return outputs;
    }

    FaceController controller() {
        return controller;
    }

    // Output

    OutputSettings output() {
        return now.output();
    }

    void setOutput(OutputSettings output) {
        now = now.withOutput(output);
        outputs.use(output.request(), output.rates());
    }

    // Hearing

    HearingSettings hearing() {
        return now.hearing();
    }

    void setHearing(HearingSettings hearing) {
        now = now.withHearing(hearing);
        applyLimiter();
    }

    private void applyLimiter() {
        SoundState sound = controller.sound();
        if (!sound.limiter().equals(now.hearing().limiter())) {
            controller.change(sound.withLimiter(now.hearing().limiter()));
        }
    }

    // Looks

    LookSettings looks() {
        return settings().looks();
    }

    void setLooks(LookSettings looks) {
        now = now.withLooks(looks);
        applyLooks();
    }

    private void applyLooks() {
        FaceModel model = controller.model();
        if (model.dimming() != now.looks().dimming()) {
            model.setDimming(now.looks().dimming());
        }
        model.setPlainType(now.looks().plainType());
        if (!model.spectrumSettings().equals(now.looks().spectrum())) {
            model.setSpectrumSettings(now.looks().spectrum());
        }
    }

    /// @param systemReduces whether the system asks its programs to hold still
    public boolean reducedMotion(boolean systemReduces) {
        return now.looks().motion().reduced(systemReduces);
    }

    public void setMotion(LookSettings.Motion motion) {
        setLooks(looks().withMotion(motion));
    }

    // Keys

    /// What every key stands for now.
    public KeyMap keys() {
        return firstKeys.with(now.keys());
    }

    /// What a key stands for already, other than `action`; null for nothing.
    @Nullable
    KeyAction conflict(KeyAction action, KeyStroke stroke) {
        KeyAction other = keys().action(stroke);
        return other == action ? null : other;
    }

    /// From now on this key alone, or none, stands for the action; what it stood for loses it.
    void assign(KeyAction action, @Nullable KeyStroke stroke) {
        Map<KeyAction, List<KeyStroke>> keys = new EnumMap<>(KeyAction.class);
        now.keys().forEach((each, strokes) -> {
            List<KeyStroke> left = new ArrayList<>(strokes);
            left.remove(stroke);
            keys.put(each, left);
        });
        keys.put(action, stroke == null ? List.of() : List.of(stroke));
        setKeys(keys);
    }

    /// Back to its first keys, as far as nothing else has taken them.
    void reset(KeyAction action) {
        Map<KeyAction, List<KeyStroke>> keys = new EnumMap<>(KeyAction.class);
        keys.putAll(now.keys());
        keys.remove(action);
        setKeys(keys);
    }

    void resetKeys() {
        setKeys(Map.of());
    }

    boolean changed(KeyAction action) {
        return now.keys().containsKey(action);
    }

    private void setKeys(Map<KeyAction, List<KeyStroke>> keys) {
        now = now.withKeys(keys);
        keysChanged.accept(keys());
    }
}

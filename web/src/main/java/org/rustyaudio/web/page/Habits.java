package org.rustyaudio.web.page;

import java.util.function.Consumer;
import org.rustyaudio.dsp.spectrum.SpectrumSettings;
import org.rustyaudio.faceplate.model.Dimming;
import org.rustyaudio.faceplate.model.FaceModel;
import org.rustyaudio.faceplate.model.LimiterSettings;
import org.rustyaudio.faceplate.model.PresetSlots;
import org.rustyaudio.faceplate.model.SoundState;
import org.rustyaudio.faceplate.theme.Theme;
import org.rustyaudio.faceplate.theme.Themes;
import org.rustyaudio.web.dom.Dom;
import org.rustyaudio.web.platform.Outputs;
import org.rustyaudio.web.platform.Page;
import org.rustyaudio.web.platform.Presence;
import org.rustyaudio.web.setup.Looks;
import org.rustyaudio.web.setup.OutputChoice;
import org.rustyaudio.web.store.Keeper;
import org.rustyaudio.web.store.WebSettings;

/// How the page was left, and how it looks: kept whenever it has changed.
final class Habits implements Looks {

    private static final int LOOK_MILLIS = 500;

    private final Keeper keeper;
    private final StereoPage page;
    private final FaceModel model;
    private final Presence presence;
    private final OutputChoice output;
    private boolean screenAwake;
    private String generator;
    private Consumer<String> generatorTaken = _ -> {};
    private WebSettings kept;
    private PresetSlots slots;

    Habits(Keeper keeper, StereoPage page, FaceModel model, Presence presence, OutputChoice output) {
        this.keeper = keeper;
        this.page = page;
        this.model = model;
        this.presence = presence;
        this.output = output;
        kept = keeper.remembered().settings();
        slots = keeper.remembered().slots();
        generator = kept.generator();
        setScreenAwake(kept.screenAwake());
        page.setCar(kept.car());
        page.setReducedMotion(kept.reducedMotion());
        Dom.every(_ -> keep(), LOOK_MILLIS);
        Page.onWindow("pagehide", _ -> leave());
        Page.onWindow("beforeunload", _ -> leave());
    }

    /// What was changed since the last look is kept too.
    private void leave() {
        keep();
        keeper.flush();
    }

    /// The display as it was left.
    static FaceModel model(WebSettings settings) {
        FaceModel model = new FaceModel(Themes.byId(settings.theme()));
        model.setLight(settings.light());
        model.setDisplay(settings.display());
        model.setDimming(settings.dimming());
        model.setSpectrumSettings(settings.spectrum());
        return model;
    }

    /// The sound as it was left.
    static SoundState sound(WebSettings s, PresetSlots slots) {
        return new SoundState(
                s.volume(),
                false,
                false,
                s.equalizerOn(),
                s.loud(),
                s.bank(),
                s.slot(),
                slots,
                s.draft(),
                s.effects(),
                LimiterSettings.INITIAL);
    }

    /// Takes up settings from a backup.
    void take(WebSettings settings, PresetSlots newSlots) {
        kept = settings;
        slots = newSlots;
        page.illuminate(Themes.byId(settings.theme()));
        model.setLight(settings.light());
        model.setDisplay(settings.display());
        model.setDimming(settings.dimming());
        model.setSpectrumSettings(settings.spectrum());
        page.setCar(settings.car());
        page.setReducedMotion(settings.reducedMotion());
        setScreenAwake(settings.screenAwake());
        output.take(new Outputs.Output(settings.outputDevice(), settings.outputName()));
        generator = settings.generator();
        generatorTaken.accept(generator);
        page.controller().change(sound(settings, newSlots));
    }

    /// How the generator is set, as JSON; empty at the first visit.
    String generator() {
        return generator;
    }

    void setGenerator(String state) {
        generator = state;
    }

    /// Tells of a generator that was set elsewhere.
    void whenGeneratorTaken(Consumer<String> taken) {
        generatorTaken = taken;
    }

    private void keep() {
        SoundState sound = page.controller().sound();
        Outputs.Output chosen = output.chosen();
        WebSettings now = new WebSettings(
                page.illumination().id(),
                model.light(),
                model.display(),
                page.chosenDrawer(),
                page.drawerOpen(),
                sound.volume(),
                sound.equalizerOn(),
                sound.loud(),
                sound.bank(),
                sound.slot(),
                page.reducedMotion(),
                page.car(),
                model.dimming(),
                model.spectrumSettings(),
                screenAwake,
                chosen.id(),
                chosen.name(),
                sound.draft(),
                sound.effects(),
                generator);
        if (!now.equals(kept)) {
            kept = now;
            keeper.settings(now);
        }
        if (sound.slots() != slots) {
            slots = sound.slots();
            keeper.slots(slots);
        }
    }

    @Override
    public Theme illumination() {
        return page.illumination();
    }

    @Override
    public void illuminate(Theme theme) {
        page.illuminate(theme);
    }

    @Override
    public Theme.Mode light() {
        return model.light();
    }

    @Override
    public void setLight(Theme.Mode mode) {
        if (mode == Theme.Mode.NIGHT && model.light() != Theme.Mode.NIGHT) {
            page.controller().toggleNight();
        } else {
            model.setLight(mode);
        }
        page.wake();
    }

    @Override
    public Dimming dimming() {
        return model.dimming();
    }

    @Override
    public void setDimming(Dimming dimming) {
        model.setDimming(dimming);
        page.wake();
    }

    @Override
    public SpectrumSettings spectrum() {
        return model.spectrumSettings();
    }

    @Override
    public void setSpectrum(SpectrumSettings settings) {
        model.setSpectrumSettings(settings);
        page.wake();
    }

    @Override
    public boolean reducedMotion() {
        return page.reducedMotion();
    }

    @Override
    public void setReducedMotion(boolean on) {
        page.setReducedMotion(on);
    }

    @Override
    public boolean screenAwake() {
        return screenAwake;
    }

    @Override
    public void setScreenAwake(boolean on) {
        screenAwake = on;
        presence.screenAwake(on);
    }

    @Override
    public void showKeys() {
        page.showKeys();
    }
}

package org.rustyaudio.web.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.rustyaudio.faceplate.control.Drawer;
import org.rustyaudio.faceplate.control.PowerTimer;
import org.rustyaudio.faceplate.model.Dimming;
import org.rustyaudio.faceplate.theme.Theme;
import org.rustyaudio.faceplate.theme.Themes;
import org.rustyaudio.player.gain.GainMode;
import org.rustyaudio.player.gain.GainSettings;
import org.rustyaudio.player.transport.PlayerControls;
import org.rustyaudio.player.transport.PlayerState;
import org.rustyaudio.player.transport.TransitionSettings;
import org.rustyaudio.web.dom.Dom;
import org.rustyaudio.web.dom.Elem;
import org.rustyaudio.web.page.Messages;
import org.rustyaudio.web.page.Panel;
import org.rustyaudio.web.platform.InstallOffer;
import org.rustyaudio.web.store.Keeper;
import org.rustyaudio.web.store.Remembered;

/// What is set once and then forgotten.
public final class SetupPanel implements Panel {

    private final Looks looks;
    private final PlayerControls player;
    private final OutputChoice output;
    private final Elem root = Dom.of("div", "panel setup-panel");
    private final Choice illumination;
    private final Choice light;
    private final Choice dimming;
    private final SpectrumBlock spectrum;
    private final Choice gainMode;
    private final Choice sleep;
    private final Elem crossfade = Dom.of("input", "range");
    private final Elem crossfadeText = Dom.of("span", "value");
    private final Elem gainPreamp = Dom.of("input", "range");
    private final Elem gainText = Dom.of("span", "value");
    private final Elem gapless;
    private final Elem clipGuard;
    private final Elem still;
    private final Elem awake;
    private final Elem install;
    private final Elem sleepLeft = Dom.of("p", "caption");

    public SetupPanel(
            Looks looks,
            PlayerControls player,
            OutputChoice output,
            Keeper keeper,
            InstallOffer installing,
            Messages messages,
            Consumer<Remembered> taken) {
        this.looks = looks;
        this.player = player;
        this.output = output;
        List<Choice.Option> themes = new ArrayList<>();
        for (Theme theme : Themes.all()) {
            themes.add(new Choice.Option(theme.id(), theme.name()));
        }
        illumination = new Choice("Illumination", themes, id -> looks.illuminate(Themes.byId(id)));
        light = new Choice(
                "Light",
                List.of(
                        new Choice.Option("DAY", "Day"),
                        new Choice.Option("DIMMED", "Dimmed"),
                        new Choice.Option("NIGHT", "Night Panel")),
                id -> looks.setLight(Theme.Mode.valueOf(id)));
        List<Choice.Option> dimmings = new ArrayList<>();
        for (Dimming each : Dimming.values()) {
            dimmings.add(new Choice.Option(each.name(), each.label()));
        }
        dimming = new Choice("Dimmed", dimmings, id -> looks.setDimming(Dimming.valueOf(id)));
        spectrum = new SpectrumBlock(looks);
        gainMode = new Choice(
                "ReplayGain",
                List.of(
                        new Choice.Option("OFF", "Off"),
                        new Choice.Option("TRACK", "Track"),
                        new Choice.Option("ALBUM", "Album"),
                        new Choice.Option("AUTO", "Auto")),
                id -> setGain(
                        g -> new GainSettings(GainMode.valueOf(id), g.preampDb(), g.untaggedDb(), g.clipGuard())));
        List<Choice.Option> times = new ArrayList<>();
        for (PowerTimer timer : PowerTimer.values()) {
            times.add(new Choice.Option(timer.name(), timer.choice()));
        }
        sleep = new Choice(
                "Power-off timer", times, id -> PowerTimer.valueOf(id).set(player));
        gapless = toggle("Albums without a gap", () -> {
            TransitionSettings t = player.state().transitions();
            player.setTransitions(new TransitionSettings(
                    t.crossfadeSeconds(),
                    !t.gaplessAlbums(),
                    t.pauseFadeMillis(),
                    t.stopFadeMillis(),
                    t.seekFadeMillis(),
                    t.skipFadeMillis()));
        });
        clipGuard = toggle(
                "Never clip",
                () -> setGain(g -> new GainSettings(g.mode(), g.preampDb(), g.untaggedDb(), !g.clipGuard())));
        still = toggle("Reduced motion", () -> looks.setReducedMotion(!looks.reducedMotion()));
        awake = toggle("Keep the screen on", () -> looks.setScreenAwake(!looks.screenAwake()));
        install = Dom.button("chip", "Install as an app", () -> installing.accept(_ -> {}));
        installing.onChange(() -> install.setHidden(!installing.offered()));
        install.setHidden(!installing.offered());
        build(new BackupBlock(keeper, messages, taken));
    }

    private static Elem toggle(String text, Runnable press) {
        Elem chip = Dom.button("chip toggle", text, press);
        chip.setAttribute("aria-pressed", "false");
        return chip;
    }

    private void build(BackupBlock backup) {
        range(
                crossfade,
                "crossfade",
                0,
                12,
                0.5,
                value -> player.setTransitions(player.state().transitions().withCrossfade(value)));
        range(
                gainPreamp,
                "gain-preamp",
                -12,
                12,
                0.5,
                value -> setGain(g -> new GainSettings(g.mode(), value, g.untaggedDb(), g.clipGuard())));
        Elem columns = Dom.of("div", "setup-columns");
        Elem dot = Dom.of("div", "setup-block");
        dot.append(title("Illumination"));
        dot.append(illumination.root());
        dot.append(title("Light"));
        dot.append(light.root());
        dot.append(title("Dimmed"));
        dot.append(dimming.root());
        dot.append(Dom.of("div", "chips", still, awake));
        columns.append(dot);
        columns.append(Dom.of(
                "div",
                "setup-block",
                title("From track to track"),
                labelled("crossfade", "Crossfade", crossfadeText),
                crossfade,
                Dom.of("div", "chips", gapless),
                title("ReplayGain"),
                gainMode.root(),
                labelled("gain-preamp", "Preamp", gainText),
                gainPreamp,
                Dom.of("div", "chips", clipGuard)));
        columns.append(spectrum.root());
        Elem last = Dom.of("div", "setup-block");
        last.append(title("Sound goes to"));
        last.append(output.root());
        last.append(title("Power-off timer"));
        last.append(sleep.root());
        last.append(sleepLeft);
        columns.append(last);
        Elem program = backup.root();
        program.append(Dom.of("div", "chips", install, Dom.button("chip", "Keys", looks::showKeys)));
        columns.append(program);
        root.append(columns);
    }

    private static Elem title(String text) {
        return Dom.of("h2", "setup-title", text);
    }

    private static Elem labelled(String id, String text, Elem value) {
        Elem label = Dom.of("label", "caption", text);
        label.setAttribute("for", id);
        return Dom.of("p", "spread", label, value);
    }

    private static void range(Elem input, String id, double from, double to, double step, Consumer<Double> set) {
        input.setId(id);
        input.setAttribute("type", "range");
        input.setAttribute("min", String.valueOf(from));
        input.setAttribute("max", String.valueOf(to));
        input.setAttribute("step", String.valueOf(step));
        input.on("input", _ -> set.accept(Double.parseDouble(input.getValue())));
    }

    /// Changes gain settings.
    @FunctionalInterface
    private interface GainChange {
        GainSettings apply(GainSettings settings);
    }

    private void setGain(GainChange change) {
        player.setGain(change.apply(player.state().gain()));
    }

    @Override
    public Drawer drawer() {
        return Drawer.SETUP;
    }

    @Override
    public Elem root() {
        return root;
    }

    @Override
    public void opened() {
        for (int i = 0; i < Themes.all().size(); i++) {
            if (Themes.all().get(i).id().equals(looks.illumination().id())) {
                illumination.key(i).focus();
            }
        }
    }

    @Override
    public void update(PlayerState state, Theme theme) {
        illumination.show(looks.illumination().id());
        dimming.show(looks.dimming().name());
        spectrum.update();
        light.show(looks.light().name());
        gainMode.show(state.gain().mode().name());
        Dom.attribute(still, "aria-pressed", String.valueOf(looks.reducedMotion()));
        Dom.attribute(awake, "aria-pressed", String.valueOf(looks.screenAwake()));
        Dom.attribute(
                gapless, "aria-pressed", String.valueOf(state.transitions().gaplessAlbums()));
        Dom.attribute(clipGuard, "aria-pressed", String.valueOf(state.gain().clipGuard()));
        show(crossfade, state.transitions().crossfadeSeconds());
        double seconds = state.transitions().crossfadeSeconds();
        Dom.text(crossfadeText, seconds == 0 ? "off" : seconds + " s");
        show(gainPreamp, state.gain().preampDb());
        Dom.text(
                gainText,
                (state.gain().preampDb() > 0 ? "+" : "") + state.gain().preampDb() + " dB");
        sleep.show(PowerTimer.of(state).name());
        long left = (state.sleepMillisLeft() + 59_999) / 60_000;
        Dom.text(sleepLeft, left == 0 ? "" : "Fades out and stops in " + left + " min");
        output.update();
    }

    private static void show(Elem input, double value) {
        if (Double.parseDouble(input.getValue()) != value) {
            input.setValue(String.valueOf(value));
        }
        double from = Double.parseDouble(String.valueOf(input.getAttribute("min")));
        double to = Double.parseDouble(String.valueOf(input.getAttribute("max")));
        input.getStyle().setProperty("--part", (value - from) / (to - from) * 100 + "%");
    }
}

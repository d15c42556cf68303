package org.rustyaudio.desktop.setup;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.rustyaudio.desktop.settings.HearingSettings;
import org.rustyaudio.faceplate.model.LimiterSettings;
import org.rustyaudio.faceplate.model.SoundState;
import org.rustyaudio.player.gain.GainMode;
import org.rustyaudio.player.gain.GainSettings;
import org.rustyaudio.player.transport.PlayerState;
import org.rustyaudio.player.transport.TransitionSettings;

/// How loud tracks play, how one passes into the next, and what spares the ears. JavaFX thread only.
final class PlayingPage implements Page {

    private final Setup setup;
    private final Fader crossfade;
    private final Switch gapless;
    private final OneOf<GainMode> mode;
    private final Fader preamp;
    private final Switch clipGuard;
    private final OneOf<Boolean> start;
    private final Switch limiter;
    private final Fader ceiling;
    private final Switch zones;
    private final Label zone = Parts.caption("");
    private final Columns node;

    PlayingPage(Setup setup) {
        this.setup = setup;
        crossfade = new Fader(
                "crossfade",
                "Crossfade",
                0,
                12,
                0.5,
                false,
                seconds -> seconds == 0 ? "off" : Parts.number(seconds) + " s",
                seconds -> transitions(t -> t.withCrossfade(seconds)));
        gapless = new Switch(
                "gapless",
                "Albums without a gap",
                on -> transitions(t -> new TransitionSettings(
                        t.crossfadeSeconds(),
                        on,
                        t.pauseFadeMillis(),
                        t.stopFadeMillis(),
                        t.seekFadeMillis(),
                        t.skipFadeMillis())));
        mode = new OneOf<>(
                "gain-mode",
                "ReplayGain",
                List.of(GainMode.values()),
                each -> each.name().charAt(0) + each.name().substring(1).toLowerCase(Locale.ROOT),
                each -> gain(g -> new GainSettings(each, g.preampDb(), g.untaggedDb(), g.clipGuard())));
        preamp = new Fader(
                "gain-preamp",
                "Preamp",
                -12,
                12,
                0.5,
                false,
                db -> Parts.decibels(db, "dB"),
                db -> gain(g -> new GainSettings(g.mode(), db, g.untaggedDb(), g.clipGuard())));
        clipGuard = new Switch(
                "clip-guard",
                "Never clip",
                on -> gain(g -> new GainSettings(g.mode(), g.preampDb(), g.untaggedDb(), on)));
        start = new OneOf<>(
                "start-volume",
                "Volume at the start",
                List.of(true, false),
                soft -> soft ? "At most 50 %" : "As it was left",
                soft -> setup.setHearing(now().withSoftStart(soft)));
        limiter = new Switch(
                "limiter",
                "Limiter",
                on -> limiter(new LimiterSettings(on, now().limiter().ceilingDbtp())));
        ceiling = new Fader(
                "limiter-ceiling",
                "Highest true peak",
                LimiterSettings.LEAST_DBTP,
                LimiterSettings.MOST_DBTP,
                0.5,
                false,
                db -> Parts.decibels(db, "dBTP"),
                db -> limiter(new LimiterSettings(now().limiter().on(), db)));
        zones = new Switch("level-zones", "Say when it gets loud", on -> setup.setHearing(now().withZones(on)));
        node = new Columns(List.of(
                Parts.block("From track to track", crossfade, Parts.row(gapless)),
                Parts.block(
                        "ReplayGain",
                        mode,
                        preamp,
                        Parts.row(clipGuard),
                        Parts.caption(
                                "Levels tracks by the loudness in their tags. Auto keeps an album's quiet and loud tracks"
                                        + " while it plays as one.")),
                Parts.block("Spare your ears", Parts.named("Volume at the start", start), Parts.row(zones), zone),
                Parts.block(
                        "Limiter",
                        Parts.row(limiter),
                        ceiling,
                        Parts.caption("Catches peaks behind equalizer and effects; sound they leave alone passes"
                                + " untouched."))));
    }

    private HearingSettings now() {
        return setup.hearing();
    }

    private void limiter(LimiterSettings settings) {
        setup.setHearing(now().withLimiter(settings));
    }

    private void transitions(UnaryOperator<TransitionSettings> change) {
        setup.controller()
                .stereo()
                .tell(player ->
                        player.setTransitions(change.apply(player.state().transitions())));
    }

    private void gain(UnaryOperator<GainSettings> change) {
        setup.controller()
                .stereo()
                .tell(player -> player.setGain(change.apply(player.state().gain())));
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public void update(PlayerState player) {
        crossfade.show(player.transitions().crossfadeSeconds());
        gapless.show(player.transitions().gaplessAlbums());
        mode.show(player.gain().mode());
        preamp.show(player.gain().preampDb());
        clipGuard.show(player.gain().clipGuard());
        boolean levels = player.gain().mode() != GainMode.OFF;
        preamp.setDisable(!levels);
        clipGuard.setDisable(!levels);
        HearingSettings hearing = now();
        start.show(hearing.softStart());
        zones.show(hearing.zones());
        limiter.show(hearing.limiter().on());
        ceiling.show(hearing.limiter().ceilingDbtp());
        ceiling.setDisable(!hearing.limiter().on());
        SoundState sound = setup.controller().sound();
        Parts.text(
                zone,
                "Volume " + Parts.number(sound.volume()) + " of 40: "
                        + LevelZone.of(sound.volume()).word() + ".");
    }
}

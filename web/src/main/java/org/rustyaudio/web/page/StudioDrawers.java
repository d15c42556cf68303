package org.rustyaudio.web.page;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.dsp.effect.EffectRack;
import org.rustyaudio.faceplate.control.Drawer;
import org.rustyaudio.faceplate.control.FaceController;
import org.rustyaudio.faceplate.control.LiveControls;
import org.rustyaudio.faceplate.control.Source;
import org.rustyaudio.faceplate.control.SpeedDesk;
import org.rustyaudio.faceplate.theme.Theme;
import org.rustyaudio.player.transport.AbLoop;
import org.rustyaudio.player.transport.PlayerState;
import org.rustyaudio.presets.PresetException;
import org.rustyaudio.presets.format.RackJson;
import org.rustyaudio.web.dom.Dom;
import org.rustyaudio.web.dom.Elem;
import org.rustyaudio.web.engine.Engine;

/// Effects and generator as drawers of the page: what they sound like and what is kept of them is here, what is seen of
/// them comes with [Studio]. The page's thread only.
final class StudioDrawers implements Studio.Host, LiveControls {

    private final LazyModule studio = new LazyModule("studio");
    private final FaceController controller;
    private final EngineStereo stereo;
    private final Engine engine;
    private final Runnable wake;
    private final Shelf effects = new Shelf(Drawer.EFFECTS);
    private final Shelf generator = new Shelf(Drawer.GENERATOR);
    private EffectRack told = EffectRack.EMPTY;
    private final Habits habits;
    private String generatorNews = "";

    /// @param habits remember how the generator is set
    StudioDrawers(FaceController controller, EngineStereo stereo, Engine engine, Habits habits, Runnable wake) {
        this.controller = controller;
        this.stereo = stereo;
        this.engine = engine;
        this.habits = habits;
        this.wake = wake;
        controller.sources().offer(Source.GENERATOR, this);
        habits.whenGeneratorTaken(this::takeGenerator);
    }

    List<Panel> panels() {
        return List.of(effects, generator);
    }

    /// Takes up how the generator was set before, or elsewhere.
    private void takeGenerator(String state) {
        generatorNews = state;
        wake.run();
    }

    // What the drawers ask

    @Override
    public void setRack(String json) {
        try {
            EffectRack rack = RackJson.read(json);
            told = rack;
            controller.change(controller.sound().withEffects(rack));
        } catch (PresetException e) {
            warn(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void keepGenerator(String json) {
        habits.setGenerator(json);
    }

    @Override
    public void signal(double[] values, boolean straight, String title) {
        controller.sources().begin(Source.GENERATOR, this, straight, title);
        stereo.signal(values);
        wake.run();
    }

    @Override
    public void rest() {
        controller.sources().end();
        engine.setGenerator(null);
        wake.run();
    }

    @Override
    public void setSpeed(double speed) {
        controller.speed().set(speed);
        wake.run();
    }

    @Override
    public void stepSpeed(double steps) {
        controller.speed().step(steps);
        wake.run();
    }

    @Override
    public void markA() {
        controller.speed().markA();
        wake.run();
    }

    @Override
    public void markB() {
        controller.speed().markB();
        wake.run();
    }

    @Override
    public void clearLoop() {
        controller.speed().clearLoop();
        wake.run();
    }

    @Override
    public void say(String text) {
        controller.model().say(text, controller.now());
    }

    @Override
    public void warn(String text) {
        controller.model().warn(text, controller.now());
        wake.run();
    }

    @Override
    public void wake() {
        wake.run();
    }

    // What the face asks

    @Override
    public void togglePlay() {
        Studio.View view = generator.view;
        if (view != null) {
            view.toggle();
            return;
        }
        generator.asked = false;
        generator.ask();
        studio.load(problem -> {
            Studio.View there = generator.view;
            if (there == null) {
                warn(problem);
            } else if (controller.sources().source() == Source.GENERATOR
                    && !controller.sources().sounding()) {
                there.toggle();
            }
        });
    }

    @Override
    public void giveWay() {
        engine.setGenerator(null);
        Studio.View view = generator.view;
        if (view != null) {
            view.giveWay();
        }
    }

    private int sampleRateHz() {
        return engine.output().sampleRateHz();
    }

    /// One of the two drawers.
    private final class Shelf implements Panel {
        final Drawer drawer;
        final Elem root;
        private final Elem note = Dom.of("p", "caption");
        private Studio.@Nullable View view;
        private boolean asked;
        private boolean wanted;
        private double shownSpeed;
        private @Nullable AbLoop shownLoop;

        Shelf(Drawer drawer) {
            this.drawer = drawer;
            root = Dom.of("div", "panel studio-panel");
            root.append(note);
        }

        @Override
        public Drawer drawer() {
            return drawer;
        }

        @Override
        public Elem root() {
            return root;
        }

        @Override
        public void opened() {
            Studio.View there = view;
            if (there != null) {
                there.opened();
            } else {
                wanted = true;
                asked = false;
                ask();
            }
        }

        @Override
        public void update(PlayerState player, Theme theme) {
            Studio.View there = view;
            if (there == null) {
                ask();
                return;
            }
            if (drawer == Drawer.GENERATOR) {
                String news = generatorNews;
                generatorNews = "";
                there.update(news, sampleRateHz());
                return;
            }
            EffectRack rack = controller.sound().effects();
            boolean news = !rack.equals(told);
            if (news) {
                told = rack;
            }
            there.update(news ? RackJson.write(rack) : "", sampleRateHz());
            if (drawer == Drawer.EFFECTS) {
                showSpeed(there, player);
            }
        }

        private void showSpeed(Studio.View there, PlayerState player) {
            double speed = controller.speed().speed();
            AbLoop loop = player.loop();
            if (speed != shownSpeed || !Objects.equals(loop, shownLoop)) {
                shownSpeed = speed;
                shownLoop = loop;
                there.speed(speed, loop == null ? 0 : loop.complete() ? 2 : 1, SpeedDesk.words(player));
            }
        }

        private void ask() {
            if (!asked) {
                asked = true;
                Dom.text(note, "Loading…");
                studio.load(this::arrived);
            }
        }

        private void arrived(String problem) {
            if (!problem.isEmpty()) {
                Dom.text(note, problem);
                return;
            }
            if (view == null) {
                note.remove();
                told = controller.sound().effects();
                String state = drawer == Drawer.GENERATOR
                        ? habits.generator()
                        : told.equals(EffectRack.EMPTY) ? "" : RackJson.write(told);
                Studio.View made = Studio.mount(drawer.id(), root, state, sampleRateHz(), StudioDrawers.this);
                view = made;
                if (wanted && !root.isHidden()) {
                    made.opened();
                }
                wake.run();
            }
        }
    }
}

package org.rustyaudio.web.studio;

import java.util.ArrayList;
import java.util.List;
import org.rustyaudio.faceplate.control.SpeedDesk;
import org.rustyaudio.player.transport.Speeds;
import org.rustyaudio.web.dom.Dom;
import org.rustyaudio.web.dom.Elem;

/// How fast the music passes, and which part of it repeats. Page's thread.
final class SpeedForm {

    private final Host host;
    private final Elem root = Dom.of("div", "studio-form speed");
    private final DialRow dial;
    private final List<Elem> presets = new ArrayList<>();
    private final Elem a;
    private final Elem b;
    private final Elem clear;
    private final Elem part = Dom.of("span", "caption");
    private double speed = 1;

    SpeedForm(Host host) {
        this.host = host;
        root.setAttribute("role", "group");
        root.setAttribute("aria-label", "Speed");
        Elem head = Dom.of("div", "studio-head", Dom.of("h2", "heading", "Speed"));
        for (double each : Speeds.PRESETS) {
            Elem key = Dom.button("chip one", Speeds.text(each), () -> host.setSpeed(each));
            key.setAttribute("aria-label", "Speed " + Speeds.text(each));
            presets.add(key);
            head.append(key);
        }
        dial = new DialRow(SpeedDesk.DIAL, new Grip(), host::warn);
        a = Controls.toggle("Set A", host::markA);
        a.setId("loop-a");
        a.setAttribute("aria-label", "Set A: repeat from here");
        b = Controls.toggle("Set B", host::markB);
        b.setId("loop-b");
        b.setAttribute("aria-label", "Set B: repeat up to here");
        clear = Dom.button("chip", "Clear A\u2013B", host::clearLoop);
        root.append(head);
        root.append(Dom.of("div", "speed-row", dial.root(), Controls.group("Repeat a part", a, b, clear), part));
    }

    Elem root() {
        return root;
    }

    /// @param marks how many ends of the repeated part are set
    void update(double newSpeed, int marks, String words) {
        speed = newSpeed;
        dial.show(speed, true);
        for (int i = 0; i < presets.size(); i++) {
            Controls.press(presets.get(i), Speeds.PRESETS.get(i) == speed);
        }
        Controls.press(a, marks > 0);
        Controls.press(b, marks > 1);
        clear.setDisabled(marks == 0);
        Dom.text(part, words);
        root.getClassList().toggle("sounding", speed != 1);
    }

    private final class Grip implements Hand {

        @Override
        public void set(double value) {
            host.setSpeed(value);
            dial.show(Speeds.detent(value), true);
        }

        @Override
        public void take(String text) {
            host.setSpeed(SpeedDesk.parse(text));
        }

        @Override
        public void step(double steps) {
            host.stepSpeed(steps);
        }

        @Override
        public void reset() {
            host.setSpeed(1);
        }
    }
}

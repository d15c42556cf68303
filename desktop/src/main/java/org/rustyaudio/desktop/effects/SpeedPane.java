package org.rustyaudio.desktop.effects;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.rustyaudio.desktop.dial.DialRow;
import org.rustyaudio.desktop.dial.Hand;
import org.rustyaudio.desktop.dial.Toggle;
import org.rustyaudio.desktop.drawer.Chip;
import org.rustyaudio.faceplate.control.FaceController;
import org.rustyaudio.faceplate.control.SpeedDesk;
import org.rustyaudio.player.transport.AbLoop;
import org.rustyaudio.player.transport.PlayerState;
import org.rustyaudio.player.transport.Speeds;

/// How fast the music passes, and which part of it repeats. JavaFX thread only.
final class SpeedPane extends VBox {

    private final SpeedDesk desk;
    private final DialRow dial;
    private final List<Toggle> presets = new ArrayList<>();
    private final Toggle a;
    private final Toggle b;
    private final Chip clear;
    private final Label part = new Label();

    SpeedPane(FaceController controller) {
        desk = controller.speed();
        setSpacing(8);
        Label heading = new Label("Speed");
        heading.getStyleClass().add("heading");
        FlowPane head = new FlowPane(8, 8, heading);
        head.setAlignment(Pos.CENTER_LEFT);
        for (double speed : Speeds.PRESETS) {
            Toggle key = Toggle.one(Speeds.text(speed), () -> desk.set(speed));
            key.setAccessibleText("Speed " + Speeds.text(speed));
            key.setId("speed-" + Math.round(100 * speed));
            presets.add(key);
            head.getChildren().add(key);
        }
        dial = new DialRow(
                "Playing", SpeedDesk.DIAL, new Grip(), why -> controller.model().warn(why, controller.now()));
        dial.setPrefWidth(304);
        a = Toggle.pip("Set A", "Set A: repeat from here", desk::markA);
        b = Toggle.pip("Set B", "Set B: repeat up to here", desk::markB);
        clear = new Chip("Clear A\u2013B", desk::clearLoop);
        a.setId("loop-a");
        b.setId("loop-b");
        clear.setId("loop-clear");
        part.getStyleClass().add("caption");
        FlowPane row = new FlowPane(8, 8, dial, a, b, clear, part);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, row);
    }

    void update(PlayerState player) {
        double speed = desk.speed();
        dial.show(speed, true);
        for (int i = 0; i < presets.size(); i++) {
            presets.get(i).show(Speeds.PRESETS.get(i) == speed);
        }
        AbLoop loop = player.loop();
        a.show(loop != null);
        b.show(loop != null && loop.complete());
        clear.setDisable(loop == null);
        part.setText(SpeedDesk.words(player));
    }

    private final class Grip implements Hand {

        @Override
        public void set(double value) {
            desk.set(value);
        }

        @Override
        public void take(String text) {
            desk.set(SpeedDesk.parse(text));
        }

        @Override
        public void step(double steps) {
            desk.step(steps);
        }

        @Override
        public void reset() {
            desk.set(1);
        }
    }
}

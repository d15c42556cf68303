package org.rustyaudio.desktop;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Window;

/// The real program with a hand in it: runs [Main] and does what lines of its standard input say.
///
/// `key NAME` presses a key, `press ID` a button, `volume` tells how the knob stands, `body` the colours of the window.
public final class WorkedStereo {

    private WorkedStereo() {}

    public static void main(String[] args) throws Exception {
        Thread program =
                new Thread(() -> Main.main(new String[] {"play", "--new-instance", "--device", "null:silence"}));
        program.start();
        // JavaFX has to be started by the program itself, so its window is looked for until it is there.
        while (!started()) {
            LockSupport.parkNanos(20_000_000);
        }
        System.out.println("ready");
        var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String told = line;
            onFx(() -> act(told));
            onFx(() -> {});
        }
    }

    private static boolean started() throws InterruptedException {
        boolean[] shows = new boolean[1];
        try {
            onFx(() -> shows[0] = !Window.getWindows().isEmpty() && scene().lookup("#volume") != null);
        } catch (IllegalStateException notYet) {
            return false;
        }
        return shows[0];
    }

    private static void onFx(Runnable work) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> {
            work.run();
            done.countDown();
        });
        done.await();
    }

    private static Scene scene() {
        return Window.getWindows().getFirst().getScene();
    }

    private static void act(String told) {
        int space = told.indexOf(' ');
        String what = told.substring(space + 1);
        Scene scene = scene();
        switch (space < 0 ? told : told.substring(0, space)) {
            case "key" -> {
                Robot robot = new Robot();
                KeyCode code = KeyCode.valueOf(what);
                robot.keyPress(code);
                robot.keyRelease(code);
            }
            case "press" -> {
                scene.getRoot().applyCss();
                scene.getRoot().layout();
                ((ButtonBase) Objects.requireNonNull(scene.lookup("#" + what), told)).fire();
            }
            case "volume" ->
                System.out.println(
                        "volume " + scene.lookup("#volume").queryAccessibleAttribute(AccessibleAttribute.VALUE));
            case "body" -> System.out.println("body " + scene.getRoot().getStyle());
            default -> throw new IllegalArgumentException(told);
        }
    }
}

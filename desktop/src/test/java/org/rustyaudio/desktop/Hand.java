package org.rustyaudio.desktop;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import org.jspecify.annotations.Nullable;

/// A mouse and a keyboard: events arrive as the system's do, are picked, and go to whoever has the keyboard.
final class Hand {

    private static final int MOST_TABS = 150;

    private final WindowRig rig;
    private final Robot robot = FxRunner.call(Robot::new);

    Hand(WindowRig rig) {
        this.rig = rig;
    }

    // The mouse

    /// Over the middle of a node; fails when something else lies there.
    void moveTo(Node node) {
        moveTo(node, 0.5, 0.5);
    }

    /// @param x from the left edge, 0, to the right, 1
    /// @param y from the upper edge, 0, to the lower, 1
    void moveTo(Node node, double x, double y) {
        rig.settle();
        bringIntoSight(node);
        FxRunner.run(() -> {
            assertTrue(inSight(node), () -> node + " does not show");
            assertTrue(!node.isDisabled(), () -> node + " is disabled");
            Point2D at = at(node, x, y);
            robot.mouseMove(at.getX(), at.getY());
            if (!node.isHover()) {
                fail(node + " is not under the mouse at " + at + " of "
                        + node.getScene().getWidth() + " × " + node.getScene().getHeight());
            }
        });
    }

    private static Point2D at(Node node, double x, double y) {
        Bounds bounds = node.getLayoutBounds();
        return node.localToScreen(bounds.getMinX() + x * bounds.getWidth(), bounds.getMinY() + y * bounds.getHeight());
    }

    void click(Node node) {
        moveTo(node);
        press();
        release();
        rig.settle();
    }

    void doubleClick(Node node) {
        moveTo(node);
        FxRunner.run(() -> {
            for (int i = 0; i < 2; i++) {
                robot.mousePress(MouseButton.PRIMARY);
                HeadlessMouse.release(robot, MouseButton.PRIMARY);
            }
        });
        rig.settle();
    }

    void rightClick(Node node) {
        moveTo(node);
        FxRunner.run(() -> {
            robot.mousePress(MouseButton.SECONDARY);
            HeadlessMouse.release(robot, MouseButton.SECONDARY);
        });
        rig.settle();
    }

    void press() {
        FxRunner.run(() -> robot.mousePress(MouseButton.PRIMARY));
    }

    void release() {
        FxRunner.run(() -> HeadlessMouse.release(robot, MouseButton.PRIMARY));
    }

    /// Drags over a node, through points given in parts of its width and height: x, y, x, y …
    void drag(Node node, double... way) {
        moveTo(node, way[0], way[1]);
        press();
        for (int i = 2; i < way.length; i += 2) {
            int step = i;
            FxRunner.run(() -> {
                Point2D to = at(node, way[step], way[step + 1]);
                robot.mouseMove(to.getX(), to.getY());
            });
        }
        release();
        rig.settle();
    }

    /// Drags one node to the middle of another.
    void drag(Node node, Node onto) {
        moveTo(node);
        press();
        for (int step = 1; step <= 4; step++) {
            double part = step / 4.0;
            FxRunner.run(() -> {
                Point2D from = at(node, 0.5, 0.5);
                Point2D to = at(onto, 0.5, 0.5);
                Point2D now = from.interpolate(to, part);
                robot.mouseMove(now.getX(), now.getY());
            });
        }
        release();
        rig.settle();
    }

    /// Turns the wheel over a node, towards the hand for more than 0.
    void wheel(Node node, int notches) {
        moveTo(node);
        FxRunner.run(() -> robot.mouseWheel(notches));
        rig.settle();
    }

    private void bringIntoSight(Node node) {
        FxRunner.run(() -> {
            for (Node above = node.getParent(); above != null; above = above.getParent()) {
                if (above instanceof ScrollPane pane && pane.getContent() != null) {
                    Node content = pane.getContent();
                    Bounds inside = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
                    double whole = content.getLayoutBounds().getHeight();
                    double view = pane.getViewportBounds().getHeight();
                    if (whole > view) {
                        double top = inside.getCenterY() - view / 2;
                        pane.setVvalue(Math.max(0, Math.min(1, top / (whole - view))));
                    }
                }
            }
        });
        rig.settle();
    }

    /// Whether a node and all it stands in are visible and take up room.
    static boolean inSight(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null && node.getLayoutBounds().getWidth() > 0;
    }

    // The keyboard

    void key(KeyCode code, KeyCode... held) {
        FxRunner.run(() -> {
            for (KeyCode each : held) {
                robot.keyPress(each);
            }
            robot.keyPress(code);
            robot.keyRelease(code);
            for (KeyCode each : held) {
                robot.keyRelease(each);
            }
        });
        rig.settle();
    }

    void hold(KeyCode code) {
        FxRunner.run(() -> robot.keyPress(code));
    }

    void letGo(KeyCode code) {
        FxRunner.run(() -> robot.keyRelease(code));
        rig.settle();
    }

    /// Types letters, digits and spaces.
    void write(String text) {
        FxRunner.run(() -> {
            for (int i = 0; i < text.length(); i++) {
                char each = text.charAt(i);
                KeyCode code = each == ' '
                        ? KeyCode.SPACE
                        : each == '.'
                                ? KeyCode.PERIOD
                                : KeyCode.getKeyCode(String.valueOf(Character.toUpperCase(each)));
                boolean shift = Character.isUpperCase(each);
                if (shift) {
                    robot.keyPress(KeyCode.SHIFT);
                }
                robot.keyPress(code);
                robot.keyRelease(code);
                if (shift) {
                    robot.keyRelease(KeyCode.SHIFT);
                }
            }
        });
        rig.settle();
    }

    /// Presses Tab until a node has the keyboard; fails when the way does not lead there.
    void walkTo(Node node) {
        List<String> way = new ArrayList<>();
        for (int i = 0; i < MOST_TABS; i++) {
            if (FxRunner.call(() -> node.isFocused() && node.isFocusVisible())) {
                return;
            }
            FxRunner.run(() -> {
                robot.keyPress(KeyCode.TAB);
                robot.keyRelease(KeyCode.TAB);
            });
            @Nullable Node now = rig.focus();
            way.add(now == null ? "nothing" : String.valueOf(now.getId()));
        }
        fail("Tab does not lead to " + node + " but by " + way);
    }
}

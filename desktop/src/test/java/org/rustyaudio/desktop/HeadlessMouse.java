package org.rustyaudio.desktop;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Set;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;

/// The mouse of JavaFX 26's headless screen, whose release says that the button is still down, so that what was pressed
/// stays pressed for good. This one says that it is up. JavaFX thread only.
final class HeadlessMouse {

    private static final int UP = 222;
    private static final int LEFT = 212;
    private static final int RIGHT = 213;

    private HeadlessMouse() {}

    /// Lets go of a button that [Robot#mousePress] holds.
    static void release(Robot robot, MouseButton button) {
        try {
            Object mouse = value(robot, "peer");
            ((Set<?>) value(value(mouse, "mouseState"), "pressedButtons")).remove(button);
            Object window = value(mouse, "activeWindow");
            Object view = window.getClass().getMethod("getView").invoke(window);
            int x = (int) robot.getMouseX();
            int y = (int) robot.getMouseY();
            int left = (int) window.getClass().getMethod("getX").invoke(window);
            int top = (int) window.getClass().getMethod("getY").invoke(window);
            Method notify = view.getClass()
                    .getDeclaredMethod(
                            "notifyMouse",
                            int.class,
                            int.class,
                            int.class,
                            int.class,
                            int.class,
                            int.class,
                            int.class,
                            boolean.class,
                            boolean.class);
            notify.setAccessible(true);
            int which = button == MouseButton.PRIMARY ? LEFT : RIGHT;
            notify.invoke(view, UP, which, x - left, y - top, x, y, 0, false, false);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the headless screen is another than that of JavaFX 26", e);
        }
    }

    private static Object value(Object of, String name) throws ReflectiveOperationException {
        Field field = of.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field.get(of);
    }
}

package org.rustyaudio.desktop;

import com.sun.javafx.scene.SceneHelper;
import com.sun.javafx.tk.TKClipboard;
import com.sun.javafx.tk.TKDropTargetListener;
import java.io.File;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.DataFormat;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;

/// Files dragged in from another program and let go over a part of the window, told to the scene as the system tells
/// it.
final class DroppedFiles {

    private DroppedFiles() {}

    /// @return how they were taken, or null where they were not
    static @Nullable TransferMode on(Node node, Path... files) {
        return FxRunner.call(() -> {
            Scene scene = node.getScene();
            TKDropTargetListener target = target(scene);
            Point2D at = node.localToScene(
                    node.getLayoutBounds().getCenterX(), node.getLayoutBounds().getCenterY());
            double x = at.getX();
            double y = at.getY();
            target.dragEnter(x, y, x, y, TransferMode.COPY, clipboard(files));
            if (target.dragOver(x, y, x, y, TransferMode.COPY) == null) {
                target.dragExit(x, y, x, y);
                return null;
            }
            return target.drop(x, y, x, y, TransferMode.COPY);
        });
    }

    private static TKDropTargetListener target(Scene scene) {
        try {
            Object peer = SceneHelper.getPeer(scene);
            Class<?> type = peer.getClass();
            while (!type.getSimpleName().equals("GlassScene")) {
                type = type.getSuperclass();
            }
            Field field = type.getDeclaredField("dropTargetListener");
            field.setAccessible(true);
            return (TKDropTargetListener) field.get(peer);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the scene is another than that of JavaFX 26", e);
        }
    }

    private static TKClipboard clipboard(Path... files) {
        List<File> list = Arrays.stream(files).map(Path::toFile).toList();
        return (TKClipboard) Proxy.newProxyInstance(
                DroppedFiles.class.getClassLoader(),
                new Class<?>[] {TKClipboard.class},
                (_, method, arguments) -> switch (method.getName()) {
                    case "getContentTypes" -> Set.of(DataFormat.FILES);
                    case "hasContent" -> DataFormat.FILES.equals(arguments[0]);
                    case "getContent" -> DataFormat.FILES.equals(arguments[0]) ? list : null;
                    case "getTransferModes" -> Set.of(TransferMode.COPY);
                    case "putContent" -> false;
                    case "getDragViewOffsetX", "getDragViewOffsetY" -> 0.0;
                    default -> null;
                });
    }
}

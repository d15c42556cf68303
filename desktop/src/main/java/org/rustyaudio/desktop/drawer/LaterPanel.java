package org.rustyaudio.desktop.drawer;

import java.util.function.Supplier;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.faceplate.control.Drawer;
import org.rustyaudio.faceplate.theme.Theme;
import org.rustyaudio.player.transport.PlayerState;

/// A drawer that is made when it first shows, so that the window opens sooner. JavaFX thread only.
public final class LaterPanel implements DrawerPanel {

    private final Drawer drawer;
    private final Supplier<? extends DrawerPanel> maker;
    private @Nullable DrawerPanel made;

    public LaterPanel(Drawer drawer, Supplier<? extends DrawerPanel> maker) {
        this.drawer = drawer;
        this.maker = maker;
    }

    private DrawerPanel panel() {
        DrawerPanel panel = made;
        if (panel == null) {
            panel = maker.get();
            made = panel;
        }
        return panel;
    }

    @Override
    public Drawer drawer() {
        return drawer;
    }

    @Override
    public Region node() {
        return panel().node();
    }

    @Override
    public @Nullable Region head() {
        return panel().head();
    }

    @Override
    public void update(PlayerState player, Theme theme) {
        panel().update(player, theme);
    }

    @Override
    public void takeFocus() {
        panel().takeFocus();
    }
}

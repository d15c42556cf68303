package org.rustyaudio.desktop.drawer;

import javafx.scene.canvas.Canvas;
import org.rustyaudio.desktop.canvas.FxCanvas;
import org.rustyaudio.faceplate.paint.Brush;
import org.rustyaudio.faceplate.paint.Icon;
import org.rustyaudio.faceplate.paint.Icons;
import org.rustyaudio.faceplate.theme.Theme;
import org.rustyaudio.faceplate.theme.Token;

/// A painted icon on a drawer's key.
public final class IconGraphic extends Canvas {

    private static final double SIZE = 18;
    private static final double BOX = 20;

    private Icon icon;
    private Token ink = Token.TRAY_TEXT;

    public IconGraphic(Icon icon) {
        super(BOX, BOX);
        this.icon = icon;
    }

    public void show(Icon newIcon, Token newInk, Theme theme) {
        icon = newIcon;
        ink = newInk;
        paint(theme);
    }

    public void paint(Theme theme) {
        FxCanvas canvas = new FxCanvas(getGraphicsContext2D(), 1, 1, 0, 0);
        canvas.clear(0, 0, BOX, BOX);
        Icons.paint(new Brush(canvas, theme), icon, BOX / 2, BOX / 2, SIZE, theme.colour(ink));
    }
}

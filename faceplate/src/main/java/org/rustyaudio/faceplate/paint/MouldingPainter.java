package org.rustyaudio.faceplate.paint;

import java.util.List;
import org.rustyaudio.faceplate.canvas.Canvas;
import org.rustyaudio.faceplate.canvas.Paint;
import org.rustyaudio.faceplate.layout.Rect;
import org.rustyaudio.faceplate.theme.Theme;
import org.rustyaudio.faceplate.theme.Token;

/// The one matte moulding, its one light, and the black glass let into it.
final class MouldingPainter {

    private MouldingPainter() {}

    static void moulding(Brush brush, Rect face) {
        Canvas canvas = brush.canvas();
        brush.fillDown(face.y(), face.bottom(), Token.BODY0, Token.BODY1);
        brush.rect(face);
        Theme theme = brush.theme();
        if (theme.dark() && !theme.highContrast() && !theme.night()) {
            canvas.fill(new Paint.Radial(
                    face.centreX(),
                    face.y() - face.height() * 0.35,
                    face.width() * 0.62,
                    List.of(new Paint.Stop(0, 0x0EFFFFFF), new Paint.Stop(1, 0x00FFFFFF))));
            brush.rect(face);
        }
        brush.fill(Token.TOP);
        canvas.fillRect(face.x(), face.y(), face.width(), brush.whole(1));
    }

    static void glass(Brush brush, Rect panel, double radius, boolean focused) {
        Canvas canvas = brush.canvas();
        brush.fill(Token.GLASS_EDGE);
        brush.round(panel.grown(1), radius + 1);
        brush.fill(Token.GLASS);
        if (brush.plain()) {
            brush.round(panel.grown(-1), radius - 1);
        } else {
            brush.round(panel, radius);
            canvas.stroke(
                    new Paint.Linear(
                            0,
                            panel.y(),
                            0,
                            panel.bottom(),
                            List.of(
                                    new Paint.Stop(0, 0),
                                    new Paint.Stop(0.55, 0),
                                    new Paint.Stop(1, brush.colour(Token.GLASS_HI)))),
                    1,
                    false);
            brush.outline(panel.x() - 1.5, panel.y() - 1.5, panel.width() + 3, panel.height() + 3, radius + 1.5);
        }
        if (focused) {
            focus(brush, panel, radius);
        }
    }

    /// A 3 px ring, 3 px off what it stands around.
    static void focus(Brush brush, Rect around, double radius) {
        brush.stroke(Token.ACCENT_BODY, 3, false);
        brush.outline(around.x() - 4.5, around.y() - 4.5, around.width() + 9, around.height() + 9, radius + 4.5);
    }

    /// The drawer's ground under the face: its seam and the face's shade on it.
    static void tray(Brush brush, Rect drawer) {
        brush.fill(Token.TRAY);
        brush.rect(drawer);
        Canvas canvas = brush.canvas();
        if (!brush.plain()) {
            int shade = brush.colour(Token.SEAM_SHADE);
            canvas.fill(Paint.down(drawer.y(), drawer.y() + 14, shade, shade & 0xFFFFFF));
            canvas.fillRect(drawer.x(), drawer.y(), drawer.width(), 14);
        }
        brush.fill(Token.SEAM);
        canvas.fillRect(drawer.x(), drawer.y() - 1, drawer.width(), brush.whole(brush.plain() ? 2 : 1));
    }
}
